import { listAccounts } from '#electron/platform/accounts/accounts.repository'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { reports } from '#shared/modules/reports/contract'
import {
  countsOf,
  marksOf,
  narrowed,
  sharesOf,
  soonOf,
  talliesBy,
} from '#shared/modules/reports/rules-workbench'
import { monthsOfYear } from '#shared/modules/reports/work-year'
import {
  AHEAD_DAYS,
  MOST_ITEMS,
  WEEK_DAYS,
  type WorkItem,
  type WorkItems,
} from '#shared/modules/reports/workbench'
import { groupBy } from '#shared/values/group-by'
import type { AccountId } from '#shared/values/id'
import { plusMonths } from '#shared/values/iso-day'
import { restingOf } from './rest.repository'
import { spanOf } from './spans'
import { shownWork } from './work-list'
import { workYearOf } from './work-year.service'

export const workbenchService: Pick<
  Handlers<typeof reports>,
  'workbench' | 'workItems' | 'badges' | 'colleagues'
> = {
  async workbench(context, { whose, month }) {
    const span = spanOf(context.now, AHEAD_DAYS)
    const monthEnd = plusMonths(`${month}-31`, 0)
    const all = await shownWork(context, { ...span, until: later(span.until, monthEnd) }, whose)
    const items = all.filter((it) => it.state !== 'due' || it.on <= span.until)
    const soon = soonOf(items, span.today)
    const year = Number(month.slice(0, 4))
    const { entries } = await workYearOf(context.trx, year)
    return {
      ...carried(items),
      today: span.today,
      counts: countsOf(items),
      dueToday: soon.today,
      dueThisWeek: soon.week,
      bySystem: talliesBy(items, (it) => it.system),
      byUnit: talliesBy(items.flatMap(sharesOf), (it) => it.unitName),
      marks: marksOf(all, month),
      resting: (await restingOf(context.trx, context.caller.accountId, span.today)).length,
      year: monthsOfYear(entries, year),
    }
  },

  async workItems(context, ask) {
    const items = await shownWork(context, spanOf(context.now, ask.ahead), ask.whose)
    return carried(narrowed(items, ask))
  },

  async badges(context) {
    const span = spanOf(context.now, WEEK_DAYS)
    const items = (await shownWork(context, span, 'mine')).filter((it) => it.state !== 'waiting')
    const byRoom = groupBy(
      items.filter((it) => roomOf(it) !== BENCH),
      roomOf,
    )
    return [[BENCH, items] as const, ...byRoom].map(([room, these]) => {
      const { overdue, due } = countsOf(these)
      return { room, overdue, dueThisWeek: due }
    })
  },

  async colleagues({ trx }) {
    const accounts = await listAccounts(trx)
    return accounts
      .filter((it) => it.disabled === 0)
      .map(({ id, name, section }) => ({ id: id as AccountId, name, section }))
  },
}

/** The room that counts what all others do. */
const BENCH = '/workbench'

function carried(items: readonly WorkItem[]): WorkItems {
  return { items: items.slice(0, MOST_ITEMS), unlisted: Math.max(0, items.length - MOST_ITEMS) }
}

/** /ledgers of /ledgers/matters/… */
function roomOf({ href }: WorkItem): string {
  return `/${href.split(/[/?]/)[1] ?? ''}`
}

const later = (a: string, b: string) => (a > b ? a : b)
