import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { FindingAsk } from '#shared/modules/inspections/contract-visits'
import type { FindingState } from '#shared/modules/inspections/visit'
import type { Slice } from '#shared/values/page'
import type { SubjectKind } from '#shared/values/subject'
import type { FindingTable } from './inspections.table'

export type FindingRecord = Selectable<FindingTable>
/** `closed_on`: the day on which the matter was closed out, '' while it is not. `state`: as the records have it now. */
export type ListedFinding = FindingRecord & {
  programme: string
  subject_kind: SubjectKind
  subject_id: string
  visited_on: string
  state: FindingState
  closed_on: string
}

const STATE = sql`case when it.settled_on <> '' or matter.stage = 'closed' then 'settled'
  when matter.id is not null then 'handed' else 'open' end`
const FROM = sql`inspection_finding as it join inspection_visit as visit on visit.id = it.visit_id
  and visit.removed_at is null left join matter on matter.id = it.matter_id and matter.removed_at is null
  left join village on visit.subject_kind = 'village' and village.id = visit.subject_id
  left join organization as unit on unit.id = coalesce(village.town_id, visit.subject_id)`
const COLUMNS = sql`it.*, visit.programme, visit.subject_kind, visit.subject_id, visit.visited_on, ${STATE} as state,
  coalesce(matter.closed_on, '') as closed_on`

/** One slice of a year's findings, the latest visits first, with how many stand in which state. */
export async function listFindings(
  trx: Trx,
  ask: FindingAsk,
  today: string,
  { offset, limit }: Slice,
): Promise<{
  total: number
  counts: { state: FindingState; n: number }[]
  overdue: number
  rows: ListedFinding[]
}> {
  const all = sql.join(
    [
      sql`it.removed_at is null`,
      sql`visit.programme = ${ask.programme}`,
      sql`visit.visited_on >= ${`${ask.year}-01-01`} and visit.visited_on <= ${`${ask.year}-12-31`}`,
      ...spoken(ask),
    ],
    sql` and `,
  )
  const late = sql`(it.due_on <> '' and it.due_on < ${today} and ${STATE} <> 'settled')`
  const where = sql.join(
    [all, ...(ask.state === null ? [] : [sql`${STATE} = ${ask.state}`]), ...(ask.overdue ? [late] : [])],
    sql` and `,
  )
  const { rows: counts } = await sql<{
    state: FindingState
    n: number
    overdue: number
  }>`select ${STATE} as state,
    count(*) as n, sum(${late}) as overdue from ${FROM} where ${all} group by 1`.execute(trx)
  const { rows: sums } = await sql<{ n: number }>`select count(*) as n from ${FROM} where ${where}`.execute(
    trx,
  )
  const { rows } = await sql<ListedFinding>`select ${COLUMNS} from ${FROM} where ${where}
    order by visit.visited_on desc, it.visit_id, it.created_at, it.id limit ${limit} offset ${offset}`.execute(
    trx,
  )
  return {
    total: sums[0]?.n ?? 0,
    counts: counts.map(({ state, n }) => ({ state, n })),
    overdue: counts.reduce((sum, it) => sum + it.overdue, 0),
    rows,
  }
}

function spoken({ text, unitId }: FindingAsk): RawBuilder<unknown>[] {
  const words = text
    .split(/[\s\u3000]+/u)
    .filter(Boolean)
    .map(
      (word) => sql`(instr(it.text, ${word}) > 0 or instr(coalesce(village.name, ''), ${word}) > 0
        or instr(coalesce(unit.name, ''), ${word}) > 0 or instr(it.responsible, ${word}) > 0)`,
    )
  if (!unitId) return words
  return [
    ...words,
    sql`exists (select 1 from organization as root where root.id = ${unitId}
      and unit.path >= root.path and unit.path < root.path || '~')`,
  ]
}

/** Findings by their ids, or all of one visit. */
export async function findingsBy(
  trx: Trx,
  asked: { ids: readonly string[] } | { visitId: string },
): Promise<ListedFinding[]> {
  const which =
    'ids' in asked
      ? sql`it.id in (select value from json_each(${JSON.stringify(asked.ids)}))`
      : sql`it.visit_id = ${asked.visitId}`
  const { rows } = await sql<ListedFinding>`select ${COLUMNS} from ${FROM}
    where it.removed_at is null and ${which} order by it.created_at, it.id`.execute(trx)
  return rows
}

export async function insertFinding(trx: Trx, row: FindingRecord): Promise<void> {
  await trx.insertInto('inspection_finding').values(row).execute()
}

export async function updateFinding(trx: Trx, id: string, values: Partial<FindingRecord>): Promise<void> {
  await trx.updateTable('inspection_finding').set(values).where('id', '=', id).execute()
}

/** Findings that nobody has taken over, by inspection and the earliest day by which they are to be settled. */
export async function openFindings(
  trx: Trx,
  until: string,
): Promise<{ programme: string; n: number; due: string; grave: number }[]> {
  const { rows } = await sql<{
    programme: string
    n: number
    due: string
    grave: number
  }>`select visit.programme,
      count(*) as n, min(it.due_on) as due, sum(it.grave) as grave
    from inspection_finding as it join inspection_visit as visit on visit.id = it.visit_id and visit.removed_at is null
    where it.removed_at is null and it.settled_on = '' and it.matter_id is null and it.due_on <> ''
      and it.due_on <= ${until} group by visit.programme`.execute(trx)
  return rows
}
