import type { Trx } from '#electron/platform/database/schema'
import { type Short, shortClause, shortTitle } from '#shared/modules/duties/due-words'
import type { JudgedPeriod } from '#shared/modules/duties/rules-board'
import type { DueItem } from '#shared/values/due'
import { groupBy } from '#shared/values/group-by'
import type { OrganizationId } from '#shared/values/id'
import { type DutySystem, systemsOn, yearOf } from './boards'
import type { CoverageAsk } from './coverage.repository'
import { keptSince } from './event.repository'
import { shortByUnit } from './matrix.repository'

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
  const spans = groupBy(singly, spanOf)
  const groupOf = (it: JudgedPeriod) =>
    (spans.get(spanOf(it))?.length ?? 0) > MOST_KINDS ? board : it.kind.key
  return [
    ...(await itemsAbout(trx, { system, now, periods: singly }, (it) => `${groupOf(it)}:${it.to}`)),
    ...(await itemsAbout(trx, { system, now, periods: earlier }, () => `${board}:${year}`)),
  ]
}

/** Kinds of one period that still have a line each; more of them share one. */
const MOST_KINDS = 3
const spanOf = ({ from, to }: JudgedPeriod) => `${from} ${to}`

type About = { system: DutySystem; now: CoverageAsk; periods: readonly JudgedPeriod[] }

/** A line for what `groupOf` gives one name, which stays the same from day to day. */
async function itemsAbout(
  trx: Trx,
  { system, now, periods: told }: About,
  groupOf: (period: JudgedPeriod) => string,
): Promise<DueItem[]> {
  if (told.length === 0) return []
  const periods = now.board.kinds.flatMap(({ key }) => told.filter((it) => it.kind.key === key))
  const ask = { ...now, periods }
  const lines = (await shortByUnit(trx, ask)).map(({ no, unit_id, unit_name, names }) => ({
    unitId: unit_id as OrganizationId | null,
    unitName: unit_name,
    period: periods[no] as JudgedPeriod,
    names: JSON.parse(names) as string[],
  }))
  return [...groupBy(lines, (it) => groupOf(it.period))].map(([group, these]) =>
    itemOf(system, ask, { key: `duties:${system.key}:${group}`, lines: these }),
  )
}

type Of = { key: string; lines: readonly (Short & { unitId: OrganizationId | null; unitName: string })[] }

function itemOf(system: DutySystem, { board, today }: CoverageAsk, { key, lines }: Of): DueItem {
  const { key: boardKey, scope } = board
  const on = lines.reduce((last, { period }) => (period.to > last ? period.to : last), '')
  const ended = on < today
  const address = `/ledgers/duties/${system.key}/${boardKey}?year=${on.slice(0, 4)}${ended ? '&gaps=1' : ''}`
  const shares = [...groupBy(lines, (it) => it.unitId)].map(([unitId, these]) => {
    const unitName = these[0]?.unitName ?? ''
    return {
      unitId,
      unitName,
      title: shortTitle(scope, these, ended),
      href: unitId === null ? address : `${address}&unit=${unitId}`,
      clause: ended && unitName !== '' ? shortClause(scope, these) : '',
    }
  })
  const [share] = shares.length === 1 ? shares : []
  return {
    key,
    system: system.title,
    unitId: share?.unitId ?? null,
    unitName: share?.unitName ?? '',
    title: shortTitle(scope, lines, ended),
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
