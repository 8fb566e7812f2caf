import { type TableForm, type TableFormInput, type TableRow, tableForm } from '../../../platform/print/table'
import { listName } from '../../../values/name-order'
import { VOID_MARK } from '../ballot'
import type { LineWorking } from '../result'
import type { RoundSubject } from '../round'
import { ballotLeaves, type Leaf, subjectsOf, type TallyInput } from '../rules'
import type { Option } from '../scheme'
import { fingerprintWords, NOTHING, type PaperResult } from './result-words'

export type RecountAsk = Pick<PaperResult, 'round' | 'workings' | 'from'> & { input: TallyInput }
type Box = TallyInput['boxes'][number]

const SIGNS = ['复核人（签名）', '复核人（签名）', '监票人（签名）']
const WHO = [
  { width: 10, align: 'center', merge: true },
  { width: 24, merge: true },
  { width: 0, merge: true },
] as const
const COUNT = { width: 14, align: 'right', figures: true } as const
const CHECK = { width: 16, align: 'center' } as const

/**
 * 复核计票表 of every box that may be shown: what was counted in each cell, with room to count it again beside. A box with
 * fewer valid ballots than may be shown has none.
 */
export function recountTables(ask: RecountAsk): TableForm[] {
  const least = ask.round.scheme.rules.minimumShown
  return ask.input.boxes.filter((it) => it.valid >= least).flatMap((box) => boxTables(ask, box))
}

function boxTables(ask: RecountAsk, box: Box): TableForm[] {
  const { scheme } = ask.round
  const leaves = ballotLeaves(scheme, box.group)
  const count = counter(ask, box)
  const graded = scheme.scales.flatMap(({ key, options }) => {
    const own = leaves.filter(({ score }) => score.by === 'grade' && score.scale === key)
    return own.length > 0 ? [boxTable(ask, box, gradedSheet(box, own, options, count))] : []
  })
  const given = leaves.filter((it) => it.score.by === 'points')
  return given.length > 0 ? [...graded, boxTable(ask, box, pointsSheet(given, count))] : graded
}

/** The counts of a cell, null where they may not be shown. */
type Counter = (subject: number, leaf: string) => ReadonlyMap<number, number> | null

function counter({ input, workings }: RecountAsk, box: Box): Counter {
  const found = new Map<string, Map<number, number>>()
  for (const it of input.counts) {
    if (it.box !== box.no) continue
    const key = `${it.subject} ${it.leaf}`
    const values = found.get(key) ?? new Map<number, number>()
    found.set(key, values.set(it.value, it.n))
  }
  const lines = new Map<string, LineWorking>()
  for (const working of workings)
    for (const it of working.lines) lines.set(`${working.subject} ${it.indicator}`, it)
  return (subject, leaf) => {
    const key = `${subject} ${leaf}`
    const group = lines.get(key)?.groups.find((it) => it.group === box.group)
    return group?.hidden ? null : (found.get(key) ?? new Map())
  }
}

type Sheet = Pick<TableFormInput, 'columns' | 'head' | 'landscape'> & {
  /** The lines of one subject, from the item's name on. */
  lines: (subject: RoundSubject) => string[][]
}

/** A line an item: each option's count and an empty cell beside it, then what was void and what was left empty. */
function gradedSheet(box: Box, leaves: readonly Leaf[], options: readonly Option[], count: Counter): Sheet {
  const parts = [...options.map((it) => it.label), '多选', '未填']
  return {
    landscape: options.length > 2,
    columns: parts.flatMap(() => [COUNT, CHECK]),
    head: [
      parts.map((text) => ({ text, columns: 2 })),
      parts.flatMap(() => [{ text: '计票' }, { text: '复核' }]),
    ],
    lines: ({ no }) =>
      leaves.map(({ key, label }) => {
        const found = count(no, key)
        if (!found) return [label, ...parts.flatMap(() => [NOTHING, NOTHING])]
        const marks = [...options.map((it) => it.mark), VOID_MARK].map((it) => found.get(it) ?? 0)
        const unfilled = box.valid - [...found.values()].reduce((sum, it) => sum + it, 0)
        return [label, ...[...marks, unfilled].flatMap((it) => [String(it), ''])]
      }),
  }
}

/** A line for every number of points that was given. */
function pointsSheet(leaves: readonly Leaf[], count: Counter): Sheet {
  return {
    landscape: false,
    columns: [{ width: 24, align: 'right', figures: true }, COUNT, { width: 30, align: 'center' }],
    head: [[{ text: '分值' }, { text: '计票' }, { text: '复核' }]],
    lines: ({ no }) =>
      leaves.flatMap(({ key, label }) =>
        [...(count(no, key) ?? [])]
          .toSorted(([a], [b]) => b - a)
          .map(([value, n]) => [label, value === VOID_MARK ? '无效' : String(value), String(n), '']),
      ),
  }
}

function boxTable({ round, input, from }: RecountAsk, box: Box, sheet: Sheet): TableForm {
  const listed = subjectsOf(box, input.subjects, input.recusals)
  const high = sheet.head.length
  const [first = [], ...others] = sheet.head
  const words = (it: number | null) => it ?? '–'
  return tableForm({
    title: '复核计票表',
    subtitle: round.title,
    left: `票箱：${box.name}`,
    right: `应到 ${words(box.expected)}　发出 ${words(box.issued)}　收回 ${words(box.returned)}　有效 ${box.valid}`,
    repeat: true,
    landscape: sheet.landscape ?? false,
    columns: [...WHO, ...sheet.columns],
    head: [[...['序号', '考核对象', '项　目'].map((text) => ({ text, rows: high })), ...first], ...others],
    rows: listed.flatMap((subject, index) =>
      sheet.lines(subject).map(
        (cells): TableRow => ({
          kind: 'row',
          cells: [
            String(index + 1),
            subject.kind === 'person' ? listName(subject.name) : subject.name,
            ...cells,
          ],
        }),
      ),
    ),
    notes: [`计票指纹（SHA-256）：${fingerprintWords(round.fingerprint)}`],
    signs: SIGNS,
    foot: from,
  })
}
