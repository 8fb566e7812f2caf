import { listAccounts } from '#electron/platform/accounts/accounts.repository'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { reports } from '#shared/modules/reports/contract'
import { countsOf, marksOf, narrowed, soonOf, talliesBy } from '#shared/modules/reports/rules-workbench'
import { monthsOfYear } from '#shared/modules/reports/work-year'
import { AHEAD_DAYS, type WorkItem } from '#shared/modules/reports/workbench'
import type { DueState } from '#shared/values/due'
import type { AccountId } from '#shared/values/id'
import { plusMonths } from '#shared/values/iso-day'
import { restingOf } from './rest.repository'
import { spanOf } from './spans'
import { shownWork } from './work-list'
import { workYearOf } from './work-year.service'

/** Lines of one kind that a high window can show. */
const MOST_LINES = 40
const MOST_ITEMS = 2_000

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
      today: span.today,
      counts: countsOf(items),
      dueToday: soon.today,
      dueThisWeek: soon.week,
      overdue: firstOf(items, 'overdue'),
      due: firstOf(items, 'due'),
      waiting: firstOf(items, 'waiting'),
      bySystem: talliesBy(items, (it) => it.system),
      byUnit: talliesBy(items, (it) => it.unitName),
      marks: marksOf(all, month),
      resting: (await restingOf(context.trx, context.caller.accountId, span.today)).length,
      year: monthsOfYear(entries, year),
    }
  },

  async workItems(context, ask) {
    const items = await shownWork(context, spanOf(context.now, ask.ahead), ask.whose)
    return narrowed(items, ask).slice(0, MOST_ITEMS)
  },

  async badges(context) {
    const items = await shownWork(context, spanOf(context.now, AHEAD_DAYS), 'mine')
    const rooms = new Map([['/workbench', { room: '/workbench', ...toCount(items) }]])
    for (const room of new Set(items.map(roomOf)))
      if (room !== '/workbench')
        rooms.set(room, { room, ...toCount(items.filter((it) => roomOf(it) === room)) })
    return [...rooms.values()]
  },

  async colleagues({ trx }) {
    const accounts = await listAccounts(trx)
    return accounts
      .filter((it) => it.disabled === 0)
      .map(({ id, name, section }) => ({ id: id as AccountId, name, section }))
  },
}

function firstOf(items: readonly WorkItem[], state: DueState): WorkItem[] {
  return items.filter((it) => it.state === state).slice(0, MOST_LINES)
}

function toCount(items: readonly WorkItem[]): { overdue: number; due: number } {
  const { overdue, due } = countsOf(items)
  return { overdue, due }
}

/** /ledgers of /ledgers/matters/… */
function roomOf({ href }: WorkItem): string {
  return `/${href.split(/[/?]/)[1] ?? ''}`
}

const later = (a: string, b: string) => (a > b ? a : b)
