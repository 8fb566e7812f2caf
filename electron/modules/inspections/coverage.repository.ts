import { type RawBuilder, sql } from 'kysely'
import { subjectQuery } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { FrequencyRule } from '#shared/modules/inspections/system'
import type { Slice } from '#shared/values/page'
import type { SubjectKind } from '#shared/values/subject'

/** Which rule, over which days; `on` says who its subjects are. */
export type CoverageSpan = {
  programme: string
  rule: FrequencyRule
  from: string
  /** Visits up to this day count: the day asked. */
  to: string
  on: string
}

/** Each subject of the rule with its visits of the span. */
export function counted(trx: Trx, { programme, rule, from, to, on }: CoverageSpan): RawBuilder<unknown> {
  return sql`(select subject.kind, subject.id, subject.name, subject.unit_id, subject.unit_name, subject.position,
      count(visit.id) as visits, coalesce(max(visit.visited_on), '') as last
    from ${subjectQuery(trx, rule.scope, on)} as subject
    left join inspection_visit as visit on visit.programme = ${programme} and visit.subject_kind = subject.kind
      and visit.subject_id = subject.id and visit.visited_on >= ${from} and visit.visited_on <= ${to}
      and visit.removed_at is null
    group by subject.id)`
}

export type CoverageSums = { subjects: number; met: number; owed: number; visits: number }

export async function sumCoverage(trx: Trx, span: CoverageSpan): Promise<CoverageSums> {
  const { times } = span.rule
  const { rows } =
    await sql<CoverageSums>`select count(*) as subjects, coalesce(sum(visits >= ${times}), 0) as met,
      coalesce(sum(max(${times} - visits, 0)), 0) as owed, coalesce(sum(visits), 0) as visits
    from ${counted(trx, span)}`.execute(trx)
  return rows[0] ?? { subjects: 0, met: 0, owed: 0, visits: 0 }
}

export type CoverageRecord = {
  kind: SubjectKind
  id: string
  name: string
  unit_id: string | null
  unit_name: string
  group_name: string
  visits: number
  last: string
}

export type CoverageNarrow = { year: number; short: boolean; unitId: string | null; text: string }

/** One slice of a rule's subjects, those that lack most within the order of lists; their group by the year's areas. */
export async function listCoverage(
  trx: Trx,
  span: CoverageSpan,
  narrow: CoverageNarrow,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: CoverageRecord[] }> {
  const where = whereOf(span, narrow)
  const { rows: sums } = await sql<{ n: number }>`select count(*) as n
    from ${counted(trx, span)} as it left join organization as unit on unit.id = it.unit_id where ${where}`.execute(
    trx,
  )
  const { rows } =
    await sql<CoverageRecord>`select it.kind, it.id, it.name, it.unit_id, it.unit_name, it.visits, it.last,
      ${groupOf({ programme: span.programme, year: narrow.year })} as group_name
    from ${counted(trx, span)} as it left join organization as unit on unit.id = it.unit_id
    where ${where} order by it.position, it.id limit ${limit} offset ${offset}`.execute(trx)
  return { total: sums[0]?.n ?? 0, rows }
}

/** The group in whose area the unit `it.unit_id` lies; '' where none. */
export function groupOf({ programme, year }: { programme: string; year: number }): RawBuilder<unknown> {
  return sql`coalesce((select one.name from inspection_area as area join inspection_group as one on one.id = area.group_id
    where area.unit_id = it.unit_id and one.programme = ${programme} and one.year = ${year}
      and one.removed_at is null order by one.position limit 1), '')`
}

function whereOf({ rule }: CoverageSpan, { short, unitId, text }: CoverageNarrow): RawBuilder<unknown> {
  const clauses: RawBuilder<unknown>[] = [sql`1`]
  if (short) clauses.push(sql`it.visits < ${rule.times}`)
  if (unitId)
    clauses.push(sql`exists (select 1 from organization as root where root.id = ${unitId}
    and unit.path >= root.path and unit.path < root.path || '~')`)
  for (const word of text.split(/[\s\u3000]+/u).filter(Boolean))
    clauses.push(sql`(instr(it.name, ${word}) > 0 or instr(it.unit_name, ${word}) > 0)`)
  return sql.join(clauses, sql` and `)
}

/** What a rule lacks by unit: a workbench item each. */
export async function owedByUnit(
  trx: Trx,
  span: CoverageSpan,
): Promise<{ unit_id: string | null; unit_name: string; subjects: number; owed: number }[]> {
  const { rows } = await sql<{
    unit_id: string | null
    unit_name: string
    subjects: number
    owed: number
  }>`select unit_id,
      unit_name, count(*) as subjects, sum(${span.rule.times} - visits) as owed
    from ${counted(trx, span)} where visits < ${span.rule.times} group by unit_id order by min(position)`.execute(
    trx,
  )
  return rows
}
