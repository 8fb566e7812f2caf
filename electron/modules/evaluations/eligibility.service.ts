import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { todayPartial } from '#shared/values/partial-date'
import { dayAsked, eligibilityOf } from './eligibility'
import { historyOf } from './eligibility.repository'

/** What bars somebody at a day, and what evaluations came to before. */
export const eligibilityService: Pick<Handlers<typeof evaluations>, 'eligibility' | 'history'> = {
  eligibility({ trx, now }, { on, ...ask }) {
    return eligibilityOf(trx, { ...ask, on: dayAsked(on, now) })
  },

  async history({ trx }, { personId, organizationId }) {
    if ((personId === null) === (organizationId === null))
      throw refuse('invalid-input', '一次只查一人或一个单位。', { field: 'personId' })
    const rows = personId
      ? await historyOf(trx, 'person', personId)
      : await historyOf(trx, 'organization', organizationId ?? '')
    return rows.map(({ filed, confirmedAt, ...row }) => ({
      ...row,
      filed: filed === 1,
      confirmedOn: todayPartial(new Date(confirmedAt)),
    }))
  },
}
