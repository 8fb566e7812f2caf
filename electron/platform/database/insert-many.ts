import { CompiledQuery, type Insertable } from 'kysely'
import type { Database, Trx } from './schema'

/** SQLite takes at most this many bound values in one statement. */
const MOST_VALUES = 16_000

/**
 * Rows of one statement. The few heights keep the prepared statements few: a height made for each remainder would be
 * compiled and prepared anew nearly every time, which costs more than the rows themselves.
 */
const HEIGHTS = [128, 32, 8, 1]

const compiled = new Map<string, string>()

/**
 * Inserts rows of one table, many to a statement. All rows must have the same columns as the first.
 */
export async function insertMany<T extends keyof Database & string>(
  trx: Trx,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
  const most = Math.floor(MOST_VALUES / columns.length)
  for (let from = 0; from < rows.length; ) {
    const left = rows.length - from
    const height = HEIGHTS.find((it) => it <= left && it <= most) ?? 1
    const values: unknown[] = []
    for (let at = from; at < from + height; at++) {
      const row = rows[at] as Record<string, unknown>
      for (const column of columns) values.push(row[column])
    }
    await trx.executeQuery(CompiledQuery.raw(insertText(trx, table, columns, height), values))
    from += height
  }
}

function insertText(trx: Trx, table: keyof Database & string, columns: string[], height: number): string {
  const key = `${table}:${height}:${columns.join()}`
  const known = compiled.get(key)
  if (known) return known
  const row = Object.fromEntries(columns.map((column) => [column, 0]))
  const text = trx
    .insertInto(table)
    .values(Array.from({ length: height }, () => row) as never)
    .compile().sql
  compiled.set(key, text)
  return text
}
