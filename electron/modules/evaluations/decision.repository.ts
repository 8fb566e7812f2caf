import type { Trx } from '#electron/platform/database/schema'
import type { DecidedGrade } from '#shared/modules/evaluations/rules'

/** Grades that people decided, by the number of the subject. */
export async function loadDecisions(trx: Trx, roundId: string): Promise<DecidedGrade[]> {
  return await trx
    .selectFrom('evaluation_subject')
    .select(['no as subject', 'decided_grade as grade', 'decided_reason as reason'])
    .where('round_id', '=', roundId)
    .where('decided_grade', '!=', '')
    .orderBy('no')
    .execute()
}

/** False when the subject has another version than `version`. */
export async function updateDecision(
  trx: Trx,
  roundId: string,
  version: number,
  { subject, grade, reason }: DecidedGrade,
): Promise<boolean> {
  const result = await trx
    .updateTable('evaluation_subject')
    .set({ decided_grade: grade, decided_reason: reason, version: version + 1 })
    .where('round_id', '=', roundId)
    .where('no', '=', subject)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
