import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { type VoteCount, VoteMeeting } from '#shared/modules/awards/outcome'
import type { NominationId } from '#shared/values/id'
import type { StagePlace } from './score.repository'

const NO_MEETING = VoteMeeting.parse({ due: null, present: null, issued: null, returned: null })

export type Votes = { version: number; meeting: VoteMeeting; counts: VoteCount[] }

/** The meeting of a stage and its votes; before anything is entered, version 0 with everything empty. */
export async function loadVotes(trx: Trx, { cycleId, stage }: StagePlace): Promise<Votes> {
  const row = await trx
    .selectFrom('award_meeting')
    .select(['version', 'content'])
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .executeTakeFirst()
  const counts = await trx
    .selectFrom('award_vote')
    .select(['nomination_id', 'yes', 'no', 'abstain'])
    .where('cycle_id', '=', cycleId)
    .where('stage', '=', stage)
    .orderBy('nomination_id')
    .execute()
  return {
    version: row?.version ?? 0,
    meeting: row ? VoteMeeting.parse(JSON.parse(row.content)) : NO_MEETING,
    counts: counts.map(({ nomination_id: id, ...votes }) => ({ nominationId: id as NominationId, ...votes })),
  }
}

/** Puts a meeting and all votes of a stage in place of what was there. */
export async function storeVotes(
  trx: Trx,
  { cycleId, stage }: StagePlace,
  { version, meeting, counts }: Votes,
): Promise<void> {
  const content = JSON.stringify(meeting)
  await trx
    .insertInto('award_meeting')
    .values({ cycle_id: cycleId, stage, version, content })
    .onConflict((it) => it.columns(['cycle_id', 'stage']).doUpdateSet({ version, content }))
    .execute()
  await trx.deleteFrom('award_vote').where('cycle_id', '=', cycleId).where('stage', '=', stage).execute()
  await insertMany(
    trx,
    'award_vote',
    counts.map(({ nominationId, yes, no, abstain }) => ({
      cycle_id: cycleId,
      stage,
      nomination_id: nominationId,
      yes,
      no,
      abstain,
    })),
  )
}
