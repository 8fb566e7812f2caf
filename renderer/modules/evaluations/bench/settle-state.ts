import {
  type Ballot,
  type BallotContent,
  type Difference,
  VOID_MARK,
  type VoidReason,
} from '#shared/modules/evaluations/ballot'
import { cellKey, isMarkOf } from '#shared/modules/evaluations/rules'
import { leafAt, type Marks, markAt, markList, marksOf, type Sheet } from './sheet'

/** One paper as two people entered it. */
export type Pair = { number: number; first: Ballot; second: Ballot }

/** What somebody who looks at the paper again has decided: for cells, and for the paper as a whole. */
export type Decided = {
  /** By cell; undefined is empty on the paper. */
  cells: ReadonlyMap<string, number | undefined>
  /** The entry that is right about the paper being valid or not. */
  whole: 1 | 2 | null
}

export const NOTHING_DECIDED: Decided = { cells: new Map(), whole: null }

/** Whether the entries contradict each other about the paper as a whole. */
export function differsWhole({ first, second }: Pair): boolean {
  return first.void !== second.void
}

/** Cells that the two entries have differently, in reading order. Papers that differ as a whole have none. */
function pairDifferences(sheet: Sheet, pair: Pair): number[] {
  if (differsWhole(pair) || pair.first.void !== null) return []
  const [first, second] = [marksOf(pair.first), marksOf(pair.second)]
  return sheet.cells.flatMap((cell, at) =>
    first.get(cellKey(cell)) === second.get(cellKey(cell)) ? [] : [at],
  )
}

/** Differing cells that nobody has decided yet. */
export function undecidedCells(sheet: Sheet, pair: Pair, decided: Decided): number[] {
  return pairDifferences(sheet, pair).filter((at) => {
    const cell = sheet.cells[at]
    return cell !== undefined && !decided.cells.has(cellKey(cell))
  })
}

export function isSettled(sheet: Sheet, pair: Pair, decided: Decided): boolean {
  return differsWhole(pair) ? decided.whole !== null : undecidedCells(sheet, pair, decided).length === 0
}

/** Which entry a difference of this paper was decided for, `own` where for neither; null: not yet, or another paper's. */
export function decidedOf(
  pair: Pair,
  decided: Decided,
  { number, subject, leaf }: Difference,
): 1 | 2 | 'own' | null {
  if (number !== pair.number) return null
  if (subject === null || leaf === null) return decided.whole
  const key = cellKey({ subject, leaf })
  if (!decided.cells.has(key)) return null
  const value = decided.cells.get(key)
  if (value === marksOf(pair.first).get(key)) return 1
  return value === marksOf(pair.second).get(key) ? 2 : 'own'
}

/** F4 takes the first entry, F5 the second; a digit or sign is read from the paper anew. Null: the key says nothing here. */
export function decide(sheet: Sheet, pair: Pair, decided: Decided, at: number, key: string): Decided | null {
  const entry = key === 'f4' ? 1 : key === 'f5' ? 2 : null
  if (differsWhole(pair)) return entry && { ...decided, whole: entry }
  const cell = sheet.cells[at]
  if (!cell || !pairDifferences(sheet, pair).includes(at)) return null
  const value = entry
    ? { mark: marksOf(entry === 1 ? pair.first : pair.second).get(cellKey(cell)) }
    : typedValue(sheet, at, key)
  return value && { ...decided, cells: new Map(decided.cells).set(cellKey(cell), value.mark) }
}

function typedValue(sheet: Sheet, at: number, key: string): { mark: number | undefined } | null {
  const leaf = leafAt(sheet, at)
  if (!leaf) return null
  if (key === '*') return { mark: VOID_MARK }
  if (key === 'delete' || (key === '0' && leaf.score.by === 'grade')) return { mark: undefined }
  return /^[0-9]$/.test(key) && isMarkOf(sheet.content, leaf, Number(key)) ? { mark: Number(key) } : null
}

/** The paper as decided: agreed cells, decided ones, and those still open left empty. */
export function settledContent(sheet: Sheet, pair: Pair, decided: Decided): BallotContent {
  if (differsWhole(pair)) return wholeContent(pair, decided.whole ?? 1)
  const open = new Set(pairDifferences(sheet, pair))
  const marks = new Map<string, number>()
  sheet.cells.forEach((cell, at) => {
    const key = cellKey(cell)
    const value = open.has(at) ? decided.cells.get(key) : markAt(sheet, marksOf(pair.first), at)
    if (value !== undefined) marks.set(key, value)
  })
  return contentWith(pair, markList(sheet, marks as Marks), pair.first.void, pair.first.voidNote)
}

function wholeContent(pair: Pair, entry: 1 | 2): BallotContent {
  const { marks, void: reason, voidNote } = entry === 1 ? pair.first : pair.second
  return contentWith(pair, marks, reason, voidNote)
}

function contentWith(
  { number }: Pair,
  marks: BallotContent['marks'],
  reason: VoidReason | null,
  voidNote: string,
): BallotContent {
  return { number, marks, void: reason, voidNote }
}
