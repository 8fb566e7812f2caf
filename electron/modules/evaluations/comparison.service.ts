import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { earlierRounds } from './comparison.repository'
import { findRound } from './round.repository'
import { findScheme } from './scheme.repository'

export const comparisonService: Pick<Handlers<typeof evaluations>, 'comparable'> = {
  async comparable({ trx }, { roundId }) {
    const round = await findRound(trx, roundId)
    const scheme = await findScheme(trx, round.scheme_id)
    const rows = await earlierRounds(trx, round, scheme)
    return rows.map(({ family, ...row }) => ({ ...row, sameScheme: family === scheme.family_id }))
  },
}
