import { type RawBuilder, sql } from 'kysely'
import { idList, subjectQuery } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Span } from '#shared/modules/matters/rules-period'
import type { FigureRecord } from '#shared/platform/figures/schema'
import type { Page, Slice } from '#shared/values/page'
import type { SubjectScope } from '#shared/values/subject'

/**
 * @file Records behind figures. Each source is a sub-select of id, name, unit_id, note, amount, href and place, which is
 * summed for the figure and listed when the figure is opened: both always agree.
 */

type Of = { system: string; kinds: readonly string[]; span: Span }

const NAME = sql`printf('%d-%03d %s', it.year, it.number, it.title)`
const HREF = sql`'/ledgers/matters/' || it.id`

function matters(
  of: Omit<Of, 'span'>,
  note: RawBuilder<unknown>,
  amount: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
) {
  return sql`(select it.id as id, ${NAME} as name, it.unit_id as unit_id, ${note} as note, ${amount} as amount,
    ${HREF} as href, it.raised_on as place from matter as it where it.removed_at is null and it.stage <> 'void'
    and ${ofSystem(of)} and ${where})`
}

function ofSystem({ system, kinds }: Omit<Of, 'span'>): RawBuilder<unknown> {
  const one = system === '' ? sql`1` : sql`it.system_key = ${system}`
  return kinds.length === 0 ? one : sql`${one} and it.kind in ${idList(kinds)}`
}

const within = (column: RawBuilder<unknown>, { from, to }: Span) =>
  sql`${column} >= ${from} and ${column} <= ${to}`
const DOTTED = (column: RawBuilder<unknown>) => sql`replace(${column}, '-', '.')`

/** Raised in the span; `heads` counts persons in place of matters. */
export function raisedMatters({ span, heads = false, ...of }: Of & { heads?: boolean }) {
  return matters(
    of,
    sql`${DOTTED(sql`it.raised_on`)} || ' 登记'`,
    heads ? sql`it.persons` : sql`1`,
    within(sql`it.raised_on`, span),
  )
}

/** Of those raised in the span what was closed out by its end. */
export function closedMatters({ span, ...of }: Of) {
  return matters(
    of,
    sql`${DOTTED(sql`it.closed_on`)} || ' 办结'`,
    sql`1`,
    sql`${within(sql`it.raised_on`, span)} and it.stage = 'closed' and it.closed_on <= ${span.to}`,
  )
}

/** Due in the span; timely is what was done by its day and closed out. */
export function dueMatters({ span, onlyTimely, ...of }: Of & { onlyTimely: boolean }) {
  const timely = sql`it.stage = 'closed' and coalesce(nullif(it.finished_on, ''), it.closed_on) <= it.due_on`
  return matters(
    of,
    sql`${DOTTED(sql`it.due_on`)} || ' 到期'`,
    sql`1`,
    sql`${within(sql`it.due_on`, span)} and ${onlyTimely ? timely : sql`1`}`,
  )
}

/** Dated points that were due in the span; timely is what was reached by its day. */
export function milestones({
  system,
  key,
  span,
  onlyTimely,
}: {
  system: string
  key: string
  span: Span
  onlyTimely: boolean
}) {
  const timely = sql`point.on_day <> '' and point.on_day <= point.due_on`
  return sql`(select it.id as id, ${NAME} as name, it.unit_id as unit_id,
    case point.on_day when '' then '未完成' else ${DOTTED(sql`point.on_day`)} end as note, 1 as amount, ${HREF} as href,
    it.raised_on as place from matter_milestone as point join matter as it on it.id = point.matter_id
    where it.removed_at is null and it.stage <> 'void' and it.system_key = ${system} and point.key = ${key}
    and ${within(sql`point.due_on`, span)} and ${onlyTimely ? timely : sql`1`})`
}

/** Households called on in the span, each once however often. */
export function visitedHouseholds(
  trx: Trx,
  { system, scope, span }: { system: string; scope: SubjectScope; span: Span },
) {
  return sql`(select min(visit.id) as id, subject.name || ' ' || visit.household as name, subject.unit_id as unit_id,
    ${DOTTED(sql`min(visit.on_day)`)} || ' 走访' as note, 1 as amount, '' as href, min(visit.on_day) as place
    from matter_visit as visit join ${subjectQuery(trx, scope, span.to)} as subject on subject.id = visit.subject_id
    where (${system} = '' or visit.system_key = ${system}) and ${within(sql`visit.on_day`, span)}
    group by visit.subject_id, visit.household)`
}

/** Villages with the households that each has. */
export function households(trx: Trx, { scope, on }: { scope: SubjectScope; on: string }) {
  return sql`(select subject.id as id, subject.name as name, subject.unit_id as unit_id,
    coalesce(village.households, 0) || ' 户' as note, coalesce(village.households, 0) as amount,
    '/organizations/villages/' || subject.id as href, subject.position as place
    from ${subjectQuery(trx, scope, on)} as subject join village on village.id = subject.id)`
}

export function tallies(
  trx: Trx,
  {
    system,
    key,
    scope,
    span,
    amount,
  }: { system: string; key: string; scope: SubjectScope; span: Span; amount: 'whole' | 'part' },
) {
  return sql`(select it.id as id, subject.name as name, subject.unit_id as unit_id,
    ${DOTTED(sql`it.on_day`)} || ' ' || it.part || '／' || it.whole as note, ${sql.ref(`it.${amount}`)} as amount,
    '' as href, it.on_day as place from matter_tally as it
    join ${subjectQuery(trx, scope, span.to)} as subject on subject.id = it.subject_id
    where it.system_key = ${system} and it.key = ${key} and ${within(sql`it.on_day`, span)})`
}

export function subjectsAll(trx: Trx, { scope, on }: { scope: SubjectScope; on: string }) {
  return sql`(select subject.id as id, subject.name as name, subject.unit_id as unit_id, '' as note, 1 as amount,
    '' as href, subject.position as place from ${subjectQuery(trx, scope, on)} as subject)`
}

/** Subjects about which nothing of these kinds was raised in the span. */
export function subjectsWithout(trx: Trx, { span, scope, ...of }: Of & { scope: SubjectScope }) {
  return sql`(select all_of.* from ${subjectsAll(trx, { scope, on: span.to })} as all_of where not exists
    (select 1 from matter as it where it.subject_id = all_of.id and it.removed_at is null and it.stage <> 'void'
    and ${ofSystem(of)} and ${within(sql`it.raised_on`, span)}))`
}

/** What a source adds up to by the unit that its records are counted under. */
export async function sumsByUnit(
  trx: Trx,
  source: RawBuilder<unknown>,
): Promise<{ unit_id: string | null; sum: number }[]> {
  const { rows } = await sql<{ unit_id: string | null; sum: number }>`select unit_id, sum(amount) as sum
    from ${source} group by unit_id`.execute(trx)
  return rows
}

/** Which units' records: of these, of those under none, or of all. */
export type UnitsAsked = readonly string[] | 'none' | null

/** What a source adds up to. */
export async function sumOf(trx: Trx, source: RawBuilder<unknown>, units: UnitsAsked): Promise<number> {
  const { rows } = await sql<{ sum: number }>`select coalesce(sum(amount), 0) as sum from ${source} as it
    where ${underUnits(units)}`.execute(trx)
  return rows[0]?.sum ?? 0
}

/** A slice of a source's records. */
export async function recordsOf(
  trx: Trx,
  source: RawBuilder<unknown>,
  { units, offset, limit }: Slice & { units: UnitsAsked },
): Promise<Page<FigureRecord>> {
  const count = await sql<{ total: number }>`select count(*) as total from ${source} as it
    where ${underUnits(units)}`.execute(trx)
  const { rows } = await sql<FigureRecord>`select it.id, it.name,
    coalesce(nullif(unit.short_name, ''), unit.name, '') as "unitName", it.note,
    case it.amount when 1 then null else it.amount end as amount, it.href
    from ${source} as it left join organization as unit on unit.id = it.unit_id
    where ${underUnits(units)} order by it.place, it.id limit ${limit} offset ${offset}`.execute(trx)
  return { total: count.rows[0]?.total ?? 0, rows }
}

function underUnits(units: UnitsAsked): RawBuilder<unknown> {
  if (units === null) return sql`1`
  return units === 'none' ? sql`it.unit_id is null` : sql`it.unit_id in ${idList(units)}`
}

/** Names of units in the order of lists. */
export async function unitsInOrder(
  trx: Trx,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, coalesce(nullif(short_name, ''), name) as name
    from organization where id in ${idList(ids)} order by tree_order`.execute(trx)
  return rows
}
