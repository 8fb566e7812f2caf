import type { Trx } from '#electron/platform/database/schema'
import { contentOn, type LoadedSystem, loadSystems } from '#electron/platform/systems/systems'
import { ledgerAddress, matterAddress } from '#shared/modules/matters/address'
import { matterNumber } from '#shared/modules/matters/rules-days'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { DueItem } from '#shared/values/due'
import type { OrganizationId } from '#shared/values/id'
import { daysBetween, plusMonths, shownDay } from '#shared/values/iso-day'
import { type DueRow, type DueSort, dueMatters, lastHeard } from './due.repository'
import { openRungs } from './matters'
import { mattersSystems } from './matters-systems'
import { quotaItems } from './quota-due'

type System = LoadedSystem<MatterSystem>
type Asked = { today: string; until: string }

const MOST = 500

/** What matters put on the workbench: deadlines and rungs, close-outs that wait, dated points, follow-ups, quotas. */
export async function dueItems(trx: Trx, asked: Asked): Promise<DueItem[]> {
  const systems = new Map(
    (await loadSystems(trx, mattersSystems)).filter((it) => it.on).map((it) => [it.key, it]),
  )
  const rows = await dueMatters(trx, { systems: [...systems.keys()], ...asked })
  const items = rows.map((row) => itemOf(systems.get(row.system_key) as System, row, asked))
  for (const system of systems.values())
    items.push(...(await followUps(trx, system, asked)), ...(await quotaItems(trx, system, asked)))
  return items.slice(0, MOST)
}

/** How each sort is told. `key` stays when a deadline passes, so that what was put off stays put off. */
const SAID: Record<
  DueSort,
  { state: DueItem['state']; key: string; tab: string; many: string; act: string }
> = {
  late: { state: 'overdue', key: 'due', tab: 'overdue', many: '逾期', act: '办理' },
  due: { state: 'due', key: 'due', tab: 'open', many: '将到期', act: '办理' },
  asked: { state: 'waiting', key: 'asked', tab: 'asked', many: '待确认', act: '确认' },
  point: { state: 'due', key: '', tab: 'open', many: '', act: '补登' },
  pointLate: { state: 'overdue', key: '', tab: 'open', many: '', act: '补登' },
}

function itemOf(system: System, row: DueRow, { today }: Asked): DueItem {
  const rules = contentOn(system, row.raised_on)
  const { state, key, tab, many, act } = SAID[row.sort]
  const point = rules.milestones.find((it) => it.key === row.point)?.label ?? ''
  const item = { ...base(system, row), state, act, letter: letterFor(row, today) }
  if (row.together > 1)
    return {
      ...item,
      key: `matters:${row.system_key}:${row.unit_id ?? ''}:${row.account_id ?? ''}:${row.sort}${row.point}`,
      title: `${row.together} 件${point === '' ? many : `未登记${point}`}，最早 ${item.title}`,
      href: ledgerAddress(row.system_key, { tab, unit: row.unit_id }),
    }
  return {
    ...item,
    key: `matter:${row.id}:${row.point || key}`,
    title: point === '' ? item.title : `${item.title}：${point}`,
    act: (key === 'due' && rungOf(rules, row, today)) || act,
  }
}

/** What the highest rung of the ladder that is to be climbed is called, '' where none is. */
function rungOf(rules: MatterSystem, { stage, due_on, climbed }: DueRow, today: string): string {
  const entries = climbed
    .split(',')
    .map((it) => it.split(' ') as [string, string])
    .map(([key, on_day]) => ({ kind: 'rung', key, on_day }))
  return openRungs(rules, { stage, due_on }, entries, today).at(-1)?.label ?? ''
}

function letterFor({ sort, title, due_on, together, responsible }: DueRow, today: string): DueItem['letter'] {
  if (sort !== 'late' || responsible === '') return null
  const late = `应于 ${shownDay(due_on)} 前办结，现已逾期 ${daysBetween(due_on, today)} 天`
  return {
    to: responsible,
    clause:
      together > 1 ? `“${title}”等 ${together} 件事项逾期未办结，其中最早的${late}` : `“${title}”${late}`,
  }
}

/** Something is heard of an open matter every so many months. */
async function followUps(trx: Trx, system: System, { today, until }: Asked): Promise<DueItem[]> {
  const { followUp } = contentOn(system, today)
  if (followUp === null) return []
  const { label, months, kinds } = followUp
  const rows = await lastHeard(trx, { system: system.key, kinds, since: plusMonths(until, -months) })
  return rows.map((row) => {
    const on = plusMonths(row.on_day, months)
    const item = { ...base(system, row), on, state: on < today ? 'overdue' : 'due', act: '回访' } as const
    if (row.together === 1)
      return { ...item, key: `matter:${row.id}:follow:${on}`, title: `${item.title}：${label}` }
    return {
      ...item,
      key: `matters:${system.key}:${row.unit_id ?? ''}:${row.account_id ?? ''}:follow:${on}`,
      title: `${row.together} 件应${label}，最早 ${item.title}`,
      href: ledgerAddress(system.key, { tab: 'open', unit: row.unit_id }),
    }
  })
}

/** What every line of a matter says alike. */
function base(system: System, row: DueRow): DueItem {
  return {
    key: '',
    system: system.title,
    unitId: row.unit_id as OrganizationId | null,
    unitName: row.unit_name,
    title: `${matterNumber(row.year, row.number)} ${row.title}`,
    on: row.on_day,
    state: 'due',
    accountId: row.account_id,
    accountName: row.account_name,
    href: matterAddress(row.id),
    act: '办理',
    letter: null,
  }
}
