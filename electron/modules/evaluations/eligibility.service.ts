import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { plainDate } from '#shared/modules/evaluations/rules'
import { todayPartial } from '#shared/values/partial-date'
import { eligibilityOf } from './eligibility'
import { historyOf } from './eligibility.repository'

/** What bars somebody at a day, and what evaluations came to before. */
export const eligibilityService: Pick<Handlers<typeof evaluations>, 'eligibility' | 'history'> = {
  eligibility({ trx, now }, { on, ...ask }) {
    const day = on === '' ? todayPartial(new Date(now)) : plainDate(on)
    if (day === null)
      throw refuse('invalid-input', `日期“${on}”不是年、月或日。`, { field: 'on', remedy: '如 2026.03.15。' })
    return eligibilityOf(trx, { ...ask, on: day })
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
