import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsked } from '#electron/platform/figures/figure-source'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'

export type FigureRelation = (asked: FigureAsked) => RawBuilder<unknown>

const NAMED = sql`coalesce(village.name, nullif(unit.short_name, ''), unit.name, '')`
const SUBJECT = sql`left join village on visit.subject_kind = 'village' and village.id = visit.subject_id
  left join organization as unit on unit.id = coalesce(village.town_id, visit.subject_id)`

const within = (unitIds: readonly string[]) =>
  unitIds.length === 0 ? sql`1` : sql`unit.id in (select value from json_each(${JSON.stringify(unitIds)}))`

/** Visits of the span; `pick` is an inspection. */
export const visitsRelation: FigureRelation = ({
  from,
  to,
  unitIds,
  pick,
}) => sql`select visit.id, ${NAMED} as name,
    coalesce(unit.name, '') as unitName, visit.visited_on as note, '/ledgers/inspections/visits/' || visit.id as href
  from inspection_visit as visit ${SUBJECT} where visit.removed_at is null and visit.visited_on >= ${from}
    and visit.visited_on <= ${to} and (${pick} = '' or visit.programme = ${pick}) and ${within(unitIds)}`

/** Units and villages that were visited in the span, once each. */
export const placesRelation =
  (kind: 'unit' | 'village'): FigureRelation =>
  (asked) =>
    sql`select id, name, unitName, count(*) || ' 次' as note, href from (
      select visit.subject_id as id, ${NAMED} as name, coalesce(unit.name, '') as unitName,
        '/ledgers/inspections/visits' as href
      from inspection_visit as visit ${SUBJECT} where visit.removed_at is null and visit.subject_kind = ${kind}
        and visit.visited_on >= ${asked.from} and visit.visited_on <= ${asked.to}
        and (${asked.pick} = '' or visit.programme = ${asked.pick}) and ${within(asked.unitIds)}) group by id`

/** Problems found in the span; `settled` only those that are settled. */
export const findingsRelation =
  (settled: boolean): FigureRelation =>
  ({ from, to, unitIds, pick }) =>
    sql`select it.id, it.text as name, ${NAMED} as unitName, visit.visited_on as note,
      '/ledgers/inspections/visits/' || visit.id as href
    from inspection_finding as it join inspection_visit as visit on visit.id = it.visit_id and visit.removed_at is null
      ${SUBJECT} left join matter on matter.id = it.matter_id and matter.removed_at is null
    where it.removed_at is null and visit.visited_on >= ${from} and visit.visited_on <= ${to}
      and (${pick} = '' or visit.programme = ${pick}) and ${within(unitIds)}
      and (${settled ? 1 : 0} = 0 or it.settled_on <> '' or matter.stage = 'closed')`

export async function countFigure(trx: Trx, relation: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${relation})`.execute(trx)
  return rows[0]?.n ?? 0
}

export async function listFigure(
  trx: Trx,
  relation: RawBuilder<unknown>,
  { offset, limit }: Slice,
): Promise<Page<FigureRecord>> {
  const { rows } = await sql<FigureRecord>`select id, name, unitName as "unitName", note, null as amount, href
    from (${relation}) order by note desc, name, id limit ${limit} offset ${offset}`.execute(trx)
  return { total: await countFigure(trx, relation), rows }
}
