import { DIMENSION_LABELS, type PartLine, partLines } from '#shared/modules/cadres/rules-structure'
import type { CrossTable, Dimension, Part, StructureAt } from '#shared/modules/cadres/schema'
import { basisWords, differenceWords, leftOutWords, shareWords } from '#shared/modules/cadres/words'
import { type TableForm, type TableRow, tableForm } from '#shared/platform/print/table'

type About = { title: string; foot: string }
const NUMBER = { width: 22, align: 'right' } as const

/** The structure at one date, or at two with what changed; every share beside its numerator, the denominator above. */
export function structurePaper([first, second]: readonly StructureAt[], about: About): TableForm {
  if (!first) throw new Error('a structure has a date')
  const times = second ? [first, second] : [first]
  const ages = times.map((it) => `平均年龄 ${it.averageAge ?? '–'} 岁，中位 ${it.medianAge ?? '–'} 岁`)
  return tableForm({
    title: about.title,
    left: times.map((it) => `${it.on}：${it.total} 人，${ages[times.indexOf(it)]}`).join('；'),
    right: '单位：人',
    size: 10.5,
    columns: [
      { width: 30, merge: true },
      { width: 0 },
      ...times.flatMap(() => [NUMBER, NUMBER]),
      ...(second ? [NUMBER] : []),
    ],
    head: structureHead(times),
    rows: first.groups.flatMap(({ dimension }) =>
      partLines(times.map((it) => it.groups.find((group) => group.dimension === dimension)?.parts ?? [])).map(
        (line) => structureRow(dimension, line, times),
      ),
    ),
    notes: [...times.map(leftOutWords).filter(Boolean), ...basisWords(first)],
    foot: about.foot,
  })
}

function structureHead(times: readonly StructureAt[]) {
  const one = ['人数', '占比']
  if (times.length === 1) return [['项　目', '分　项', ...one].map((text) => ({ text }))]
  return [
    [
      { text: '项　目', rows: 2 },
      { text: '分　项', rows: 2 },
      ...times.map((it) => ({ text: it.on, columns: 2 })),
      { text: '增减', rows: 2 },
    ],
    times.flatMap(() => one.map((text) => ({ text }))),
  ]
}

function structureRow(
  dimension: Dimension,
  { label, counts }: PartLine,
  times: readonly StructureAt[],
): TableRow {
  const shares = counts.flatMap((count, index) => [
    String(count),
    shareWords(count, times[index]?.total ?? 0),
  ])
  const [before = 0, after] = counts
  const change = after === undefined ? [] : [differenceWords(after - before)]
  return { kind: 'row', cells: [DIMENSION_LABELS[dimension], label, ...shares, ...change] }
}

/** Two dimensions crossed, with sums at both ends. Many columns lie across the sheet. */
export function crossPaper(
  table: CrossTable,
  [rows, columns]: readonly [Dimension, Dimension],
  about: About,
): TableForm {
  const counts = new Map(table.cells.map((it) => [`${it.row}\n${it.column}`, it.count]))
  const line = (label: string, count: number, of: (column: Part) => number): TableRow => ({
    kind: 'row',
    cells: [label, String(count), ...table.columns.map((it) => String(of(it) || ''))],
  })
  return tableForm({
    title: about.title,
    left: `计算时间：${table.on}`,
    right: '单位：人',
    landscape: table.columns.length > LONGEST_UPRIGHT,
    size: 10,
    columns: [
      { width: 44 },
      { width: 16, align: 'right' },
      ...table.columns.map(() => ({ width: 0, align: 'right' as const })),
    ],
    head: [
      [
        { text: DIMENSION_LABELS[rows], rows: 2 },
        { text: '合计', rows: 2 },
        { text: DIMENSION_LABELS[columns], columns: Math.max(1, table.columns.length) },
      ],
      table.columns.map((it) => ({ text: it.label })),
    ],
    rows: [
      ...table.rows.map((row) =>
        line(row.label, row.count, (column) => counts.get(`${row.key}\n${column.key}`) ?? 0),
      ),
      line('合　计', table.total, (column) => column.count),
    ],
    foot: about.foot,
  })
}

const LONGEST_UPRIGHT = 7
