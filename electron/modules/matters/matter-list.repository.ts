import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { LedgerCounts, LedgerFilter, LedgerTab } from '#shared/modules/matters/contract-matters'
import type { Slice } from '#shared/values/page'
import type { MatterRecord } from './matter.repository'

/** A line of a ledger with what stands in other tables. */
export type LedgerLine = MatterRecord & {
  unit_name: string
  responsible: string
  files: number
}

/** A slice of a ledger. Open ones by their deadline, closed ones by the day of their close-out, all by number. */
export async function ledgerLines(
  trx: Trx,
  { filter, today }: { filter: LedgerFilter; today: string },
  { offset, limit }: Slice,
): Promise<LedgerLine[]> {
  const { rows } =
    await sql<LedgerLine>`select it.*, ${UNIT_NAME} as unit_name, ${RESPONSIBLE} as responsible, ${FILES} as files
    from matter as it left join organization as unit on unit.id = it.unit_id
    where ${whereOf(filter, today)} order by ${ORDERS[filter.tab]} limit ${limit} offset ${offset}`.execute(
      trx,
    )
  return rows
}

const UNIT_NAME = sql<string>`coalesce(nullif(unit.short_name, ''), unit.name, '')`
const RESPONSIBLE = sql<string>`coalesce((select group_concat(name, '、' order by position) from matter_unit
  where matter_unit.matter_id = it.id), '')`
const FILES = sql<number>`(select count(*) from evidence where evidence.owner_kind = 'matter' and evidence.owner_id = it.id)`

const ORDERS: Record<LedgerTab, RawBuilder<unknown>> = {
  open: sql`it.due_on, it.id`,
  overdue: sql`it.due_on, it.id`,
  asked: sql`it.due_on, it.id`,
  closed: sql`it.closed_on desc, it.id desc`,
  all: sql`it.year desc, it.number desc`,
}

export async function countLines(trx: Trx, filter: LedgerFilter, today: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from matter as it
    left join organization as unit on unit.id = it.unit_id where ${whereOf(filter, today)}`.execute(trx)
  return rows[0]?.total ?? 0
}

/** How many lines each tab has under the rest of the filter. */
export async function tabCounts(trx: Trx, filter: LedgerFilter, today: string): Promise<LedgerCounts> {
  const { rows } = await sql<LedgerCounts>`select ${sql.join(
    Object.entries(TABS).map(([tab, test]) => sql`coalesce(sum(${test(today)}), 0) as ${sql.ref(tab)}`),
  )} from matter as it left join organization as unit on unit.id = it.unit_id
    where ${whereOf({ ...filter, tab: 'all' }, today)}`.execute(trx)
  return rows[0] ?? NOTHING
}

/** The same for every system at once. */
export async function systemCounts(trx: Trx, today: string): Promise<Map<string, LedgerCounts>> {
  const { rows } = await sql<LedgerCounts & { key: string }>`select it.system_key as key, ${sql.join(
    Object.entries(TABS).map(([tab, test]) => sql`sum(${test(today)}) as ${sql.ref(tab)}`),
  )} from matter as it indexed by matter_by_stage where it.removed_at is null group by it.system_key`.execute(
    trx,
  )
  return new Map(rows.map(({ key, ...counts }) => [key, counts]))
}

export const NOTHING: LedgerCounts = { open: 0, overdue: 0, asked: 0, closed: 0, all: 0 }

const TABS: Record<LedgerTab, (today: string) => RawBuilder<boolean>> = {
  open: () => sql`it.stage = 'open'`,
  overdue: (today) => sql`it.stage = 'open' and it.due_on <> '' and it.due_on < ${today}`,
  asked: () => sql`it.stage = 'asked'`,
  closed: () => sql`it.stage = 'closed'`,
  all: () => sql`1`,
}

function whereOf(filter: LedgerFilter, today: string): RawBuilder<unknown> {
  const { system, tab, text, kind, unitId, level, phase, from, to } = filter
  const clauses: RawBuilder<unknown>[] = [
    sql`it.removed_at is null and it.system_key = ${system}`,
    TABS[tab](today),
  ]
  for (const word of text.toLowerCase().split(/\s+/u).filter(Boolean))
    clauses.push(sql`(instr(it.search, ${word}) > 0 or printf('%d-%03d', it.year, it.number) = ${word})`)
  if (kind !== '') clauses.push(sql`it.kind = ${kind}`)
  if (level !== '') clauses.push(sql`it.level = ${level}`)
  if (phase !== '') clauses.push(sql`it.phase = ${phase}`)
  if (from !== '') clauses.push(sql`it.raised_on >= ${from}`)
  if (to !== '') clauses.push(sql`it.raised_on <= ${to}`)
  if (unitId !== null) clauses.push(under(unitId))
  return sql.join(clauses, sql` and `)
}

/** Counted under a unit or one below it. */
function under(unitId: string): RawBuilder<unknown> {
  return sql`exists (select 1 from organization as root where root.id = ${unitId}
    and unit.path >= root.path and unit.path < root.path || '~')`
}

/** The latest word of progress on each of these, by id. */
export async function latestProgress(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ matter_id: string; words: string }>`select matter_id, words from matter_entry
    where id in (select max(id) from matter_entry where kind = 'progress'
      and matter_id in (select value from json_each(${JSON.stringify(ids)})) group by matter_id)`.execute(trx)
  return new Map(rows.map((it) => [it.matter_id, it.words]))
}

/** Dated points and levels of these: by matter and key, the day. */
export async function daysOf(
  trx: Trx,
  ids: readonly string[],
): Promise<{ matter_id: string; group: 'milestone' | 'level'; key: string; on_day: string }[]> {
  const among = sql`(select value from json_each(${JSON.stringify(ids)}))`
  const { rows } = await sql<{
    matter_id: string
    group: 'milestone' | 'level'
    key: string
    on_day: string
  }>`
    select matter_id, 'milestone' as "group", key, on_day from matter_milestone where matter_id in ${among}
    union all select matter_id, 'level', key, on_day from matter_entry where kind = 'level' and matter_id in ${among}`.execute(
    trx,
  )
  return rows
}
