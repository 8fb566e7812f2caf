import type { Trx } from '#electron/platform/database/schema'
import { contentOn, type LoadedSystem, loadSystems } from '#electron/platform/systems/systems'
import { matterNumber } from '#shared/modules/matters/rules-days'
import { rungsReached } from '#shared/modules/matters/rules-moves'
import type { MatterSystem } from '#shared/modules/matters/system'
import type { DueItem } from '#shared/values/due'
import { groupBy } from '#shared/values/group-by'
import type { OrganizationId } from '#shared/values/id'
import { daysBetween, plusMonths, shownDay } from '#shared/values/iso-day'
import { type DueRow, dueMatters, duePoints, lastHeard } from './due.repository'
import { mattersSystems } from './matters-systems'
import { shortfallsOf } from './quotas'

type Systems = ReadonlyMap<string, LoadedSystem<MatterSystem>>
type Asked = { today: string; until: string }

const MOST = 500

/** What matters put on the workbench: deadlines and rungs, close-outs that wait, dated points, follow-ups, quotas. */
export async function dueItems(trx: Trx, asked: Asked): Promise<DueItem[]> {
  const systems: Systems = new Map(
    (await loadSystems(trx, mattersSystems)).filter((it) => it.on).map((it) => [it.key, it]),
  )
  const items = [
    ...(await dueMatters(trx, asked.until)).flatMap((row) => deadlineItem(systems, row, asked)),
    ...(await duePoints(trx, asked.until)).flatMap((row) => pointItem(systems, row, asked)),
  ]
  for (const system of systems.values()) {
    items.push(...(await followUps(trx, system, asked)), ...(await quotaItems(trx, system, asked)))
  }
  return items.slice(0, MOST)
}

function deadlineItem(systems: Systems, row: DueRow, asked: Asked): DueItem[] {
  const system = systems.get(row.system_key)
  if (!system) return []
  if (row.stage === 'asked')
    return [
      {
        ...itemOf(system, row),
        key: `matter:${row.id}:asked`,
        state: 'waiting',
        on: row.due_on || row.raised_on,
        act: '确认',
      },
    ]
  const climbed = row.climbed.split(',')
  const daysPast = daysBetween(row.due_on, asked.today)
  const reached = rungsReached(contentOn(system, row.raised_on), { dueOn: row.due_on, daysPast })
  const rung = reached.filter((it) => !climbed.includes(it.key)).at(-1)
  const late = daysPast > 0
  const clause = `“${row.title}”应于 ${shownDay(row.due_on)} 前办结，现已逾期 ${daysPast} 天`
  return [
    {
      ...itemOf(system, row),
      key: `matter:${row.id}:due`,
      state: late ? 'overdue' : 'due',
      act: rung?.label ?? '办理',
      letter: late && row.responsible !== '' ? { to: row.responsible, clause } : null,
    },
  ]
}

function pointItem(systems: Systems, row: DueRow & { key: string }, { today }: Asked): DueItem[] {
  const system = systems.get(row.system_key)
  const point = system && contentOn(system, row.raised_on).milestones.find((it) => it.key === row.key)
  if (!system || !point) return []
  const item = itemOf(system, row)
  return [
    {
      ...item,
      key: `matter:${row.id}:${row.key}`,
      title: `${item.title}：${point.label}`,
      state: row.due_on < today ? 'overdue' : 'due',
      act: '补登',
    },
  ]
}

/** Something is heard of an open matter every so many months. */
async function followUps(
  trx: Trx,
  system: LoadedSystem<MatterSystem>,
  { today, until }: Asked,
): Promise<DueItem[]> {
  const { followUp } = contentOn(system, today)
  if (followUp === null) return []
  const rows = await lastHeard(trx, { system: system.key, kinds: followUp.kinds })
  return rows
    .map((row) => ({ row, on: plusMonths(row.heard_on, followUp.months) }))
    .filter(({ on }) => on <= until)
    .map(({ row, on }) => {
      const item = itemOf(system, row)
      const key = `matter:${row.id}:follow:${on}`
      const title = `${item.title}：${followUp.label}`
      return { ...item, key, title, on, state: on < today ? 'overdue' : 'due', act: '回访' }
    })
}

/** Who falls short of a quota when its period ends, one line a town. */
async function quotaItems(
  trx: Trx,
  system: LoadedSystem<MatterSystem>,
  { today, until }: Asked,
): Promise<DueItem[]> {
  const items: DueItem[] = []
  for (const { kind, label, to, short } of await shortfallsOf(trx, system, today)) {
    if (to > until) continue
    for (const [unit, these] of groupBy(short, (it) => it.unitId ?? '')) {
      items.push({
        key: `matters:${system.key}:${kind}:${to}:${unit}`,
        system: system.title,
        unitId: (these[0]?.unitId ?? null) as OrganizationId | null,
        unitName: these[0]?.unitName ?? '',
        title: `${label}未登记 ${these.length} 个`,
        on: to,
        state: 'due',
        accountId: null,
        accountName: '',
        href: `/ledgers/matters/figures/${system.key}`,
        act: '登记',
        letter: null,
      })
    }
  }
  return items
}

function itemOf(system: LoadedSystem<MatterSystem>, row: DueRow): DueItem {
  return {
    key: '',
    system: system.title,
    unitId: row.unit_id as OrganizationId | null,
    unitName: row.unit_name,
    title: `${matterNumber(row.year, row.number)} ${row.title}`,
    on: row.due_on,
    state: 'due',
    accountId: row.account_id,
    accountName: row.account_name,
    href: `/ledgers/matters/${row.id}`,
    act: '办理',
    letter: null,
  }
}
