import { type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { Indicator, IndicatorValue, type Snapshot } from '#shared/modules/indicators/indicators'
import { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'
import type {
  IndicatorFrozenRecordTable,
  IndicatorFrozenTable,
  IndicatorSnapshotTable,
} from './indicators.table'

export type SnapshotRecord = Selectable<IndicatorSnapshotTable>
export type Frozen = { indicator: Indicator; value: IndicatorValue }

export async function insertSnapshot(trx: Trx, snapshot: SnapshotRecord): Promise<void> {
  await trx.insertInto('indicator_snapshot').values(snapshot).execute()
}

export async function updateSnapshot(
  trx: Trx,
  id: string,
  values: Updateable<IndicatorSnapshotTable>,
): Promise<void> {
  await trx.updateTable('indicator_snapshot').set(values).where('id', '=', id).execute()
}

export async function insertFrozen(trx: Trx, frozen: IndicatorFrozenTable): Promise<void> {
  await trx.insertInto('indicator_frozen').values(frozen).execute()
}

export async function insertFrozenRecords(
  trx: Trx,
  records: readonly IndicatorFrozenRecordTable[],
): Promise<void> {
  await insertMany(trx, 'indicator_frozen_record', records)
}

/** Snapshots, the latest day first. */
export async function listSnapshots(trx: Trx): Promise<Snapshot[]> {
  const { rows } =
    await sql<Snapshot>`select snapshot.id, snapshot.version, snapshot.title, snapshot.on_day as "on",
      snapshot.note, snapshot.created_at as "takenAt", coalesce(account.name, '') as "takenBy",
      (select count(*) from indicator_frozen where snapshot_id = snapshot.id) as indicators
    from indicator_snapshot as snapshot left join account on account.id = snapshot.created_by
    where snapshot.removed_at is null order by snapshot.on_day desc, snapshot.id desc`.execute(trx)
  return rows
}

export async function findSnapshot(trx: Trx, id: string): Promise<SnapshotRecord> {
  const found = await trx
    .selectFrom('indicator_snapshot')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (found) return found
  throw refuse('not-found', '找不到这份快照，可能已被删除。', { remedy: '刷新后再看。' })
}

type FrozenAsked = { snapshotId?: string; on?: string; system?: string; key?: string }

/** What was frozen: of one snapshot, or of the latest that was taken of a day. */
export async function frozenValues(
  trx: Trx,
  { snapshotId, on, system, key }: FrozenAsked,
): Promise<Frozen[]> {
  let wanted = trx
    .selectFrom('indicator_frozen as frozen')
    .innerJoin('indicator_snapshot as snapshot', 'snapshot.id', 'frozen.snapshot_id')
    .select(['frozen.indicator', 'frozen.value'])
    .where('snapshot.removed_at', 'is', null)
    .orderBy('snapshot.id', 'desc')
    .orderBy('frozen.position')
  if (snapshotId) wanted = wanted.where('snapshot.id', '=', snapshotId)
  if (on) wanted = wanted.where('snapshot.on_day', '=', on)
  if (system) wanted = wanted.where('frozen.system', '=', system)
  if (key) wanted = wanted.where('frozen.key', '=', key)
  const rows = await wanted.execute()
  return rows.map((it) => ({
    indicator: Indicator.parse(JSON.parse(it.indicator)),
    value: IndicatorValue.parse(JSON.parse(it.value)),
  }))
}

/** The records that were frozen behind one side, in the order they were listed in. */
export async function frozenRecords(
  trx: Trx,
  asked: { snapshotId: string; system: string; key: string; side: string },
  { offset, limit }: Slice,
): Promise<Page<FigureRecord> & { sum: number }> {
  const all = trx
    .selectFrom('indicator_frozen_record')
    .where('snapshot_id', '=', asked.snapshotId)
    .where('system', '=', asked.system)
    .where('key', '=', asked.key)
    .where('side', '=', asked.side)
  const { n, sum } = await all
    .select([
      (it) => it.fn.countAll<number>().as('n'),
      sql<number>`coalesce(sum(coalesce(json_extract(record, '$.amount'), 1)), 0)`.as('sum'),
    ])
    .executeTakeFirstOrThrow()
  const rows = await all.select('record').orderBy('position').offset(offset).limit(limit).execute()
  return { total: n, sum, rows: rows.map((it) => FigureRecord.parse(JSON.parse(it.record))) }
}
