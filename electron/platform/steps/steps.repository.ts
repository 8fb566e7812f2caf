import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Slice } from '#shared/values/page'
import { insertMany } from '../database/insert-many'
import type { Trx } from '../database/schema'
import type { StepRecordTable, StepTable } from './steps.table'

export type StepRow = Selectable<StepTable>

export async function insertStep(
  trx: Trx,
  row: Omit<Insertable<StepTable>, 'seq'>,
  records: readonly Omit<StepRecordTable, 'seq'>[],
): Promise<number> {
  const { seq } = await trx
    .insertInto('step')
    .values({ ...row, seq: sql<number>`(select coalesce(max(seq), 0) + 1 from step)` })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await insertMany(
    trx,
    'step_record',
    records.map((it) => ({ seq, ...it })),
  )
  return seq
}

/** What this account has taken back can no longer be redone: it went on from there. */
export async function closeRedo(trx: Trx, accountId: string): Promise<void> {
  await trx
    .updateTable('step')
    .set({ closed: 'changed' })
    .where('undone_by', '=', accountId)
    .where('closed', '=', '')
    .execute()
}

/** Forgets steps up to and with `seq`, with what they kept. */
export async function dropSteps(trx: Trx, seq: number): Promise<void> {
  await trx.deleteFrom('step').where('seq', '<=', seq).execute()
}

export function findStep(trx: Trx, id: string): Promise<StepRow | undefined> {
  return trx.selectFrom('step').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findBatchStep(trx: Trx, batchId: string): Promise<StepRow | undefined> {
  return trx.selectFrom('step').selectAll().where('batch_id', '=', batchId).executeTakeFirst()
}

/** The latest step of this account that stands. */
export function lastStep(trx: Trx, accountId: string): Promise<StepRow | undefined> {
  return trx
    .selectFrom('step')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('undone_at', 'is', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The step that this account took back last and can still redo. Steps are taken back from the latest on. */
export function lastUndone(trx: Trx, accountId: string): Promise<StepRow | undefined> {
  return trx
    .selectFrom('step')
    .selectAll()
    .where('undone_by', '=', accountId)
    .where('closed', '=', '')
    .orderBy('undone_at', 'desc')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
}

/** Steps that stand, from the latest down to `seq`; of one account where it is given. */
export function stepsDownTo(trx: Trx, seq: number, accountId: string | null): Promise<StepRow[]> {
  return trx
    .selectFrom('step')
    .selectAll()
    .where('seq', '>=', seq)
    .where('undone_at', 'is', null)
    .$if(accountId !== null, (q) => q.where('account_id', '=', accountId))
    .orderBy('seq', 'desc')
    .execute()
}

export async function listSteps(
  trx: Trx,
  accountId: string | null,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: StepRow[] }> {
  const all = trx.selectFrom('step').$if(accountId !== null, (q) => q.where('account_id', '=', accountId))
  const { total } = await all.select((w) => w.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all.selectAll().orderBy('seq', 'desc').offset(offset).limit(limit).execute()
  return { total, rows }
}

export async function markUndone(
  trx: Trx,
  seq: number,
  change: { undone_at: string; undone_by: string; payload?: string; closed?: StepRow['closed'] },
): Promise<void> {
  await trx.updateTable('step').set(change).where('seq', '=', seq).execute()
}

export async function markRedone(trx: Trx, seq: number, payload: string): Promise<void> {
  await trx
    .updateTable('step')
    .set({ undone_at: null, undone_by: null, payload })
    .where('seq', '=', seq)
    .execute()
}

/** Somebody else's later change of a record that a step changed too. */
export type LaterChange = { seq: number; name: string; accountName: string; at: string }

/** For each of these steps the records that a later step changed which still stands, a few of each. */
export async function laterChanges(trx: Trx, seqs: readonly number[]): Promise<LaterChange[]> {
  const found: LaterChange[] = []
  for (const seq of seqs) {
    const { rows } = await laterChangesQuery(seq).execute(trx)
    found.push(...rows)
  }
  return found
}

const FEW = 5

/**
 * Goes through the steps after this one, which are few, and asks an index whether they changed a record of it.
 * Exported for the test of its plan.
 */
export function laterChangesQuery(seq: number): RawBuilder<LaterChange> {
  return sql<LaterChange>`
    with later as materialized (
      select step.seq, step.account_name, step.at, step.batch_id from step
      where step.seq > ${seq} and step.undone_at is null),
    own as (select batch_id from step where seq = ${seq})
    select ${seq} as seq, touched.name, touched.account_name as "accountName", touched.at from (
      select mine.name, later.account_name, later.at from later
        cross join step_record as other on other.seq = later.seq
        cross join step_record as mine on mine.seq = ${seq} and mine.record_key = other.record_key
      union all
      select mine.name, later.account_name, later.at from later
        cross join step_record as other on other.seq = later.seq
        cross join own
        cross join batch_entry as mine on mine.batch_id = own.batch_id and mine.record_id = other.record_key
      union all
      select mine.name, later.account_name, later.at from later
        cross join step_record as mine on mine.seq = ${seq}
        cross join batch_entry as other
          on other.batch_id = later.batch_id and other.record_id = mine.record_key and other.undone_at is null
      union all
      select mine.name, later.account_name, later.at from later
        cross join own
        cross join batch_entry as mine on mine.batch_id = own.batch_id
        cross join batch_entry as other
          on other.batch_id = later.batch_id and other.record_id = mine.record_id and other.undone_at is null
    ) as touched limit ${FEW}`
}

/** The first record of each of these steps: where a click on the step leads. */
export async function firstRecords(trx: Trx, seqs: readonly number[]): Promise<Map<number, string>> {
  const rows = await trx
    .selectFrom('step_record')
    .select((w) => ['seq', w.fn.min('record_key').as('key')])
    .where('seq', 'in', sql<number>`(select value from json_each(${JSON.stringify(seqs)}))`)
    .groupBy('seq')
    .execute()
  return new Map(rows.map((row) => [row.seq, row.key]))
}

/** Numbers of the batches that these steps stand for. */
export async function batchNumbers(trx: Trx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('batch')
    .select(['id', 'no'])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.no]))
}
