import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { reports } from '#shared/modules/reports/contract'
import { dayOf, shownDay } from '#shared/values/iso-day'
import { forgetRests, keepRests, listCharges, replaceCharges, restingOf } from './rest.repository'
import { spanOf } from './spans'
import { knownWork, shownWork } from './work-list'

/** Days ahead of which something may be put off. */
const MOST_AHEAD = 400

export const restService: Pick<
  Handlers<typeof reports>,
  'rest' | 'resting' | 'wake' | 'charges' | 'saveCharges'
> = {
  async rest(context, { keys, until }) {
    const { trx, now, caller } = context
    const span = spanOf(now, MOST_AHEAD)
    if (until !== '' && until <= span.today)
      throw refuse('invalid-input', `暂缓到 ${shownDay(until)}，应晚于今天。`, { field: 'until' })
    const items = await knownWork(context, span, keys)
    await keepRests(
      trx,
      items.map(({ key, title, system }) => ({
        account_id: caller.accountId,
        item_key: key,
        until_on: until,
        title,
        system,
        made_at: now,
      })),
    )
    for (const { key, title } of items)
      context.note({
        targetKind: 'due',
        targetId: key,
        targetName: title,
        changes: [{ field: '暂缓到', before: '', after: until || '不再提醒' }],
      })
    return { resting: items.length }
  },

  resting: ({ trx, now, caller }) => restingOf(trx, caller.accountId, dayOf(now)),

  async wake({ trx, caller }, { keys }) {
    await forgetRests(trx, caller.accountId, keys)
    return {}
  },

  async charges(context) {
    const charges = await listCharges(context.trx)
    const items = await shownWork(context, spanOf(context.now, MOST_AHEAD), 'all')
    const systems = new Set([...charges, ...items].map((it) => it.system))
    return { systems: [...systems].toSorted((a, b) => a.localeCompare(b, 'zh-CN')), charges }
  },

  async saveCharges(context, { charges }) {
    const before = await listCharges(context.trx)
    await replaceCharges(context.trx, charges)
    const words = (its: typeof charges) => its.map((it) => `${it.system}：${it.accountId}`).join('；')
    context.note({
      targetKind: 'charges',
      targetId: 'charges',
      targetName: '经办分工',
      changes: [{ field: '分工', before: words(before), after: words(charges) }],
    })
    return {}
  },
}
