import { elementOf, type TextTag } from '#shared/modules/people/elements'
import { RELATIVE_WORKPLACE_LIMIT } from '#shared/modules/people/regulations'
import type { Described } from '#shared/modules/people/rules-texts'
import { cellText } from './cell-edit'
import { type CellTarget, targetOfCell } from './cell-map'
import { text } from './form.text'

export type CellFacts = {
  label: string
  /** The element whose rule holds. */
  tag: string
  target: CellTarget
  length: number
  limit: number
  source: string
  /** The official text was written by hand and stands in place of what the rows give. */
  overridden: boolean
}

/** Name, fill and origin of one cell. */
export function factsOfCell(cell: string, described: Described): CellFacts {
  const [tag = ''] = cell.split('.')
  const target = targetOfCell(cell)
  const override = described.content.overrides.find(
    (it) => target.kind === 'derived' && it.tag === target.tag,
  )
  return {
    label: labelOf(cell, target),
    tag,
    target,
    length: [...cellText(described, cell)].length,
    limit: limitOf(tag as TextTag, target),
    source: override ? text.sourceOverride(override.source) : text.sourceOf(target),
    overridden: override !== undefined,
  }
}

function labelOf(cell: string, target: CellTarget): string {
  const label = elementOf(cell.split('.')[0] ?? '')?.label ?? cell
  return target.kind === 'family' ? text.relativeCell(target.row + 1, target.field) : label
}

/** Characters the editor takes; 简历 has no cap, its type shrinks (peers 1.1). */
function limitOf(tag: TextTag, target: CellTarget): number {
  if (target.kind === 'family') return target.field === 'workplace' ? RELATIVE_WORKPLACE_LIMIT : 0
  if (tag === 'JianLi') return 0
  return elementOf(tag)?.limit ?? 0
}
