import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { LedgerAsk } from '#shared/modules/ledgers/contract'
import type { LedgerContent } from '#shared/modules/ledgers/ledger'
import type { LedgerRowTable } from './ledgers.table'

export type RowRecord = Selectable<LedgerRowTable>
export type NumberedRow = Pick<RowRecord, 'id' | 'version' | 'cells'> & { number: number }

type Wanted = { ask: LedgerAsk; content: LedgerContent; today: string }

/** One slice of the rows asked for. `number` is a row's place among all of the ledger, from 1. */
export async function listRows(
  trx: Trx,
  wanted: Wanted,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: NumberedRow[] }> {
  const where = whereOf(wanted)
  const counted = await sql<{ n: number }>`select count(*) as n from ledger_row as it where ${where}`.execute(
    trx,
  )
  const { rows } =
    await sql<NumberedRow>`with numbered as (select id, row_number() over (order by position) as number
      from ledger_row where ledger_id = ${wanted.ask.id} and removed_at is null)
    select it.id, it.version, it.cells, numbered.number from ledger_row as it join numbered on numbered.id = it.id
    where ${where} order by ${orderOf(wanted)} limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted.rows[0]?.n ?? 0, rows }
}

/** The sums of all rows asked for, by the keys of the columns that are summed. */
export async function sumRows(trx: Trx, wanted: Wanted): Promise<Record<string, number>> {
  const summed = wanted.content.columns.filter((it) => it.total && it.type === 'number')
  if (summed.length === 0) return {}
  const sums = summed.map(({ key }) => sql`coalesce(sum(cast(${cell(key)} as real)), 0) as ${sql.ref(key)}`)
  const { rows } = await sql<Record<string, number>>`select ${sql.join(sums)} from ledger_row as it
    where ${whereOf(wanted)}`.execute(trx)
  return rows[0] ?? {}
}

function whereOf({ ask, today }: Wanted): RawBuilder<unknown> {
  const clauses = [sql`it.ledger_id = ${ask.id}`, sql`it.removed_at is null`]
  for (const word of ask.text
    .toLowerCase()
    .split(/[\s\u3000]+/u)
    .filter(Boolean))
    clauses.push(sql`instr(it.words, ${word}) > 0`)
  for (const [key, words] of Object.entries(ask.choices))
    clauses.push(sql`coalesce(${cell(key)}, '') in (select value from json_each(${JSON.stringify(words)}))`)
  if (ask.troubled) clauses.push(sql`it.troubled > 0`)
  if (ask.overdue) clauses.push(sql`it.due_on <> ''`, sql`it.due_on < ${today}`)
  return sql.join(clauses, sql` and `)
}

/** Numbers by their size, what is empty last; rows that are alike in the ledger's own order. */
function orderOf({ ask, content }: Wanted): RawBuilder<unknown> {
  const column = content.columns.find((it) => it.key === ask.sort?.key)
  if (!ask.sort || !column) return sql`it.position`
  const value = column.type === 'number' ? sql`cast(${cell(column.key)} as real)` : cell(column.key)
  const way = ask.sort.down ? sql`desc` : sql`asc`
  return sql`${cell(column.key)} is null, ${value} ${way}, it.position`
}

function cell(key: string) {
  return sql`json_extract(it.cells, ${`$.${key}`})`
}

export async function findRow(trx: Trx, id: string): Promise<RowRecord> {
  const row = await trx
    .selectFrom('ledger_row')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这条记录，可能已被删除。', { remedy: '刷新后再看。' })
}

/** A row's place among those of its ledger, from 1. */
export async function numberOf(trx: Trx, { ledger_id, position }: RowRecord): Promise<number> {
  const { n } = await trx
    .selectFrom('ledger_row')
    .select((it) => it.fn.countAll<number>().as('n'))
    .where('ledger_id', '=', ledger_id)
    .where('removed_at', 'is', null)
    .where('position', '<=', position)
    .executeTakeFirstOrThrow()
  return n
}

export async function lastPosition(trx: Trx, ledgerId: string): Promise<number> {
  const row = await trx
    .selectFrom('ledger_row')
    .select((it) => it.fn.max('position').as('last'))
    .where('ledger_id', '=', ledgerId)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function insertRows(trx: Trx, rows: readonly RowRecord[]): Promise<void> {
  await insertMany(trx, 'ledger_row', rows)
}

export async function updateRow(trx: Trx, id: string, values: Updateable<LedgerRowTable>): Promise<void> {
  await trx.updateTable('ledger_row').set(values).where('id', '=', id).execute()
}

/** All rows of a ledger, in slices, for reading them anew under other columns. */
export function rowsAfter(trx: Trx, ledgerId: string, after: string, limit: number): Promise<RowRecord[]> {
  return trx
    .selectFrom('ledger_row')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Which of these fingerprints a ledger has already. */
export async function knownPrints(
  trx: Trx,
  ledgerId: string,
  prints: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{
    print: string
  }>`select distinct print from ledger_row where ledger_id = ${ledgerId}
    and removed_at is null and print in (select value from json_each(${JSON.stringify(prints)}))`.execute(trx)
  return new Set(rows.map((it) => it.print))
}

type Marking = { at: string; by: string }

/** Puts rows into the recycle bin, or takes them out (`at` ''). Answers how many were moved. */
export async function markRemoved(
  trx: Trx,
  ids: readonly string[],
  { at, by, removed }: Marking & { removed: boolean },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`update ledger_row set removed_at = ${removed ? at : null},
      version = version + 1, changed_at = ${at}, changed_by = ${by}
    where id in (select value from json_each(${JSON.stringify(ids)}))
      and removed_at is ${removed ? sql`null` : sql`not null`} returning id`.execute(trx)
  return rows.length
}

/** Takes back an import: what was not edited since goes, the rest is counted. */
export async function removeTaken(
  trx: Trx,
  takeId: string,
  { at, by }: Marking,
): Promise<{ removed: number; kept: number }> {
  const { rows } = await sql<{ id: string }>`update ledger_row set removed_at = ${at}, changed_at = ${at},
      changed_by = ${by} where take_id = ${takeId} and removed_at is null and version = 1 returning id`.execute(
    trx,
  )
  const { n } = await trx
    .selectFrom('ledger_row')
    .select((it) => it.fn.countAll<number>().as('n'))
    .where('take_id', '=', takeId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { removed: rows.length, kept: n }
}

/** Rows that fall due by a day and are not done, the earliest first. */
export async function dueRows(
  trx: Trx,
  until: string,
  limit: number,
): Promise<{ id: string; ledgerId: string; cells: string; dueOn: string }[]> {
  const { rows } = await sql<{ id: string; ledgerId: string; cells: string; dueOn: string }>`select row.id,
      row.ledger_id as "ledgerId", row.cells, row.due_on as "dueOn"
    from ledger_row as row join ledger on ledger.id = row.ledger_id and ledger.removed_at is null
    where row.removed_at is null and row.due_on <> '' and row.due_on <= ${until}
    order by row.due_on, row.id limit ${limit}`.execute(trx)
  return rows
}
