import type { Trx } from '#electron/platform/database/schema'
import {
  dutyName,
  missedBy,
  monthSpan,
  someNames,
  subjectCount,
  unspaced,
} from '#shared/modules/duties/due-words'
import type { JudgedPeriod } from '#shared/modules/duties/rules-board'
import type { DueItem } from '#shared/values/due'
import { groupBy } from '#shared/values/group-by'
import type { OrganizationId } from '#shared/values/id'
import { type DutySystem, systemsOn, yearOf } from './boards'
import type { CoverageAsk } from './coverage.repository'
import { keptSince } from './event.repository'
import { type ShortLine, shortByUnit } from './matrix.repository'

type Asked = { today: string; until: string }

/**
 * What is missing and what falls due until a day: one line for each kind and period, of several units with the share of
 * each; what is missing of the year's earlier periods is one line of its board. A board is chased from the period of its
 * first record on: nobody owes what was not kept here yet.
 */
export async function dueItems(trx: Trx, asked: Asked): Promise<DueItem[]> {
  const since = await keptSince(trx)
  const items: DueItem[] = []
  for (const system of await systemsOn(trx))
    for (const { key, kinds } of system.editions.at(-1)?.content.boards ?? []) {
      const first = kinds.flatMap((it) => since.get(`${system.key} ${it.key}`) ?? []).toSorted()[0]
      if (first !== undefined) items.push(...(await itemsOf(trx, system, { ...asked, board: key, first })))
    }
  return items.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

type BoardAsked = Asked & { board: string; first: string }

/** What of a board is told: singly, or together with the year's other earlier periods. */
type Told = { periods: JudgedPeriod[]; together: boolean }

async function itemsOf(
  trx: Trx,
  system: DutySystem,
  { today, until, board, first }: BoardAsked,
): Promise<DueItem[]> {
  const year = Number(today.slice(0, 4))
  const before = yearOf(system, board, { year: year - 1, today })
  const now = yearOf(system, board, { year, today })
  const kept = [...before.periods, ...now.periods].filter((it) => it.to >= first)
  const { chase, kinds } = now.board
  const ended = kinds.flatMap(({ key }) => {
    const all = kept.filter((it) => it.kind.key === key && it.to < today)
    return chase === 0 ? [] : [{ singly: all.slice(-chase), earlier: all.slice(0, -chase) }]
  })
  const ahead = kept.filter((it) => it.from <= today && it.to >= today && it.to <= until)
  const singly = [...ended.flatMap((it) => it.singly), ...ahead]
  const earlier = ended.flatMap((it) => it.earlier).filter((it) => it.to.startsWith(String(year)))
  return [
    ...(await itemsAbout(trx, { system, now }, { periods: singly, together: false })),
    ...(await itemsAbout(trx, { system, now }, { periods: earlier, together: true })),
  ]
}

type Place = { system: DutySystem; now: CoverageAsk }

async function itemsAbout(trx: Trx, { system, now }: Place, told: Told): Promise<DueItem[]> {
  if (told.periods.length === 0) return []
  const periods = now.board.kinds.flatMap(({ key }) => told.periods.filter((it) => it.kind.key === key))
  const ask = { ...now, periods }
  const lines = (await shortByUnit(trx, ask)).map((it) => ({
    ...it,
    period: periods[it.no] as JudgedPeriod,
    names: JSON.parse(it.names) as string[],
  }))
  const groups = told.together ? [lines] : groupBy(lines, (it) => it.no).values()
  return [...groups].filter((it) => it.length > 0).map((it) => itemOf(system, ask, it))
}

type Short = Omit<ShortLine, 'names'> & { period: JudgedPeriod; names: string[] }

/** One line about all of these, which are of one period, or of several that have ended. */
function itemOf({ key, title }: DutySystem, { board, today }: CoverageAsk, lines: readonly Short[]): DueItem {
  const periods = [...new Set(lines.map((it) => it.period))]
  const [only] = periods.length === 1 ? periods : []
  const on = periods.reduce((last, it) => (it.to > last ? it.to : last), '')
  const ended = on < today
  const address = `/ledgers/duties/${key}/${board.key}?year=${on.slice(0, 4)}${ended ? '&gaps=1' : ''}`
  const words = only ? wordsOfOne : wordsOfSeveral
  const shares = [...groupBy(lines, (it) => it.unit_id)].map(([unitId, these]) => {
    const unitName = these[0]?.unit_name ?? ''
    return {
      unitId: unitId as OrganizationId | null,
      unitName,
      title: words(board, these, ended),
      href: unitId === null ? address : `${address}&unit=${unitId}`,
      clause: ended && unitName !== '' ? clauseOf(board, these) : '',
    }
  })
  const [share] = shares.length === 1 ? shares : []
  return {
    key: `duties:${key}:${only ? `${only.kind.key}:${on}` : `${board.key}:${on.slice(0, 4)}`}`,
    system: title,
    unitId: share?.unitId ?? null,
    unitName: share?.unitName ?? '',
    title: words(board, lines, ended),
    on,
    state: ended ? 'overdue' : 'due',
    accountId: null,
    accountName: '',
    href: share?.href ?? address,
    act: ended ? '看缺口' : '去登记',
    letter: share && share.clause !== '' ? { to: share.unitName, clause: share.clause } : null,
    ...(share ? {} : { shares }),
  }
}

type Board = CoverageAsk['board']

/** 10 月支委会缺 23 个党支部; 11 月主题党日还有 2 个党支部未办. */
function wordsOfOne({ scope }: Board, lines: readonly Short[], ended: boolean): string {
  const what = lines[0] ? dutyName(lines[0].period) : ''
  const names = lines.flatMap((it) => it.names)
  return ended ? `${what}${missedBy(scope, names)}` : `${what}还有 ${subjectCount(scope, names.length)}未办`
}

/** 1—9 月尚缺支委会 12 次、主题党日 8 次. */
function wordsOfSeveral(_board: Board, lines: readonly Short[]): string {
  const counts = [...groupBy(lines, (it) => it.period.kind.label)].map(
    ([label, these]) => `${label} ${these.reduce((sum, it) => sum + it.names.length, 0)} 次`,
  )
  return `${monthSpan(lines.map((it) => it.period))}尚缺${counts.join('、')}`
}

/** 2026年10月支委会有4个党支部未按要求开展：红石村党支部、柳河党支部等4个. */
function clauseOf(board: Board, lines: readonly Short[]): string {
  const names = [...new Set(lines.flatMap((it) => it.names))]
  const periods = new Set(lines.map((it) => it.period))
  const [line] = lines
  if (!line) return ''
  const year = `${line.period.to.slice(0, 4)}年`
  const what =
    periods.size === 1
      ? `${dutyName(line.period).replace(year, '')}有${subjectCount(board.scope, names.length)}未按要求开展`
      : wordsOfSeveral(board, lines)
  return `${unspaced(`${year}${what}`)}：${someNames(names)}`
}
