import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { RetirementFacts } from '#shared/modules/people/rules'
import type { Chosen } from './chosen'

/** @file Who may be due. SQL leaves out those who cannot be; the rules say who is. */

/** What every list orders by. */
export type Candidate = { id: string; organizationId: string | null; position: number }
export type RetirementCandidate = Candidate & RetirementFacts & { stated: string }
export type ProbationCandidate = Candidate & { title: string; startedOn: string; endsOn: string }
export type TenureCandidate = Candidate & { level: string; levelSince: string }
export type PostRow = {
  personId: string
  organizationId: string | null
  level: string
  startedOn: string
  endedOn: string
  isMain: 0 | 1
}

const PLACE = sql`person.id, person.organization_id as organizationId, person.position`
/** Of people in service and of the selection. */
const inService = (chosen: Chosen) =>
  sql`person.removed_at is null and person.personnel_status not in ('离退人员', '调出人员', '已去世') ${within(chosen)}`

function within({ unitIds, ids }: Chosen): RawBuilder<unknown> {
  const inUnits = unitIds ? sql`and person.organization_id in ${listOf(unitIds)}` : sql``
  return ids ? sql`${inUnits} and person.id in ${listOf(ids)}` : inUnits
}

function listOf(values: readonly string[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}

/**
 * People born before a day (yyyyMMdd) who may be near retirement: men, women, and those whose file states an age limit
 * of its own. 其他人员 (村干部) are in nobody's employment. Exported with its query for the test of its plan.
 */
export async function retirementCandidates(
  trx: Trx,
  chosen: Chosen,
  before: { men: number; women: number },
): Promise<RetirementCandidate[]> {
  const { rows } = await retirementQuery(chosen, before).execute(trx)
  return rows
}

export function retirementQuery(
  chosen: Chosen,
  before: { men: number; women: number },
): RawBuilder<RetirementCandidate> {
  const latest = Math.max(before.men, before.women)
  return sql`select ${PLACE}, person.birth, person.sex, person.age_limit_before_reform as ageLimitBeforeReform,
      person.personnel_category as personnelCategory, person.post_level as postLevel,
      person.technical_title as technicalTitle, person.retirement_due_on as stated
    from person where ${inService(chosen)} and person.personnel_category <> '其他人员'
      and person.birth_sort between 1 and ${latest}
      and (person.birth_sort <= case person.sex when '男' then ${before.men} else ${before.women} end
        or person.age_limit_before_reform <> '')`
}

/** Posts held now whose 试用期 is on record and ends by the month. */
export async function recordedProbations(
  trx: Trx,
  chosen: Chosen,
  by: string,
): Promise<ProbationCandidate[]> {
  const { rows } = await sql<ProbationCandidate>`select ${PLACE}, post.title, post.started_on as startedOn,
      post.probation_ends_on as endsOn
    from post_holding as post join person on person.id = post.person_id
    where post.probation_ends_on <> '' and substr(post.probation_ends_on, 1, 7) <= ${by} and post.ended_on = ''
      and ${inService(chosen)}`.execute(trx)
  return rows
}

/** First posts at a leading level, begun between two months, without a word on 试用期. */
export async function firstLeadingPosts(
  trx: Trx,
  chosen: Chosen,
  [after, until]: readonly [string, string],
): Promise<Omit<ProbationCandidate, 'endsOn'>[]> {
  const { rows } = await sql<Omit<ProbationCandidate, 'endsOn'>>`select ${PLACE}, post.title,
      post.started_on as startedOn
    from post_holding as post join person on person.id = post.person_id
    where post.is_main = 1 and post.ended_on = '' and post.probation_ends_on = ''
      and substr(post.started_on, 1, 7) > ${after} and substr(post.started_on, 1, 7) <= ${until}
      and exists (select 1 from rank_holding as held where held.person_id = post.person_id and held.kind = 'level'
        and held.ended_on = '' and substr(held.started_on, 1, 7) = substr(post.started_on, 1, 7))
      and ${inService(chosen)}`.execute(trx)
  return rows
}

/** People at a leading level, or all; with the dated row of their level where there is one. */
export async function tenureCandidates(
  trx: Trx,
  chosen: Chosen,
  leadersOnly: boolean,
): Promise<TenureCandidate[]> {
  const leading = leadersOnly ? sql`and substr(person.post_level, -2) in ('正职', '副职')` : sql``
  const { rows } = await sql<TenureCandidate>`select ${PLACE}, person.post_level as level,
      coalesce((select max(held.started_on) from rank_holding as held where held.person_id = person.id
        and held.kind = 'level' and held.ended_on = '' and held.name = person.post_level), '') as levelSince
    from person where ${inService(chosen)} ${leading}`.execute(trx)
  return rows
}

/** Every post of these people. */
export async function postsOf(trx: Trx, ids: readonly string[]): Promise<PostRow[]> {
  const { rows } =
    await sql<PostRow>`select post.person_id as personId, post.organization_id as organizationId,
      post.level, post.started_on as startedOn, post.ended_on as endedOn, post.is_main as isMain
    from post_holding as post where post.person_id in ${listOf(ids)}`.execute(trx)
  return rows
}
