import type { FieldSql, Sql } from '#electron/platform/database/conditions'
import type { PartialDate } from '#shared/values/partial-date'

/** What a field's expressions may depend on beside the person: the list's date. */
export type FieldContext = { at: PartialDate }

/** `cell` gives what a column shows, as it stands or as `show` words it; `order` what a list is sorted by. */
export type FieldSource = {
  sql: FieldSql
  cell?: Sql
  show?: (stored: unknown, at: PartialDate) => string
  order?: Sql
}

export type FieldMaker = (context: FieldContext) => FieldSource
