import { type TableForm, tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import { percentOf } from '../../../values/percent'
import type { LecturerRow, SiteRow, TestReturn, TestRow } from '../resources'

/** 回收率, '–' where nothing was sent. */
function rate({ returned, issued }: { returned: number; issued: number }): string {
  return issued === 0 ? '–' : `${percentOf(returned, issued, 2)}%`
}

const heads = (...texts: string[]) => [texts.map((text) => ({ text }))]

/** 基地网点一览表 with the year's visits. */
export function siteTable(
  rows: readonly SiteRow[],
  { year, people, from }: { year: number; people: number; from: string },
): TableForm {
  return tableForm({
    title: '党员教育基地（网点）一览表',
    right: `共 ${rows.length} 个，${year} 年接待 ${people} 人次`,
    repeat: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 34 },
      { width: 0 },
      { width: 26 },
      { width: 24, align: 'center' },
      ...Array.from({ length: 3 }, () => ({ width: 18, align: 'right' as const, figures: true })),
    ],
    head: heads('序号', '类型', '名称', '所在单位', '启用日期', '培训班', '接待批次', '接待人次'),
    rows: rows.map((it, at) => ({
      kind: 'row' as const,
      cells: [
        String(at + 1),
        it.kindLabel,
        it.name,
        it.unitName,
        shownDay(it.opened),
        String(it.classes),
        String(it.visits),
        String(it.people),
      ],
    })),
    foot: from,
  })
}

/** 师资库一览表 with the year's lectures. */
export function lecturerTable(
  rows: readonly LecturerRow[],
  { year, lectures, from }: { year: number; lectures: number; from: string },
): TableForm {
  return tableForm({
    title: '党员教育师资一览表',
    right: `共 ${rows.length} 人，${year} 年授课 ${lectures} 人次`,
    repeat: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 22 },
      { width: 0 },
      { width: 30 },
      { width: 16, align: 'center' },
      { width: 36 },
      { width: 18, align: 'right', figures: true },
    ],
    head: heads('序号', '姓名', '单位', '职务职称', '层级', '专长', '授课次数'),
    rows: rows.map((it, at) => ({
      kind: 'row' as const,
      cells: [String(at + 1), it.name, it.unitName, it.title, it.level, it.field, String(it.lectures)],
    })),
    foot: from,
  })
}

/** 答卷回收情况: what each place was sent and returned. */
export function testTable(test: TestRow, rows: readonly TestReturn[], from: string): TableForm {
  return tableForm({
    title: `${test.title}答卷回收情况`,
    left: `发卷 ${shownDay(test.on)}${test.due === '' ? '' : `　限 ${shownDay(test.due)} 前收回`}`,
    right: `发出 ${test.issued} 份，收回 ${test.returned} 份，回收率 ${rate(test)}`,
    repeat: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 30, merge: true },
      { width: 0 },
      ...Array.from({ length: 3 }, () => ({ width: 18, align: 'right' as const, figures: true })),
      { width: 22, align: 'right' },
    ],
    head: heads('序号', '单位', '党组织', '发出', '收回', '合格', '回收率'),
    rows: rows.map((it, at) => ({
      kind: 'row' as const,
      cells: [
        String(at + 1),
        it.unitName,
        it.name,
        String(it.issued),
        String(it.returned),
        it.passed === null ? '' : String(it.passed),
        rate(it),
      ],
    })),
    notes: ['回收率为收回份数除以发出份数，四舍五入到小数点后两位。'],
    foot: from,
  })
}
