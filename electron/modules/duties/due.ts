import type { Trx } from '#electron/platform/database/schema'
import type { JudgedPeriod } from '#shared/modules/duties/rules-board'
import { periodName } from '#shared/modules/duties/rules-periods'
import type { DueItem } from '#shared/values/due'
import type { OrganizationId } from '#shared/values/id'
import { type DutySystem, systemsOn, yearOf } from './boards'
import type { CoverageAsk } from './coverage.repository'
import { keptSince } from './event.repository'
import { type ShortLine, shortByUnit } from './matrix.repository'

const MOST_ITEMS = 500

type Asked = { today: string; until: string }

/**
 * What is missing of the last periods and what falls due until a day: one item for each kind, period and unit. A board
 * is chased from the period of its first record on: nobody owes what was not kept here yet.
 */
export async function dueItems(trx: Trx, asked: Asked): Promise<DueItem[]> {
  const since = await keptSince(trx)
  const items: DueItem[] = []
  for (const system of await systemsOn(trx))
    for (const { key, kinds } of system.editions.at(-1)?.content.boards ?? []) {
      const first = kinds.flatMap((it) => since.get(`${system.key} ${it.key}`) ?? []).toSorted()[0]
      if (first !== undefined) items.push(...(await itemsOf(trx, system, { ...asked, board: key, first })))
    }
  return items.toSorted((a, b) => (a.on < b.on ? -1 : 1)).slice(0, MOST_ITEMS)
}

type BoardAsked = Asked & { board: string; first: string }

async function itemsOf(trx: Trx, system: DutySystem, { today, until, board, first }: BoardAsked) {
  const year = Number(today.slice(0, 4))
  const [last, now] = [
    yearOf(system, board, { year: year - 1, today }),
    yearOf(system, board, { year, today }),
  ]
  const kept = [...last.periods, ...now.periods].filter((it) => it.to >= first)
  const periods = kept.filter((it) => isChased(it, { today, until }, kept, now.board.chase))
  if (periods.length === 0) return []
  const ask = {
    ...now,
    periods: ordered(
      now.board.kinds.map((it) => it.key),
      periods,
    ),
  }
  return (await shortByUnit(trx, ask)).flatMap((line) => itemOf(system, ask, line))
}

/** The last ended periods of a kind, as many as the board chases, and those that end by the day asked. */
function isChased(
  period: JudgedPeriod,
  { today, until }: Asked,
  all: readonly JudgedPeriod[],
  chase: number,
): boolean {
  if (period.to >= today) return period.to <= until && period.from <= today
  const later = all.filter((it) => it.kind.key === period.kind.key && it.to < today && it.to > period.to)
  return later.length < chase
}

function ordered(kinds: readonly string[], periods: readonly JudgedPeriod[]): JudgedPeriod[] {
  return kinds.flatMap((key) => periods.filter((it) => it.kind.key === key))
}

function itemOf(
  { key, title }: DutySystem,
  { board, periods, today }: CoverageAsk,
  line: ShortLine,
): DueItem[] {
  const period = periods[line.no]
  if (!period) return []
  const ended = period.to < today
  const n = ended ? line.missing : line.open + line.planned
  if (n === 0) return []
  const name = periodName(period.kind.frequency, period)
  const what = `${name}${period.kind.label}`
  const year = period.to.slice(0, 4)
  return [
    {
      key: `duties:${key}:${period.kind.key}:${period.to}:${line.unit_id ?? ''}`,
      system: title,
      unitId: line.unit_id as OrganizationId | null,
      unitName: line.unit_name,
      title: ended ? `${what}缺 ${n} 个` : `${what}还有 ${n} 个未办`,
      on: period.to,
      state: ended ? 'overdue' : 'due',
      accountId: null,
      accountName: '',
      href: `/ledgers/duties/${key}/${board.key}?year=${year}&unit=${line.unit_id ?? ''}${ended ? '&gaps=1' : ''}`,
      act: ended ? '补记录' : '记一次',
      letter: ended ? { to: line.unit_name, clause: `${year} 年${what}有 ${n} 个未按要求办理` } : null,
    },
  ]
}
