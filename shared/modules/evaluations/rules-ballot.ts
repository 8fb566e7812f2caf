import { type Entry, type Mark, VOID_MARK } from './ballot'
import type { RoundSubject } from './round'
import { ballotLeaves, type Leaf, optionOf } from './rules-tree'
import type { BallotLimit, SchemeContent } from './scheme'

/** @file What stands on a ballot in which order, its marks in words, its limits in numbers. */

/** One cell of a ballot: a subject's line, a leaf's column. */
export type Cell = Pick<Mark, 'subject' | 'leaf'>

/** A subject as far as a ballot names it. */
export type Listed = Pick<RoundSubject, 'no' | 'name'>

/** The entry that this one is compared with. */
export function otherEntryOf(entry: Entry): Entry {
  return entry === 1 ? 2 : 1
}

/** The cells of a ballot as a reader goes through them: subject by subject, from left to right. */
export function ballotCells(
  content: Pick<SchemeContent, 'indicators'>,
  group: string,
  subjects: readonly Pick<Listed, 'no'>[],
): Cell[] {
  const leaves = ballotLeaves(content, group)
  return subjects.flatMap(({ no }) => leaves.map(({ key }) => ({ subject: no, leaf: key })))
}

/** How far a ballot is filled: cells with a mark, of all its cells. */
export function ballotProgress(
  cells: readonly Cell[],
  marks: readonly Cell[],
): { filled: number; of: number } {
  const filled = new Set(marks.map(cellKey))
  return { filled: cells.filter((it) => filled.has(cellKey(it))).length, of: cells.length }
}

/** One text for a cell; keys of leaves have no blanks. */
export function cellKey({ subject, leaf }: Cell): string {
  return `${subject} ${leaf}`
}

/** A cell as a sentence names it: 韩屿“绩”. */
export function cellWords(
  { subjects, leaves }: { subjects: readonly Listed[]; leaves: readonly Leaf[] },
  cell: Cell,
): string {
  const name = subjects.find((it) => it.no === cell.subject)?.name ?? `第 ${cell.subject} 号对象`
  return `${name}“${leaves.find((it) => it.key === cell.leaf)?.label ?? cell.leaf}”`
}

/** How many subjects have this mark for this leaf on one ballot. */
export function columnCount(marks: readonly Mark[], leaf: string, mark: number): number {
  return marks.filter((it) => it.leaf === leaf && it.value === mark).length
}

/** Whether a leaf can have this value: an option of its scale, points in its steps, or the mark of a void item. */
export function isMarkOf(content: Pick<SchemeContent, 'scales'>, leaf: Leaf, value: number): boolean {
  if (value === VOID_MARK) return true
  if (leaf.score.by !== 'points') return optionOf(content, leaf, value) !== undefined
  return value >= 0 && value <= leaf.full && isWhole(value / leaf.score.step)
}

/** A value in words: 优秀, 87, 多选; '' for an empty cell. */
export function markWords(
  content: Pick<SchemeContent, 'scales'>,
  leaf: Leaf,
  value: number | null | undefined,
): string {
  if (value === null || value === undefined) return ''
  if (value === VOID_MARK) return '多选'
  return optionOf(content, leaf, value)?.label ?? String(value)
}

/** A limit with the number of subjects that it comes to on ballots that list `listed`. */
export function mostOf({ share, rounding }: BallotLimit, listed: number): number {
  // 0.07 × 100 is 7.000000000000001 in binary; a ceiling must not make 8 of it.
  const exact = Number((share * listed).toFixed(9))
  return Math[rounding](exact)
}

/** Limits that hold on ballots of a group. */
export function limitsOf(content: SchemeContent, group: string): BallotLimit[] {
  const keys = new Set(ballotLeaves(content, group).map((it) => it.key))
  return content.rules.ballotLimits.filter((it) => keys.has(it.indicator))
}

/** What a leaf takes, in words: 1 优秀、2 称职…, or 0—100 分，以 0.5 分为一档. */
export function rangeWords(content: Pick<SchemeContent, 'scales'>, leaf: Leaf): string {
  const { score, full } = leaf
  if (score.by === 'points')
    return ` 0—${full} 分${score.step === 1 ? '的整数' : `，以 ${score.step} 分为一档`}`
  const options = content.scales.find((it) => score.by === 'grade' && it.key === score.scale)?.options ?? []
  return options.map((it) => ` ${it.mark} ${it.label}`).join('、')
}

const ROUNDED = { floor: '，尾数舍去', round: '，四舍五入', ceil: '，尾数进一' } as const

/** 18 人的 30%，尾数舍去: how the number of a limit comes about. */
export function basisWords(limit: BallotLimit, listed: number, unit: string): string {
  const tail = isWhole(limit.share * listed) ? '' : ROUNDED[limit.rounding]
  return `${listed} ${unit}的 ${Number((limit.share * 100).toFixed(2))}%${tail}`
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9
}
