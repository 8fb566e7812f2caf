import { type TableForm, tableForm } from '../../../platform/print/table'
import { groupBy } from '../../../values/group-by'
import { shownDay } from '../../../values/iso-day'
import type { CoverageRow, PlannedVisit, PlanSubject, RuleCoverage } from '../coverage'
import { GROUP_KINDS, type Groups } from '../group'
import { shownPlanned } from '../rules-planned'
import { FINDING_STATES, type Finding } from '../visit'

const heads = (...texts: string[]) => [texts.map((text) => ({ text }))]

/** 巡查计划: a year of marks; ○ planned, the day's number where it was visited. */
export function planSheet(
  rows: readonly PlanSubject[],
  {
    title,
    year,
    planned,
    lacking,
    from,
  }: { title: string; year: number; planned: number; lacking: number; from: string },
): TableForm {
  return tableForm({
    title: `${year} 年${title}计划`,
    left: '○ 计划　√ 已巡查',
    right: `对象 ${rows.length} 个，安排 ${planned} 次${lacking > 0 ? `，尚缺 ${lacking} 次` : ''}`,
    repeat: true,
    landscape: true,
    size: 9,
    columns: [
      { width: 24, merge: true },
      { width: 34 },
      { width: 0 },
      ...Array.from({ length: 12 }, () => ({ width: 11, align: 'center' as const })),
    ],
    head: heads('检查组', '对象', '频次', ...Array.from({ length: 12 }, (_, at) => `${at + 1}月`)),
    rows: [...groupBy(rows, (it) => it.groupName)].flatMap(([group, some]) =>
      some.map((it) => ({
        kind: 'row' as const,
        cells: [group || '未划片', it.name, it.rules, ...marksOf(it, year)],
      })),
    ),
    foot: from,
  })
}

function marksOf({ planned, visits }: PlanSubject, year: number): string[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`
    const done = visits.filter((it) => it.on.startsWith(month)).length
    const open = planned.filter((it) => it.month === month).length
    if (done > 0) return done > 1 ? `√${done}` : '√'
    return open > 1 ? `○${open}` : open === 1 ? '○' : ''
  })
}

/** 巡查日程: planned visits by time with who goes; ruled lines are left for what is not fixed yet. */
export function scheduleSheet(
  rows: readonly PlannedVisit[],
  { title, year, from }: { title: string; year: number; from: string },
): TableForm {
  return tableForm({
    title: `${year} 年${title}日程表`,
    right: `共 ${rows.length} 次，已巡查 ${rows.filter((it) => it.state === 'done').length} 次`,
    repeat: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 24, align: 'center' },
      { width: 26 },
      { width: 24 },
      { width: 28 },
      { width: 0 },
      { width: 26, align: 'center' },
    ],
    head: heads('序号', '时间', '检查组', '乡镇', '对象', '人员', '已巡查'),
    rows: rows.map((it, at) => ({
      kind: 'row' as const,
      cells: [
        String(at + 1),
        shownPlanned(it.when),
        it.groupName,
        it.unitName,
        it.name,
        it.inspectors,
        shownDay(it.visit?.on ?? ''),
      ],
    })),
    foot: from,
  })
}

/** 巡查缺口: who lacks visits at a day, under each rule with its own sums. */
export function coverageSheet(
  rules: readonly RuleCoverage[],
  rows: readonly CoverageRow[],
  { title, on, from }: { title: string; on: string; from: string },
): TableForm {
  const named = new Map(rules.map((it) => [it.rule, it]))
  return tableForm({
    title: `${title}频次执行情况`,
    right: `截至 ${shownDay(on)}`,
    repeat: true,
    columns: [
      { width: 34 },
      { width: 0 },
      { width: 26 },
      ...Array.from({ length: 3 }, () => ({ width: 18, align: 'right' as const, figures: true })),
      { width: 26, align: 'center' },
    ],
    head: heads('乡镇', '对象', '检查组', '应巡查', '已巡查', '尚缺', '最近一次'),
    rows: [...groupBy(rows, (it) => it.rule)].flatMap(([rule, some]) => [
      { kind: 'group' as const, text: ruleWords(named.get(rule), some) },
      ...some.map((it) => ({
        kind: 'row' as const,
        cells: [
          it.unitName,
          it.name,
          it.groupName,
          String(it.times),
          String(it.visits),
          it.owed === 0 ? '' : String(it.owed),
          shownDay(it.last),
        ],
      })),
    ]),
    together: true,
    foot: from,
  })
}

function ruleWords(rule: RuleCoverage | undefined, rows: readonly CoverageRow[]): string {
  if (!rule) return rows[0]?.ruleLabel ?? ''
  const { label, from, to, met, subjects, owed } = rule
  return `${label}（${shownDay(from)} 至 ${shownDay(to)}：达到 ${met}／${subjects} 个，尚缺 ${owed} 次）`
}

/** 检查机构一览表: groups, people, areas. */
export function groupsSheet(
  { groups, gaps, overlaps }: Groups,
  { title, year, from }: { title: string; year: number; from: string },
): TableForm {
  const named = (list: Groups['gaps']) => list.map((it) => it.unitName).join('、')
  return tableForm({
    title: `${year} 年${title}机构一览表`,
    columns: [{ width: 30 }, { width: 18, align: 'center' }, { width: 24 }, { width: 0 }, { width: 56 }],
    head: heads('机构', '类别', '组长（主任）', '成员', '片区'),
    rows: groups.map((it) => ({
      kind: 'row' as const,
      cells: [
        it.name,
        GROUP_KINDS[it.kind],
        it.members
          .filter((one) => one.leads)
          .map((one) => one.name)
          .join('、'),
        it.members
          .filter((one) => !one.leads)
          .map((one) => (one.post === '' ? one.name : `${one.name}（${one.post}）`))
          .join('、'),
        it.units.map((one) => one.name).join('、'),
      ],
    })),
    notes: [
      ...(gaps.length > 0 ? [`未划入片区：${named(gaps)}。`] : []),
      ...(overlaps.length > 0 ? [`重复划入片区：${named(overlaps)}。`] : []),
    ],
    foot: from,
  })
}

/** 巡查问题清单. */
export function findingsSheet(
  rows: readonly Finding[],
  { title, year, from }: { title: string; year: number; from: string },
): TableForm {
  return tableForm({
    title: `${year} 年${title}问题清单`,
    right: `共 ${rows.length} 个，已整改 ${rows.filter((it) => it.state === 'settled').length} 个`,
    repeat: true,
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 26 },
      { width: 30 },
      { width: 24, align: 'center' },
      { width: 0 },
      { width: 56 },
      { width: 26 },
      { width: 24, align: 'center' },
      { width: 18, align: 'center' },
    ],
    head: heads('序号', '乡镇', '对象', '巡查日期', '问题', '整改要求', '责任人', '限期', '状态'),
    rows: rows.map((it, at) => ({
      kind: 'row' as const,
      cells: [
        String(at + 1),
        it.unitName,
        it.subjectName,
        shownDay(it.on),
        it.text,
        it.demand,
        it.responsible,
        shownDay(it.due),
        FINDING_STATES[it.state],
      ],
    })),
    foot: from,
  })
}
