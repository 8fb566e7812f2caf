import type { VillageAdmissions } from '../admissions'
import { dotted } from '../rules-dates'
import { WARNING_ACTS } from '../systems'
import { type ListColumn, serial } from './list'

/** 发展党员情况表: admissions by year, the level a village stands at and what was done. */
export function villageColumns(years: readonly number[]): ListColumn<VillageAdmissions>[] {
  return [
    serial(),
    { title: '乡镇（街道）', width: 14, value: (it) => it.unitName },
    { title: '村（社区）', width: 16, value: (it) => it.name },
    { title: '党员', width: 8, align: 'right', value: (it) => it.members },
    { title: '在培积极分子', width: 10, align: 'right', value: (it) => it.activists },
    ...years.map(
      (year, at): ListColumn<VillageAdmissions> => ({
        title: `${year}年`,
        width: 8,
        align: 'right',
        value: (it) => it.counts[at] ?? 0,
      }),
    ),
    { title: '最近发展', width: 12, align: 'center', value: (it) => dotted(it.lastOn) },
    { title: '预警', width: 12, value: (it) => it.levelLabel },
    { title: '已办', width: 26, value: doneText },
    { title: '待办', width: 20, value: (it) => it.owed.map((act) => WARNING_ACTS[act]).join('、') },
  ]
}

function doneText({ entries }: VillageAdmissions): string {
  return entries.map(({ on, act, number }) => `${dotted(on)} ${WARNING_ACTS[act]}${number}`).join('；')
}
