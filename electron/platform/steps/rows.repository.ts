import { sql } from 'kysely'
import type { Database, Trx } from '../database/schema'

export type Table = keyof Database & string
/** A row by its columns, whatever the table. */
export type Row = Record<string, unknown>

const whereKey = (key: Row) =>
  sql.join(
    Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  )

export async function readRow(trx: Trx, table: Table, key: Row): Promise<Row | undefined> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${whereKey(key)}`.execute(trx)
  return rows[0]
}

export async function addRow(trx: Trx, table: Table, row: Row): Promise<void> {
  const columns = Object.keys(row)
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((it) => sql.ref(it)))})
    values (${sql.join(columns.map((it) => sql`${row[it]}`))})`.execute(trx)
}

export async function setRow(trx: Trx, table: Table, key: Row, values: Row): Promise<void> {
  const set = Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  await sql`update ${sql.table(table)} set ${sql.join(set)} where ${whereKey(key)}`.execute(trx)
}

export async function dropRow(trx: Trx, table: Table, key: Row): Promise<void> {
  await sql`delete from ${sql.table(table)} where ${whereKey(key)}`.execute(trx)
}

/** Whether a row that is not in the recycle bin names `id` in this column. */
export async function isNamed(trx: Trx, table: Table, column: string, id: unknown): Promise<boolean> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(
    trx,
  )
  return rows.some((it) => (it.removed_at ?? null) === null)
}
