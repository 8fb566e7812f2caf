import { type TableForm, tableForm } from '../../../platform/print/table'
import type { PlanFigure, TrainingPlan } from '../plan'

/** 规划执行情况: year by year what was planned and what was done, with what is lacking. */
export function planTable(plan: TrainingPlan, from: string): TableForm {
  const years = [...new Set(plan.figures.map((it) => it.year))]
  return tableForm({
    title: `${plan.title}执行情况`,
    left: plan.document,
    right: `${plan.fromYear} 至 ${plan.toYear} 年`,
    columns: [
      { width: 46 },
      { width: 16, align: 'center' },
      ...Array.from({ length: 6 }, () => ({ width: 0, align: 'right' as const, figures: true })),
    ],
    head: [
      [
        { text: '培训类型', rows: 2 },
        { text: '单位', rows: 2 },
        { text: '期数（场次）', columns: 3 },
        { text: '人次', columns: 3 },
      ],
      ['计划', '实际', '差额', '计划', '实际', '差额'].map((text) => ({ text })),
    ],
    rows: years.flatMap((year) => [
      { kind: 'group' as const, text: `${year} 年` },
      ...plan.figures
        .filter((it) => it.year === year)
        .map((it) => ({ kind: 'row' as const, cells: cellsOf(it) })),
    ]),
    together: true,
    notes: ['实际数按培训班登记计：期数以开始日期所在年份为准；人次为名单上到课的人数加未列名人数。'],
    foot: from,
  })
}

function cellsOf(it: PlanFigure): string[] {
  return [
    it.kindLabel,
    it.unit,
    ...compared(it.plannedClasses, it.classes),
    ...compared(it.plannedTimes, it.personTimes),
  ]
}

function compared(planned: number | null, done: number): string[] {
  if (planned === null) return ['', String(done), '']
  return [String(planned), String(done), planned > done ? String(planned - done) : '']
}
