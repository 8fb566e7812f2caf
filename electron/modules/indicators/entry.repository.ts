import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureRow } from '#electron/platform/figures/figure-rows.repository'
import { refuse } from '#shared/ipc/reply'
import type { Side } from '#shared/modules/indicators/indicators'
import type { Page, Slice } from '#shared/values/page'
import type { IndicatorEntryTable } from './indicators.table'

export type EntryRecord = Selectable<IndicatorEntryTable>

export async function findEntry(trx: Trx, id: string): Promise<EntryRecord> {
  const entry = await trx
    .selectFrom('indicator_entry')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (entry) return entry
  throw refuse('not-found', '找不到这条登记，可能已被删除。', { remedy: '刷新后再看。' })
}

export async function insertEntry(trx: Trx, entry: EntryRecord): Promise<void> {
  await trx.insertInto('indicator_entry').values(entry).execute()
}

export async function updateEntry(
  trx: Trx,
  id: string,
  values: Updateable<IndicatorEntryTable>,
): Promise<void> {
  await trx.updateTable('indicator_entry').set(values).where('id', '=', id).execute()
}

export async function hasEntries(trx: Trx, system: string): Promise<boolean> {
  const { rows } = await sql<{ used: number }>`select exists (select 1 from indicator_entry
    where system = ${system} and removed_at is null) as used`.execute(trx)
  return rows[0]?.used === 1
}

type Wanted = { system: string; key: string; side: Side; from: string; to: string }

/** Entries of one side in a span as the records behind its figure. */
export function entryRows(
  { system, key, side, from, to }: Wanted,
  unitIds: readonly string[],
): RawBuilder<FigureRow> {
  const units =
    unitIds.length === 0
      ? sql`1`
      : sql`entry.unit_id in (select value from json_each(${JSON.stringify(unitIds)}))`
  return sql`(select entry.id, entry.name, entry.unit_id,
      coalesce(nullif(unit.short_name, ''), unit.name, '') as unit_name,
      trim(replace(entry.on_day, '-', '.') || ' ' || entry.note) as note,
      case entry.amount when 1 then null else entry.amount end as amount, '' as href, entry.on_day as position
    from indicator_entry as entry left join organization as unit on unit.id = entry.unit_id
    where entry.system = ${system} and entry.key = ${key} and entry.side = ${side}
      and entry.on_day between ${from} and ${to} and entry.removed_at is null and ${units})`
}

export type ListedEntry = EntryRecord & { unit_name: string; proofs: number }

/** Entries of one side in a span, the latest first, with the number of files that prove them. */
export async function listEntries(
  trx: Trx,
  { system, key, side, from, to }: Wanted,
  { offset, limit }: Slice,
): Promise<Page<ListedEntry> & { sum: number }> {
  const all = sql`indicator_entry as entry where entry.system = ${system} and entry.key = ${key}
    and entry.side = ${side} and entry.on_day between ${from} and ${to} and entry.removed_at is null`
  const counted = await sql<{ n: number; sum: number }>`select count(*) as n,
    coalesce(sum(entry.amount), 0) as sum from ${all}`.execute(trx)
  const { rows } = await sql<ListedEntry>`select entry.*,
      coalesce((select coalesce(nullif(short_name, ''), name) from organization where id = entry.unit_id), '') as unit_name,
      (select count(*) from evidence where owner_kind = 'indicator-entry' and owner_id = entry.id) as proofs
    from ${all} order by entry.on_day desc, entry.id desc limit ${limit} offset ${offset}`.execute(trx)
  return { total: counted.rows[0]?.n ?? 0, sum: counted.rows[0]?.sum ?? 0, rows }
}
