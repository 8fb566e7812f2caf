import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** @file What a file says of somebody's standing: sanctions among 奖惩, 试用期 of recruits. */

export type SanctionOnFile = { personId: string; happenedOn: string; text: string }
export type ProbationOnFile = { personId: string; startedOn: string; endsOn: string; title: string }

/** Sentences of 奖惩 that tell of a sanction. Exported with its query for the test of its plan. */
export async function sanctionsOnFile(trx: Trx, ids: readonly string[]): Promise<SanctionOnFile[]> {
  const { rows } = await sanctionsQuery(ids).execute(trx)
  return rows
}

export function sanctionsQuery(ids: readonly string[]): RawBuilder<SanctionOnFile> {
  return sql<SanctionOnFile>`select reward.person_id as personId, reward.happened_on as happenedOn, reward.text
    from json_each(${JSON.stringify(ids)}) as wanted cross join reward on reward.person_id = wanted.value
    where reward.kind = 'sanction' order by wanted.key, reward.position`
}

/**
 * 试用期 of recruits, from the posts held now that name its end. A leading post has a 试用期 of its own, in which one is
 * evaluated as everybody is: it is not meant here.
 */
export async function recruitProbations(trx: Trx, ids: readonly string[]): Promise<ProbationOnFile[]> {
  const { rows } = await probationsQuery(ids).execute(trx)
  return rows
}

export function probationsQuery(ids: readonly string[]): RawBuilder<ProbationOnFile> {
  return sql<ProbationOnFile>`select post.person_id as personId, post.started_on as startedOn,
      post.probation_ends_on as endsOn, post.title
    from json_each(${JSON.stringify(ids)}) as wanted
    cross join post_holding as post on post.person_id = wanted.value
    where post.probation_ends_on <> '' and post.ended_on = '' and substr(post.level, -2) not in ('正职', '副职')
    order by wanted.key, post.position`
}
