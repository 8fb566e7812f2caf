import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { findCycle } from './cycle.repository'
import { awardListOf, honoursOfSubject, listHonours, toHonour } from './honour.repository'
import { keepDecision } from './honour-decision'
import { putInDossier } from './honour-dossier'
import { endTitle, withdraw } from './honour-ending'
import { fileAwards } from './honour-filing'
import { keepPastHonour } from './past-honour'

type Job =
  | 'honours'
  | 'awardList'
  | 'honoursOf'
  | 'savePastHonour'
  | 'saveHonours'
  | 'fileHonours'
  | 'withdrawHonour'
  | 'endHonour'
  | 'putInDossier'

/** The register of honours, and what happens to them after they were given. */
export const honourService: Pick<Handlers<typeof awards>, Job> = {
  honours: ({ trx }, { offset, limit, ...filter }) => listHonours(trx, filter, { offset, limit }),

  async awardList({ trx }, { cycleId }) {
    await findCycle(trx, cycleId)
    return (await awardListOf(trx, cycleId)).map(toHonour)
  },

  async honoursOf({ trx }, subject) {
    return (await honoursOfSubject(trx, subject)).map(toHonour)
  },

  savePastHonour: keepPastHonour,
  saveHonours: keepDecision,
  fileHonours: (context, { cycleId }) => fileAwards(context, cycleId),
  withdrawHonour: withdraw,
  endHonour: endTitle,
  putInDossier,
}
