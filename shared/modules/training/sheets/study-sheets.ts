import { type TableForm, tableForm } from '../../../platform/print/table'
import { shownDay } from '../../../values/iso-day'
import { listName } from '../../../values/name-order'
import { MARK_STATES, type StudyFile, type StudyMarkRow } from '../study'

const heads = (...texts: string[]) => [texts.map((text) => ({ text }))]
const figure = (n: number | null) => (n === null ? '' : String(n))

/** 党员干部学习档案 of one person: the years, then every class. */
export function studyFileSheet({ name, unitName, years, classes }: StudyFile, from: string): TableForm {
  return tableForm({
    title: '党员干部学习档案',
    left: `姓名：${name}`,
    right: unitName === '' ? '' : `单位：${unitName}`,
    repeat: true,
    columns: [
      { width: 18, align: 'center' },
      { width: 0 },
      { width: 30 },
      { width: 44, align: 'center' },
      { width: 16, align: 'right', figures: true },
      { width: 24, align: 'center' },
    ],
    head: heads('年度', '学习培训内容', '类型', '时间', '学时', '结果'),
    rows: years.flatMap(({ year, hours, owed, grade, bars }) => [
      {
        kind: 'group' as const,
        text: [
          `${year} 年`,
          `${hours} 学时${owed === null ? '' : `（应学 ${owed}）`}`,
          grade === '' ? '未考学' : `考学${grade}`,
          bars === '' ? '' : `当年不得${bars}`,
        ]
          .filter(Boolean)
          .join('　'),
      },
      ...classes
        .filter((it) => it.from.startsWith(String(year)))
        .map((it) => ({
          kind: 'row' as const,
          cells: [
            String(year),
            it.title,
            it.kindLabel,
            it.to === '' ? shownDay(it.from) : `${shownDay(it.from)}—${shownDay(it.to).slice(5)}`,
            it.absent ? '' : figure(it.hours),
            it.absent ? '缺课' : it.result,
          ],
        })),
    ]),
    together: true,
    foot: from,
  })
}

/** 年度考学情况一览表: grades with what each bars. */
export function marksTable(
  rows: readonly StudyMarkRow[],
  { year, counts, from }: { year: number; counts: readonly { grade: string; n: number }[]; from: string },
): TableForm {
  return tableForm({
    title: `${year} 年度党员干部考学情况一览表`,
    right: [`共 ${rows.length} 人`, ...counts.map((it) => `${it.grade} ${it.n}`)].join('　'),
    repeat: true,
    columns: [
      { width: 12, align: 'center', figures: true },
      { width: 22 },
      { width: 0 },
      { width: 16, align: 'right', figures: true },
      { width: 16, align: 'right', figures: true },
      { width: 16, align: 'center' },
      { width: 18, align: 'center' },
      { width: 36 },
    ],
    head: heads('序号', '姓名', '单位', '学时', '成绩', '等次', '状态', '当年限制'),
    rows: rows.map((it, at) => ({
      kind: 'row' as const,
      cells: [
        String(at + 1),
        listName(it.name),
        it.unitName,
        String(it.hours),
        figure(it.score),
        it.grade,
        MARK_STATES[it.state],
        it.state === 'confirmed' ? it.bars : '',
      ],
    })),
    foot: from,
  })
}
