import { type TableForm, tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import { listName } from '../../../values/name-order'
import type { ClassRow, Participant, TrainingClass } from '../training-class'

const heads = (...texts: string[]) => [texts.map((text) => ({ text }))]
const span = (from: string, to: string) =>
  to === '' || to === from ? shownDay(from) : `${shownDay(from)} 至 ${shownDay(to)}`
const figure = (n: number | null) => (n === null ? '' : String(n))

/** 培训班登记表: every class asked for, with its sums. */
export function classTable(
  rows: readonly ClassRow[],
  { title, personTimes, from }: { title: string; personTimes: number; from: string },
): TableForm {
  return tableForm({
    title,
    right: `共 ${rows.length} 期，${personTimes} 人次`,
    landscape: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 30 },
      { width: 0 },
      { width: 46, align: 'center' },
      { width: 36 },
      { width: 36 },
      { width: 14, align: 'right', figures: true },
      { width: 18, align: 'right', figures: true },
    ],
    head: heads('序号', '类型', '培训名称', '时间', '地点', '主办单位', '学时', '人次'),
    rows: rows.map((it, at) => ({
      kind: 'row' as const,
      cells: [
        String(at + 1),
        it.kindLabel,
        it.title,
        span(it.from, it.to),
        it.place,
        it.host,
        figure(it.hours),
        String(it.listed + it.headcount),
      ],
    })),
    foot: from,
  })
}

/** 参训名单 with hours and results; blank places are room for signing in. */
export function classList(it: TrainingClass, people: readonly Participant[], from: string): TableForm {
  const others = it.headcount > 0 ? `，另有未列名 ${it.headcount} 人` : ''
  return tableForm({
    title: `${it.title}参训名单`,
    left: [span(it.from, it.to), it.place].filter(Boolean).join('　'),
    right: `到课 ${it.listed} 人${it.absent > 0 ? `，缺课 ${it.absent} 人` : ''}${others}`,
    repeat: true,
    lead: [
      [it.host && `主办：${it.host}`, it.hours === null ? '' : `学时：${it.hours}`]
        .filter(Boolean)
        .join('　　'),
      it.lecturers.length === 0
        ? ''
        : `授课：${it.lecturers
            .map((one) =>
              [one.name, one.topic]
                .filter(Boolean)
                .join('《')
                .concat(one.topic ? '》' : ''),
            )
            .join('、')}`,
    ].filter(Boolean),
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 24 },
      { width: 0 },
      { width: 16, align: 'right', figures: true },
      { width: 16, align: 'right', figures: true },
      { width: 22 },
      { width: 34 },
    ],
    head: heads('序号', '姓名', '单位', '学时', '成绩', '考核结果', '备注（签到）'),
    rows: people.map((one, at) => ({
      kind: 'row' as const,
      cells: [
        String(at + 1),
        listName(one.name),
        one.unitName,
        one.absent ? '' : figure(one.hours ?? it.hours),
        figure(one.score),
        one.result,
        [one.absent ? '缺课' : '', one.note].filter(Boolean).join('，'),
      ],
    })),
    foot: from,
  })
}
