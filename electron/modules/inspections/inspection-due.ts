import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Programme } from '#shared/modules/inspections/system'
import type { DueItem } from '#shared/values/due'
import type { OrganizationId } from '#shared/values/id'
import { owedByUnit } from './coverage.repository'
import { spanOf } from './coverage.service'
import { openFindings } from './finding.repository'
import { groupsOf } from './group.service'
import { programmesOn } from './inspections-systems'
import { plannedUntil } from './plan.repository'
import { planWords } from './year-plan'

type Asked = { today: string; until: string }
const BLANK = { unitId: null, unitName: '', accountId: null, accountName: '', letter: null }

/**
 * What inspections owe: visits of periods that end by the day asked, planned months that are over or running, findings
 * that nobody took over, towns in no area, people not taught.
 */
export async function dueItems(trx: Trx, asked: Asked): Promise<DueItem[]> {
  const programmes = await programmesOn(trx, asked.today)
  const items: DueItem[] = []
  for (const programme of programmes) {
    items.push(...(await owedVisits(trx, programme, asked)))
    items.push(...(await groupItems(trx, programme, asked)))
  }
  const named = new Map(programmes.map((it) => [it.key, it.title]))
  return [
    ...items,
    ...(await plannedItems(trx, named, asked)),
    ...(await findingItems(trx, named, asked)),
  ].slice(0, 500)
}

async function owedVisits(
  trx: Trx,
  { key, frequencies }: Programme,
  { today, until }: Asked,
): Promise<DueItem[]> {
  const items: DueItem[] = []
  for (const rule of frequencies) {
    const span = spanOf(key, rule, today)
    if (span.ends > until) continue
    for (const { unit_id, unit_name, subjects, owed } of await owedByUnit(trx, span))
      items.push({
        ...BLANK,
        key: `inspections:${key}:${rule.key}:${span.ends}:${unit_id}`,
        system: '巡查频次',
        unitId: unit_id as OrganizationId | null,
        unitName: unit_name,
        title: `${rule.label}：${subjects} 个对象还差 ${owed} 次`,
        on: span.ends,
        state: 'due',
        href: `/ledgers/inspections?rule=${rule.key}`,
        act: '看缺口',
      })
  }
  return items
}

async function groupItems(trx: Trx, { key, title, areas }: Programme, { today }: Asked): Promise<DueItem[]> {
  if (!areas) return []
  const year = Number(today.slice(0, 4))
  const now = `${today}T04:00:00.000Z`
  const { gaps, overlaps, untrained, groups } = await groupsOf({ trx, now } as Context, {
    programme: key,
    year,
  })
  if (groups.length === 0) return []
  const item = (name: string, words: string, on: string): DueItem => ({
    ...BLANK,
    key: `inspections:${key}:${name}:${year}`,
    system: title,
    title: words,
    on,
    state: 'due',
    href: '/ledgers/inspections/groups',
    act: '调整',
  })
  return [
    ...(gaps.length + overlaps.length > 0
      ? [item('areas', `片区：${gaps.length} 个乡镇未划入，${overlaps.length} 个重复划入`, today)]
      : []),
    ...(untrained.length > 0
      ? [item('training', `巡回检查人员 ${untrained.length} 人年内还没有参加培训`, `${year}-12-31`)]
      : []),
  ]
}

async function plannedItems(
  trx: Trx,
  named: ReadonlyMap<string, string>,
  { today }: Asked,
): Promise<DueItem[]> {
  const planned = await plannedUntil(trx, today.slice(0, 7))
  return planned
    .filter((it) => named.has(it.programme))
    .map(({ programme, month, n }) => ({
      ...BLANK,
      key: `inspections:${programme}:plan:${month}`,
      system: '巡查计划',
      title: `${planWords(month)}安排的巡查还有 ${n} 个未去`,
      on: month === today.slice(0, 7) ? today : `${month}-28`,
      state: month < today.slice(0, 7) ? ('overdue' as const) : ('due' as const),
      href: '/ledgers/inspections/plan',
      act: '登记巡查',
    }))
}

async function findingItems(
  trx: Trx,
  named: ReadonlyMap<string, string>,
  { today, until }: Asked,
): Promise<DueItem[]> {
  const open = await openFindings(trx, until)
  return open
    .filter((it) => named.has(it.programme))
    .map(({ programme, n, due, grave }) => ({
      ...BLANK,
      key: `inspections:${programme}:findings`,
      system: named.get(programme) ?? '',
      title: `巡查发现的问题 ${n} 个未交办${grave > 0 ? `，其中突出问题 ${grave} 个` : ''}`,
      on: due,
      state: due < today ? ('overdue' as const) : ('due' as const),
      href: '/ledgers/inspections/findings',
      act: '交办',
    }))
}
