import { type RawBuilder, type Selectable, sql } from 'kysely'
import { subjectQuery } from '#electron/modules/organizations/index'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { FrequencyRule } from '#shared/modules/inspections/system'
import type { InspectionId } from '#shared/values/id'
import type { SubjectKind } from '#shared/values/subject'
import { groupOf } from './coverage.repository'
import type { PlanTable } from './inspections.table'

export type PlanRecord = Selectable<PlanTable>
type Year = { programme: string; year: number }

/** Somebody whom the year's rules ask for: `rules` are their keys, `group_id` '' where no area holds the unit. */
export type YearSubject = {
  kind: SubjectKind
  id: string
  name: string
  unit_id: string | null
  unit_name: string
  group_id: string
  group_name: string
  rules: string[]
}

/** Subjects of any of the rules on a day, once each, in the order of lists: units before what lies in them. */
export async function yearSubjects(
  trx: Trx,
  rules: readonly FrequencyRule[],
  { programme, year }: Year,
  on: string,
): Promise<YearSubject[]> {
  if (rules.length === 0) return []
  const parts = rules.map(
    (
      { key, scope },
      at,
    ) => sql`select subject.kind, subject.id, subject.name, subject.unit_id, subject.unit_name,
      subject.position, ${key} as rule, ${at} as rank from ${subjectQuery(trx, scope, on)} as subject`,
  )
  const { rows } = await sql<
    Omit<YearSubject, 'rules'> & { rules: string }
  >`select it.kind, it.id, it.name, it.unit_id, it.unit_name,
      coalesce((${groupIdOf({ programme, year })}), '') as group_id, ${groupOf({ programme, year })} as group_name,
      json_group_array(it.rule) as rules
    from (${sql.join(parts, sql` union all `)}) as it left join organization as unit on unit.id = it.unit_id
    group by it.kind, it.id order by coalesce(unit.tree_order, 0), it.kind <> 'unit', it.position, it.id`.execute(
    trx,
  )
  return rows.map((it) => ({ ...it, rules: JSON.parse(it.rules) as string[] }))
}

function groupIdOf({ programme, year }: Year): RawBuilder<unknown> {
  return sql`select one.id from inspection_area as area join inspection_group as one on one.id = area.group_id
    where area.unit_id = it.unit_id and one.programme = ${programme} and one.year = ${year}
      and one.removed_at is null order by one.position limit 1`
}

export function plannedOf(trx: Trx, { programme, year }: Year): Promise<PlanRecord[]> {
  return trx
    .selectFrom('inspection_plan')
    .selectAll()
    .where('programme', '=', programme)
    .where('year', '=', year)
    .where('removed_at', 'is', null)
    .orderBy('month')
    .orderBy('id')
    .execute()
}

export type Visited = { id: InspectionId; subject_kind: SubjectKind; subject_id: string; visited_on: string }

/** Every visit of a year, in order. */
export async function visitedIn(trx: Trx, { programme, year }: Year): Promise<Visited[]> {
  const { rows } = await sql<Visited>`select id, subject_kind, subject_id, visited_on from inspection_visit
    where programme = ${programme} and visited_on >= ${`${year}-01-01`} and visited_on <= ${`${year}-12-31`}
      and removed_at is null order by visited_on, id`.execute(trx)
  return rows
}

export async function insertPlanned(trx: Trx, rows: readonly PlanRecord[]): Promise<void> {
  await insertMany(trx, 'inspection_plan', rows)
}

export async function findPlanned(trx: Trx, id: string): Promise<PlanRecord> {
  const row = await trx
    .selectFrom('inspection_plan')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '这次安排已被取消。', { remedy: '刷新后再看。' })
}

export async function updatePlanned(trx: Trx, id: string, values: Partial<PlanRecord>): Promise<void> {
  await trx.updateTable('inspection_plan').set(values).where('id', '=', id).execute()
}

export async function removePlanned(trx: Trx, ids: readonly string[], at: string, by: string): Promise<void> {
  await sql`update inspection_plan set removed_at = ${at}, changed_at = ${at}, changed_by = ${by}, version = version + 1
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(trx)
}

/** Visits planned for a month or before it, of subjects that have fewer visits in that year than plans up to then. */
export async function plannedUntil(
  trx: Trx,
  month: string,
): Promise<{ programme: string; month: string; n: number }[]> {
  const { rows } = await sql<{
    programme: string
    month: string
    n: number
  }>`select it.programme, it.month, count(*) as n
    from inspection_plan as it where it.removed_at is null and it.month <= ${month}
      and it.month >= substr(${month}, 1, 4) || '-01'
      and (select count(*) from inspection_visit as visit where visit.programme = it.programme
        and visit.subject_kind = it.subject_kind and visit.subject_id = it.subject_id and visit.removed_at is null
        and visit.visited_on >= it.year || '-01-01' and visit.visited_on <= it.month || '-31')
      < (select count(*) from inspection_plan as other where other.programme = it.programme and other.year = it.year
        and other.subject_kind = it.subject_kind and other.subject_id = it.subject_id and other.removed_at is null
        and other.month <= it.month)
    group by it.programme, it.month order by it.month`.execute(trx)
  return rows
}
