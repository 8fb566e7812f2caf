import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { indicators } from '#shared/modules/indicators/contract'
import { dayOf } from '#shared/values/iso-day'
import { listLinks, listTargets } from './link.repository'
import { listHolders, sumHolders } from './link-holders.repository'
import { shownHolders, shownLinks, shownTargets } from './link-shown'
import { linkFigures, linkSystemOn, linkSystemsOn, typeLabels, typeOf } from './link-systems'

type Job = 'linkSystems' | 'linkSystem' | 'linkHolders' | 'linkTargets' | 'linkList'

/** Who is linked to what, and where links are missing. */
export const linkReadService: Pick<Handlers<typeof indicators>, Job> = {
  async linkSystems({ trx, now }, { on }) {
    const systems = await linkSystemsOn(trx, on || dayOf(now))
    return Promise.all(systems.map((it) => linkFigures(trx, it)))
  },

  async linkSystem({ trx, now }, { system, on }) {
    const found = await linkSystemOn(trx, system, on || dayOf(now))
    return { ...(await linkFigures(trx, found)), content: found.content }
  },

  async linkHolders({ trx, now }, { offset, limit, on, ...ask }) {
    const { content, on: day } = await linkSystemOn(trx, ask.system, on || dayOf(now))
    const wanted = { ...ask, content, on: day }
    const sums = await sumHolders(trx, wanted)
    const rows = await listHolders(trx, wanted, { offset, limit })
    return {
      total: sums.holders,
      short: sums.short,
      rows: await shownHolders(trx, wanted, rows),
      sums: content.types.map(({ key, label }, at) => ({
        type: key,
        label,
        links: sums[`links${at}`] ?? 0,
        least: sums[`least${at}`] ?? 0,
        short: sums[`short${at}`] ?? 0,
      })),
    }
  },

  async linkTargets({ trx, now }, { offset, limit, system, on, ...ask }) {
    const found = await linkSystemOn(trx, system, on || dayOf(now))
    const type = typeOf(found, ask.type)
    if (type.target === null)
      throw refuse('invalid-input', `“${type.label}”直接填写名称，没有联系对象可列。`, {
        remedy: '改选其他联系种类。',
      })
    const wanted = { ...ask, system, type, scope: type.target, on: found.on }
    const { rows, total, missing } = await listTargets(trx, wanted, { offset, limit })
    const asked = { system, type: type.key, on: found.on }
    return { total, short: missing, rows: await shownTargets(trx, asked, rows) }
  },

  async linkList({ trx, now }, { offset, limit, ...asked }) {
    const wanted = { ...asked, today: dayOf(now) }
    const { total, rows } = await listLinks(trx, wanted, { offset, limit })
    return { total, rows: await shownLinks(trx, rows, await typeLabels(trx)) }
  },
}
