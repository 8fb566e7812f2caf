import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type YearResult = {
  unit_id: string
  visits: number
  scored: number
  score: number | null
  findings: number
  settled: number
}

/**
 * What a year's visits came to for these units: visits of the unit itself, of villages in its towns, and, where the unit
 * bears a village's name below its town, of that village.
 */
export async function resultsOf(
  trx: Trx,
  unitIds: readonly string[],
  year: number,
): Promise<Map<string, YearResult>> {
  const { rows } = await sql<YearResult>`with asked as (
      select unit.id, unit.name, unit.short_name, unit.path from organization as unit
      where unit.id in (select value from json_each(${JSON.stringify(unitIds)}))),
    touched as (
      select asked.id as unit_id, 'unit' as kind, asked.id as subject_id from asked
      union select asked.id, 'village', village.id from asked join organization as town
        on town.path >= asked.path and town.path < asked.path || '~'
        join village on village.town_id = town.id and village.removed_at is null
      union select asked.id, 'village', village.id from asked join village on village.removed_at is null
        and village.name in (asked.name, asked.short_name)
        join organization as town on town.id = village.town_id
        and asked.path >= town.path and asked.path < town.path || '~')
    select touched.unit_id, count(visit.id) as visits, count(visit.score) as scored, avg(visit.score) as score,
      coalesce(sum((select count(*) from inspection_finding as one where one.visit_id = visit.id
        and one.removed_at is null)), 0) as findings,
      coalesce(sum((select count(*) from inspection_finding as one
        left join matter on matter.id = one.matter_id and matter.removed_at is null
        where one.visit_id = visit.id and one.removed_at is null
          and (one.settled_on <> '' or matter.stage = 'closed'))), 0) as settled
    from touched join inspection_visit as visit on visit.subject_kind = touched.kind
      and visit.subject_id = touched.subject_id and visit.removed_at is null
      and visit.visited_on >= ${`${year}-01-01`} and visit.visited_on <= ${`${year}-12-31`}
    group by touched.unit_id`.execute(trx)
  return new Map(rows.map((it) => [it.unit_id, it]))
}
