import { createHash } from 'node:crypto'
import { type RawSheet, textOfCell } from '#electron/platform/formats/index'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Category } from '#shared/modules/awards/programme'
import { columnsOf } from './columns'

/** What a sheet's key line says: for which cycle and category it was made, and how its form looked then. */
export type SheetKey = { cycleId: string; layout: string; category: string }

/** Instructions bear the key too, so that they are known for what they are. */
export const INSTRUCTIONS = ''
const KEY = /JZ1-A-([0-9A-HJKMNP-TV-Z]{26})-([0-9A-F]{8})-([A-Z0-9-]*)/
/** Rows that are looked at for the key line. */
const DEEPEST = 12

export function keyLine(cycle: Pick<Cycle, 'id'>, category: Category | null): string {
  const key = category?.key.toUpperCase() ?? INSTRUCTIONS
  const layout = category ? layoutOf(category) : '00000000'
  return `识别码 JZ1-A-${cycle.id}-${layout}-${key}（读回时核对用，请勿改动）`
}

/** Changes with what the category's form asks for. */
export function layoutOf(category: Category): string {
  const asked = columnsOf(category).map(({ place, label, options, field }) => [
    place,
    label,
    options ?? [],
    field?.columns ?? [],
  ])
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 8).toUpperCase()
}

/** The key of a sheet, null where it was not made by this program. */
export function keyOfSheet({ rows }: RawSheet): SheetKey | null {
  for (const { values } of rows.slice(0, DEEPEST))
    for (const value of values) {
      const found = KEY.exec(textOfCell(value).normalize('NFKC').toUpperCase())
      if (found)
        return { cycleId: found[1] ?? '', layout: found[2] ?? '', category: (found[3] ?? '').toLowerCase() }
    }
  return null
}
