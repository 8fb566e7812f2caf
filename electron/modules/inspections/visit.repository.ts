import { type RawBuilder, type Selectable, sql } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { VisitAsk } from '#shared/modules/inspections/contract-visits'
import type { Slice } from '#shared/values/page'
import type { SubjectKind } from '#shared/values/subject'
import type { RoundTable, VisitTable } from './inspections.table'

export type VisitRecord = Omit<Selectable<VisitTable>, 'subject_kind'> & { subject_kind: SubjectKind }
export type ListedVisit = VisitRecord & {
  group_name: string
  round_title: string
  findings: number
  settled: number
}
export type RoundRecord = Selectable<RoundTable>

/** A finding is settled once it is said so, or its matter is closed. */
const SETTLED = sql`(one.settled_on <> '' or exists (select 1 from matter where matter.id = one.matter_id
  and matter.stage = 'closed' and matter.removed_at is null))`

const COLUMNS = sql`it.*, coalesce(grouped.name, '') as group_name, coalesce(round.title, '') as round_title,
  (select count(*) from inspection_finding as one where one.visit_id = it.id and one.removed_at is null) as findings,
  (select count(*) from inspection_finding as one where one.visit_id = it.id and one.removed_at is null
    and ${SETTLED}) as settled`
const FROM = sql`inspection_visit as it left join inspection_group as grouped on grouped.id = it.group_id
  left join inspection_round as round on round.id = it.round_id`

/** One slice of a year's visits, the latest first. */
export async function listVisits(
  trx: Trx,
  ask: VisitAsk,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedVisit[] }> {
  const where = visitsWhere(ask)
  const { rows: sums } = await sql<{ n: number }>`select count(*) as n from ${FROM} where ${where}`.execute(
    trx,
  )
  const { rows } = await visitSlice(where, { offset, limit }).execute(trx)
  return { total: sums[0]?.n ?? 0, rows }
}

/** Exported with its clause for the test of its plan. */
function visitSlice(where: RawBuilder<unknown>, { offset, limit }: Slice): RawBuilder<ListedVisit> {
  return sql<ListedVisit>`select ${COLUMNS} from ${FROM} where ${where}
    order by it.visited_on desc, it.id limit ${limit} offset ${offset}`
}

function visitsWhere({ programme, year, text, groupId, roundId, subjectId }: VisitAsk): RawBuilder<unknown> {
  const clauses = [
    sql`it.removed_at is null`,
    sql`it.programme = ${programme}`,
    sql`it.visited_on >= ${`${year}-01-01`} and it.visited_on <= ${`${year}-12-31`}`,
  ]
  if (groupId) clauses.push(sql`it.group_id = ${groupId}`)
  if (roundId) clauses.push(sql`it.round_id = ${roundId}`)
  if (subjectId) clauses.push(sql`it.subject_id = ${subjectId}`)
  for (const word of text.split(/[\s\u3000]+/u).filter(Boolean))
    clauses.push(sql`(instr(it.inspectors, ${word}) > 0 or instr(it.summary, ${word}) > 0
      or exists (select 1 from village left join organization as town on town.id = village.town_id
        where village.id = it.subject_id and (instr(village.name, ${word}) > 0 or instr(town.name, ${word}) > 0))
      or exists (select 1 from organization as unit where unit.id = it.subject_id and instr(unit.name, ${word}) > 0)
      or exists (select 1 from party_organization as party where party.id = it.subject_id and instr(party.name, ${word}) > 0))`)
  return sql.join(clauses, sql` and `)
}

export async function findVisit(trx: Trx, id: string): Promise<ListedVisit> {
  const { rows } = await sql<ListedVisit>`select ${COLUMNS} from ${FROM}
    where it.id = ${id} and it.removed_at is null`.execute(trx)
  if (rows[0]) return rows[0]
  throw refuse('not-found', '找不到这次巡查，可能已被删除。', { remedy: '回到列表刷新后再看。' })
}

export async function insertVisit(trx: Trx, row: VisitRecord): Promise<void> {
  await trx.insertInto('inspection_visit').values(row).execute()
}

/** Many visits at once. */
export async function insertVisits(trx: Trx, rows: readonly VisitRecord[]): Promise<void> {
  await insertMany(trx, 'inspection_visit', rows)
}

export async function updateVisit(trx: Trx, id: string, values: Partial<VisitRecord>): Promise<void> {
  await trx.updateTable('inspection_visit').set(values).where('id', '=', id).execute()
}

/** Key of what a subject is asked by: a unit's role, a village's or a party organization's kind. */
export async function subjectKey(trx: Trx, kind: SubjectKind, id: string): Promise<string> {
  const { rows } = await sql<{
    key: string
  }>`select role as key from organization where ${kind} = 'unit' and id = ${id}
    union all select kind from village where ${kind} = 'village' and id = ${id}
    union all select kind from party_organization where ${kind} = 'party' and id = ${id}
    union all select kind from enterprise where ${kind} = 'enterprise' and id = ${id}`.execute(trx)
  return rows[0]?.key ?? ''
}

export type ListedRound = RoundRecord & { visits: number; findings: number }

export async function listRounds(
  trx: Trx,
  { programme, year }: { programme: string; year: number },
): Promise<ListedRound[]> {
  const { rows } = await sql<ListedRound>`select it.*, count(distinct visit.id) as visits,
      count(finding.id) as findings
    from inspection_round as it left join inspection_visit as visit on visit.round_id = it.id and visit.removed_at is null
    left join inspection_finding as finding on finding.visit_id = visit.id and finding.removed_at is null
    where it.programme = ${programme} and it.year = ${year} and it.removed_at is null
    group by it.id order by it.number`.execute(trx)
  return rows
}

export async function findRound(trx: Trx, id: string): Promise<RoundRecord> {
  const row = await trx
    .selectFrom('inspection_round')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这一轮巡查，可能已被删除。', { remedy: '刷新后再看。' })
}

export async function insertRound(trx: Trx, row: RoundRecord): Promise<void> {
  await trx.insertInto('inspection_round').values(row).execute()
}

export async function updateRound(trx: Trx, id: string, values: Partial<RoundRecord>): Promise<void> {
  await trx.updateTable('inspection_round').set(values).where('id', '=', id).execute()
}
