import type { Trx } from '#electron/platform/database/schema'
import type { ComparableRound } from '#shared/modules/evaluations/result'
import type { RoundRecord } from './round.repository'
import type { SchemeRecord } from './scheme.repository'

export type EarlierRound = Omit<ComparableRound, 'sameScheme'> & { family: string }

/** Confirmed rounds before `round` whose scheme has the same use and kind of subject, latest first. */
export async function earlierRounds(
  trx: Trx,
  round: RoundRecord,
  { use, subject }: Pick<SchemeRecord, 'use' | 'subject'>,
): Promise<EarlierRound[]> {
  const rows = await trx
    .selectFrom('evaluation_round as round')
    .innerJoin('evaluation_scheme as scheme', 'scheme.id', 'round.scheme_id')
    .select(['round.id', 'round.title', 'round.year', 'scheme.family_id as family'])
    .where('scheme.use', '=', use)
    .where('scheme.subject', '=', subject)
    .where('round.state', 'in', ['confirmed', 'published', 'archived'])
    .where('round.removed_at', 'is', null)
    .where((is) =>
      is.or([
        is('round.year', '<', round.year),
        is.and([is('round.year', '=', round.year), is('round.id', '<', round.id)]),
      ]),
    )
    .orderBy('round.year', 'desc')
    .orderBy('round.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as EarlierRound['id'] }))
}
