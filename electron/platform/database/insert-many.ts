import { CompiledQuery, type Insertable } from 'kysely'
import type { Database, Trx } from './schema'

/** SQLite takes at most this many bound values in one statement. */
const MOST_VALUES = 16_000

const compiled = new Map<string, string>()

/**
 * Inserts rows of one table, many to a statement. The statement's text is made once for each width and height and
 * reused, because compiling thousands of value nodes would cost more than the insert itself.
 * All rows must have the same columns as the first.
 */
export async function insertMany<T extends keyof Database & string>(
  trx: Trx,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
  const most = Math.min(200, Math.floor(MOST_VALUES / columns.length))
  for (let from = 0; from < rows.length; from += most) {
    const slice = rows.slice(from, from + most) as Record<string, unknown>[]
    const values = slice.flatMap((row) => columns.map((column) => row[column]))
    await trx.executeQuery(CompiledQuery.raw(insertText(trx, table, columns, slice.length), values))
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
