import { sql } from 'kysely'
import type { Sql } from '#electron/platform/database/conditions'
import { refuse } from '#shared/ipc/reply'
import { peopleField } from '#shared/modules/people/fields'
import type { PartialDate } from '#shared/values/partial-date'
import { fieldSource } from './people-fields.repository'
import type { Units } from './units'

/** Further columns of a list: what to select beside the row, and the texts it gives. */
export type Columns = {
  select: Sql
  cells: (row: Record<string, unknown>) => Record<string, string>
}

export const NO_COLUMNS: Columns = { select: sql``, cells: () => ({}) }

/** The columns of these field keys at the list's date; a field that no column shows is refused by name. */
export function columnsOf(keys: readonly string[], units: Units, at: PartialDate): Columns {
  const columns = [...new Set(keys)].map((key, index) => {
    const source = peopleField(key)?.column || key === 'name' ? fieldSource(key, { at }, units) : undefined
    if (!source?.cell)
      throw refuse('invalid-input', `名册没有“${peopleField(key)?.label ?? key}”这一列。`, {
        field: 'columns',
      })
    return { key, alias: `cell ${index}`, cell: source.cell, show: source.show }
  })
  const parts = columns.map(({ cell, alias }) => sql`, ${cell} as ${sql.ref(alias)}`)
  return {
    select: parts.length === 0 ? sql`` : sql.join(parts, sql``),
    cells: (row) =>
      Object.fromEntries(
        columns.map(({ key, alias, show }) => [key, show ? show(row[alias], at) : String(row[alias] ?? '')]),
      ),
  }
}
