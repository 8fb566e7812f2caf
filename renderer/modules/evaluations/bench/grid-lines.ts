import { columnCount, limitsOf, mostOf, optionOf } from '#shared/modules/evaluations/rules'
import type { BallotLimit } from '#shared/modules/evaluations/scheme'
import { text } from './bench.text'
import { type BenchState, type Desk, differingCells, indexOf, problemsOf } from './bench-state'
import { type CellWords, cellWordsOf, measureOf, shortLeaf, subjectName } from './cell-words'
import { isForm, leafAt, markAt, markList, type Sheet } from './sheet'

/** One cell as it is drawn. */
export type GridCell = {
  at: number
  words: CellWords | null
  /** A rule that the paper breaks is about it. */
  broken: boolean
  /** The other entry has it differently. */
  differs: boolean
}

/** One line of the grid: a subject, or an item where the paper is about one subject only. */
export type GridLine = {
  no: number
  name: string
  about: string
  cells: GridCell[]
  /** How it agrees with the other entry; '' as long as there is nothing to say. */
  compared: string
  differs: boolean
}

export type Told = { broken: ReadonlySet<number>; differing: ReadonlyMap<number, number | undefined> }

/** What is to be seen on the paper: cells of broken rules, and those that the other entry has differently. */
export function toldOf(desk: Desk, state: BenchState): Told {
  const cells = problemsOf(desk.sheet, state).flatMap((it) => it.cells)
  return {
    broken: new Set(cells.map((cell) => indexOf(desk.sheet, cell))),
    differing: new Map(differingCells(desk, state).map((it) => [it.at, it.other])),
  }
}

/** The lines of the grid. `who` names the other entry. */
export function gridLines(desk: Desk, state: BenchState, told: Told, who: string): GridLine[] {
  const { sheet, opened } = desk
  const count = sheet.cells.length / sheet.width
  return Array.from({ length: count }, (_, row) => {
    const places = Array.from({ length: sheet.width }, (_, column) => row * sheet.width + column)
    const differing = places.filter((at) => told.differing.has(at))
    const seen = places.every((at) => at < state.reached || markAt(sheet, state.marks, at) !== undefined)
    const compares = opened.other !== null && opened.other.void === null && state.void === null
    const differences = differing.map((at) => differenceWords(sheet, at, told.differing.get(at), who))
    return {
      no: row + 1,
      ...headOf(sheet, row),
      cells: places.map((at) => gridCell(sheet, state, told, at)),
      compared: differences.length > 0 ? differences.join(text.gap) : compares && seen ? text.agree : '',
      differs: differing.length > 0,
    }
  })
}

function headOf(sheet: Sheet, row: number): { name: string; about: string } {
  const leaf = sheet.leaves[row]
  if (isForm(sheet)) return { name: leaf?.label ?? '', about: leaf?.note ?? '' }
  const subject = sheet.subjects[row]
  return { name: subject ? subjectName(subject) : '', about: subject?.post ?? '' }
}

function gridCell(sheet: Sheet, state: BenchState, { broken, differing }: Told, at: number): GridCell {
  const leaf = leafAt(sheet, at)
  return {
    at,
    words: leaf ? cellWordsOf(sheet.content, leaf, markAt(sheet, state.marks, at)) : null,
    broken: broken.has(at),
    differs: differing.has(at),
  }
}

/** 绩：一录 优秀 */
function differenceWords(sheet: Sheet, at: number, other: number | undefined, who: string): string {
  const leaf = leafAt(sheet, at)
  if (!leaf) return ''
  const value = cellWordsOf(sheet.content, leaf, other)?.word ?? text.empty
  return isForm(sheet) ? text.otherValue(who, value) : text.differs(shortLeaf(leaf), who, value)
}

/** A column's foot: how many subjects have the mark that is limited, or the first one. */
export type Foot = { key: string; count: number | null; most: number | null; over: boolean }

export function feetOf(sheet: Sheet, state: BenchState): Foot[] {
  const marks = markList(sheet, state.marks)
  const limits = limitsOf(sheet.content, sheet.group)
  return sheet.leaves.map((leaf) => {
    const limit = strictest(limits, leaf.key, sheet, state)
    const mark = limit?.mark ?? 1
    const graded = leaf.score.by === 'grade'
    const count = graded ? columnCount(marks, leaf.key, mark) : null
    const most = limit ? mostOf(limit, sheet.subjects.length) : null
    return { key: leaf.key, count, most, over: count !== null && most !== null && count > most }
  })
}

/** Of several limits on one column the broken one is shown, else the first. */
function strictest(
  limits: readonly BallotLimit[],
  leaf: string,
  sheet: Sheet,
  state: BenchState,
): BallotLimit | undefined {
  const own = limits.filter((it) => it.indicator === leaf)
  const marks = markList(sheet, state.marks)
  return own.find((it) => columnCount(marks, leaf, it.mark) > mostOf(it, sheet.subjects.length)) ?? own[0]
}

/** What the foot counts and what limits it: 优秀数, 总体不超过 5 人. */
export function footWords(sheet: Sheet): { counted: string; limited: string } {
  const graded = sheet.leaves.filter((leaf) => leaf.score.by === 'grade')
  const firsts = new Set(graded.map((leaf) => optionOf(sheet.content, leaf, 1)?.label))
  const [only] = firsts
  const limited = limitsOf(sheet.content, sheet.group).map((limit) => {
    const leaf = sheet.leaves.find((it) => it.key === limit.indicator)
    const most = mostOf(limit, sheet.subjects.length)
    return leaf ? text.limit(shortLeaf(leaf), most, measureOf(sheet.content)) : ''
  })
  return {
    counted: firsts.size === 0 ? '' : firsts.size === 1 && only ? text.countOf(only) : text.firstOption,
    limited: limited.join(text.gap),
  }
}

/** Whether anything in a line is drawn differently than before. */
export function lineKey(line: GridLine): string {
  const cells = line.cells.map((it) => `${it.words?.key}${it.words?.word}${it.broken}${it.differs}`)
  return `${cells.join()}${line.compared}`
}

/** Whether a leaf has a limit, so that its column stands out. */
export function limitedLeaves(sheet: Sheet): ReadonlySet<string> {
  return new Set(limitsOf(sheet.content, sheet.group).map((it) => it.indicator))
}
