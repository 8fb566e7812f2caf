import { insertRound } from '#test/builders/evaluation'
import { makeVictimDatabase } from '#test/torture/kill-setup'

const SUBJECTS = 20
/** More than anybody types in one test. */
const HANDED_OUT = 9999

/** A database with a round open for entry: twenty subjects, two items. */
export async function makeBallotVictim(folder: string): Promise<{ path: string; roundId: string }> {
  let roundId = ''
  const path = await makeVictimDatabase(folder, async (trx) => {
    roundId = (await insertRound(trx, { subjects: SUBJECTS, ballots: 0, entry: 'single' })).roundId
    const counts = { expected: HANDED_OUT, present: HANDED_OUT, issued: HANDED_OUT, returned: HANDED_OUT }
    await trx.updateTable('evaluation_box').set(counts).where('round_id', '=', roundId).execute()
  })
  return { path, roundId }
}
