import { leafNames } from '#shared/codes/index'
import { targetOfCell } from './cell-map'

const SEXES = ['男', '女']
const LISTS: Readonly<Record<string, readonly string[]>> = {
  sex: SEXES,
  ethnicity: leafNames('gb3304-ethnic'),
  health: leafNames('gbt2261-3-health'),
  relation: leafNames('gb4761-relation-editor'),
  politics: leafNames('gb4762-political'),
}
const QUALIFICATIONS = leafNames('zb64-education-editor')
const DEGREES = leafNames('gb6864-degree')

/** The national table that a cell is filled from; undefined where any text stands. */
export function optionsOfCell(cell: string): { options: readonly string[]; free: boolean } | undefined {
  const target = targetOfCell(cell)
  if (target.kind === 'derived') {
    if (target.tag.endsWith('JiaoYu_XueLi')) return { options: QUALIFICATIONS, free: true }
    return target.tag.endsWith('JiaoYu_XueWei') ? { options: DEGREES, free: true } : undefined
  }
  if (target.kind !== 'fact' && target.kind !== 'family') return undefined
  const options = LISTS[target.field]
  return options && { options, free: options !== SEXES }
}
