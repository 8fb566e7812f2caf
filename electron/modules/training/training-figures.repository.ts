import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { FigureAsked } from '#electron/platform/figures/figure-source'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'

/** Records that a figure counts: with `amount`, it is their sum. */
export type FigureRelation = (asked: FigureAsked) => RawBuilder<unknown>

/** Everybody who came to a class that began in the span: a name each, and those only counted beside it. */
export const participantsRelation: FigureRelation = ({
  from,
  to,
  pick,
}) => sql`select it.id, it.title as name,
    it.host as unitName, it.from_on as note, it.headcount + (select count(*) from training_participant as one
      where one.class_id = it.id and one.absent = 0) as amount, '/ledgers/training/classes/' || it.id as href, it.from_on as sorted
  from training_class as it where it.removed_at is null and it.from_on >= ${from} and it.from_on <= ${to}
    and (${pick} = '' or it.system = ${pick})`

/** Test papers that came back, and those sent out, of tests of the span. */
export const returnedRelation =
  (column: 'returned' | 'issued'): FigureRelation =>
  ({ from, to }) =>
    sql`select it.id,
    it.title as name, '' as unitName, it.on_day as note,
    coalesce(sum(${sql.ref(`place.${column}`)}), 0) as amount, '/ledgers/training/tests/' || it.id as href, it.on_day as sorted
  from training_test as it left join training_test_place as place on place.test_id = it.id
  where it.removed_at is null and it.on_day >= ${from} and it.on_day <= ${to} group by it.id`

/** People whom sites received in the span. */
export const receivedRelation: FigureRelation = ({ from, to, unitIds, pick }) => sql`select one.id,
    site.name as name, one.visitors as unitName, one.on_day as note, one.people as amount,
    '/ledgers/training/sites' as href, one.on_day as sorted
  from training_site_visit as one join training_site as site on site.id = one.site_id and site.removed_at is null
  where one.on_day >= ${from} and one.on_day <= ${to} and (${pick} = '' or site.kind = ${pick}) and ${within(unitIds)}`

/** Sites in use on the day. */
export const sitesRelation: FigureRelation = ({ on, unitIds, pick }) => sql`select site.id, site.name as name,
    coalesce(unit.name, '') as unitName, site.address as note, 1 as amount, '/ledgers/training/sites' as href, site.name as sorted
  from training_site as site left join organization as unit on unit.id = site.unit_id
  where site.removed_at is null and (site.opened_on = '' or site.opened_on <= ${on})
    and (site.ended_on = '' or site.ended_on > ${on}) and (${pick} = '' or site.kind = ${pick}) and ${within(unitIds)}`

const within = (unitIds: readonly string[]) =>
  unitIds.length === 0
    ? sql`1`
    : sql`site.unit_id in (select value from json_each(${JSON.stringify(unitIds)}))`

export async function sumFigure(trx: Trx, relation: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select coalesce(sum(amount), 0) as n from (${relation})`.execute(
    trx,
  )
  return rows[0]?.n ?? 0
}

export async function listFigure(
  trx: Trx,
  relation: RawBuilder<unknown>,
  { offset, limit }: Slice,
): Promise<Page<FigureRecord>> {
  const { rows: sums } = await sql<{ n: number }>`select count(*) as n from (${relation})`.execute(trx)
  const { rows } = await sql<FigureRecord>`select id, name, unitName as "unitName", note, amount, href
    from (${relation}) order by sorted desc, id limit ${limit} offset ${offset}`.execute(trx)
  return { total: sums[0]?.n ?? 0, rows }
}
