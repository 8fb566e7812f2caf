import { type Selectable, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { CandidateFacts } from '#shared/modules/awards/nomination'
import { ReviewerContent } from '#shared/modules/awards/review'
import type { DeclaredPair } from '#shared/modules/awards/rules-conflicts'
import type { NominationTable } from './awards.table'

export type ReviewerFacts = ReviewerContent & { id: string; state: 'active' | 'resting' }

/** Reviewers in question: those of the stage's panels in their order, then those who have an assignment beside. */
export async function reviewersInStage(
  trx: Trx,
  { cycleId, stage }: { cycleId: string; stage: string },
): Promise<ReviewerFacts[]> {
  const { rows } = await sql<Kept>`
    select reviewer.id, reviewer.state, reviewer.content from award_reviewer as reviewer join (
      select reviewer_id, min(place) as place from (
        select reviewer_id, panel_no * 1000 + position as place from award_panel_member
          where cycle_id = ${cycleId} and stage = ${stage}
        union all select reviewer_id, 1000000 from award_assignment
          where cycle_id = ${cycleId} and stage = ${stage})
      group by reviewer_id) as found on found.reviewer_id = reviewer.id
    order by found.place, reviewer.id`.execute(trx)
  return rows.map(factsOf)
}

/** Reviewers by id, in the order of their registration. */
export async function reviewerFacts(trx: Trx, ids: readonly string[]): Promise<ReviewerFacts[]> {
  const rows = await trx
    .selectFrom('award_reviewer')
    .select(['id', 'state', 'content'])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(factsOf)
}

/** Every reviewer who is not resting: who could help where a panel is too small. */
export async function activeReviewers(trx: Trx): Promise<ReviewerFacts[]> {
  const rows = await trx
    .selectFrom('award_reviewer')
    .select(['id', 'state', 'content'])
    .where('state', '=', 'active')
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(factsOf)
}

type Kept = { id: string; state: 'active' | 'resting'; content: string }

function factsOf({ content, ...kept }: Kept): ReviewerFacts {
  return { ...ReviewerContent.parse(JSON.parse(content)), ...kept }
}

const COLUMNS = [
  'id',
  'number',
  'category',
  'state',
  'subject',
  'name',
  'name_key',
  'person_id',
  'organization_id',
  'unit_name',
  'nominator',
  'nominator_unit_id',
  'nominator_name',
  'members',
  'identity_key',
  'birth',
  'facts',
] as const

export type NomineeRow = Pick<Selectable<NominationTable>, Exclude<(typeof COLUMNS)[number], 'facts'>> & {
  facts: CandidateFacts
}

/** Every nomination of the cycle but withdrawn ones, in the order of their numbers. */
export async function nominees(trx: Trx, cycleId: string): Promise<NomineeRow[]> {
  const rows = await trx
    .selectFrom('award_nomination')
    .select(COLUMNS)
    .where('cycle_id', '=', cycleId)
    .where('removed_at', 'is', null)
    .where('state', '!=', 'withdrawn')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, facts: CandidateFacts.parse(JSON.parse(row.facts)) }))
}

export async function declaredPairs(trx: Trx, cycleId: string): Promise<DeclaredPair[]> {
  return trx
    .selectFrom('award_declared')
    .select(['reviewer_id as reviewerId', 'nomination_id as nominationId', 'verdict', 'reason'])
    .where('cycle_id', '=', cycleId)
    .orderBy('reviewer_id')
    .orderBy('nomination_id')
    .execute()
}

type Pair = { cycleId: string; reviewerId: string; nominationId: string }

/** Puts a declaration in the place of the pair's former one; an empty reason leaves none. */
export async function declarePair(
  trx: Trx,
  { cycleId, ...pair }: Pair & Pick<DeclaredPair, 'verdict' | 'reason'>,
): Promise<void> {
  await trx
    .deleteFrom('award_declared')
    .where('cycle_id', '=', cycleId)
    .where('reviewer_id', '=', pair.reviewerId)
    .where('nomination_id', '=', pair.nominationId)
    .execute()
  if (pair.reason === '') return
  await trx
    .insertInto('award_declared')
    .values({
      cycle_id: cycleId,
      reviewer_id: pair.reviewerId,
      nomination_id: pair.nominationId,
      verdict: pair.verdict,
      reason: pair.reason,
    })
    .execute()
}
