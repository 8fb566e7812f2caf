import { type TableForm, type TableFormInput, type TableRow, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import type { GroupWorking, ResultRow, Working } from '../result'
import { type Leaf, leavesOf } from '../rules'
import { DENOMINATORS, type Scale } from '../scheme'
import {
  groupName,
  NOTHING,
  type PaperResult,
  rateWords,
  scoreWords,
  TOO_FEW,
  turnoutWords,
} from './result-words'

const FIGURE = { align: 'right', figures: true } as const
/** Who, which item and which group each line speaks of. */
const WHO = [
  { width: 10, align: 'center', merge: true },
  { width: 22, merge: true },
  { width: 0, merge: true },
  { width: 26 },
] as const
const WHO_HEADS = ['序号', '考核对象', '项　目', '评议主体']

/**
 * 结果表: the votes of every option beside their rate, group by group, nothing added up. Items of one scale make one
 * table, items that take points another.
 */
export function voteTables(paper: PaperResult): TableForm[] {
  const { scheme } = paper.round
  const leaves = leavesOf(scheme)
  const graded = scheme.scales.flatMap((scale) => {
    const own = leaves.filter(({ score }) => score.by === 'grade' && score.scale === scale.key)
    return own.length > 0 ? [scaleTable(paper, scale, own)] : []
  })
  const given = leaves.filter((it) => it.score.by === 'points')
  return given.length > 0 ? [...graded, pointsTable(paper, given)] : graded
}

function scaleTable(paper: PaperResult, scale: Scale, leaves: readonly Leaf[]): TableForm {
  const { options } = scale
  const each = options.length > 5 ? { votes: 9, rate: 15 } : { votes: 11, rate: 17 }
  return voteTable(paper, leaves, {
    rates: true,
    columns: [
      { width: 14, ...FIGURE },
      ...options.flatMap(() => [
        { width: each.votes, ...FIGURE },
        { width: each.rate, ...FIGURE },
      ]),
      ...[12, 12, 16].map((width) => ({ width, ...FIGURE })),
    ],
    head: [
      [
        ...[...WHO_HEADS, '计票基数'].map((text) => ({ text, rows: 2 })),
        ...options.map(({ label }) => ({ text: label, columns: 2 })),
        ...['未填', '多选', '平均分'].map((text) => ({ text, rows: 2 })),
      ],
      options.flatMap(() => [{ text: '票数' }, { text: '得票率' }]),
    ],
    cells: (group, digits) => {
      const base = baseOf(group)
      const votes = (mark: number) => group.counts.find((it) => it.value === mark)?.n ?? 0
      return [
        String(base),
        ...options.flatMap(({ mark, neutral }) => [
          String(votes(mark)),
          neutral ? NOTHING : rateWords(votes(mark), base),
        ]),
        String(group.unfilled),
        String(group.void),
        scoreWords(group.mean, digits),
      ]
    },
  })
}

function pointsTable(paper: PaperResult, leaves: readonly Leaf[]): TableForm {
  return voteTable(paper, leaves, {
    rates: false,
    columns: [
      { width: 16, ...FIGURE },
      { width: 78 },
      { width: 32 },
      ...[12, 16].map((width) => ({ width, ...FIGURE })),
    ],
    head: [
      [...WHO_HEADS, '计票基数', '各分值票数', '去掉的最高、最低分', '未填', '平均分'].map((text) => ({
        text,
      })),
    ],
    cells: (group, digits) => [
      String(baseOf(group)),
      group.counts.map(({ value, n }) => `${value} 分 ${n} 票`).join('，'),
      [...group.dropped.highest, ...group.dropped.lowest].join('、') || NOTHING,
      String(group.unfilled),
      scoreWords(group.mean, digits),
    ],
  })
}

/** What votes are divided by, before the highest and lowest are left out. */
function baseOf({ base, dropped }: GroupWorking): number {
  return base + dropped.highest.length + dropped.lowest.length
}

type Votes = Pick<TableFormInput, 'columns' | 'head'> & {
  /** Rates of votes are among its cells. */
  rates: boolean
  /** From the denominator on. */
  cells: (group: GroupWorking, digits: number) => string[]
}

function voteTable(paper: PaperResult, leaves: readonly Leaf[], votes: Votes): TableForm {
  const { round, result, workings, from } = paper
  const { rules } = round.scheme
  const byNo = new Map(workings.map((it) => [it.subject, it]))
  return tableForm({
    title: '测评结果表',
    subtitle: round.title,
    left: `计票基数：${rules.denominator ? DENOMINATORS[rules.denominator] : NOTHING}`,
    right: votes.rates ? '得票率＝票数÷计票基数' : '',
    lead: turnoutWords({ round, result }),
    landscape: true,
    size: 9,
    rowHeight: 6,
    columns: [...WHO, ...votes.columns],
    head: votes.head,
    rows: result.rows.flatMap((row, index) =>
      linesOf(paper, leaves, byNo.get(row.no)).map(({ leaf, group, name }): TableRow => {
        const cells = group.hidden
          ? [`${name}（${TOO_FEW}）`, ...columnsOf(votes, NOTHING)]
          : [name, ...votes.cells(group, rules.digits)]
        return { kind: 'row', cells: [String(index + 1), nameOf(row), leaf.label, ...cells] }
      }),
    ),
    foot: from,
  })
}

function columnsOf({ columns }: Votes, text: string): string[] {
  return columns.map(() => text)
}

function nameOf({ kind, name }: ResultRow): string {
  return kind === 'person' ? listName(name) : name
}

function linesOf({ round }: PaperResult, leaves: readonly Leaf[], working: Working | undefined) {
  return leaves.flatMap((leaf) =>
    (working?.lines.find((it) => it.indicator === leaf.key)?.groups ?? []).map((group) => {
      const found = round.scheme.groups.find((it) => it.key === group.group)
      return { leaf, group, name: found ? groupName(found) : group.group }
    }),
  )
}
