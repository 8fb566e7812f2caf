import type { BallotContent, OpenedBallot, VoidReason } from '#shared/modules/evaluations/ballot'
import { type BallotProblem, ballotProblems, cellKey } from '#shared/modules/evaluations/rules'
import { type Marks, markAt, markList, marksOf, type Sheet } from './sheet'

/** One paper in work: what stands on it and where the keys go. */
export type BenchState = {
  number: number
  /** Of the stored ballot; null for a new one. */
  version: number | null
  marks: Marks
  void: VoidReason | null
  voidNote: string
  /** The cell in work; the number of cells when the last one is behind. */
  at: number
  /** The furthest the cursor has come: an empty cell before it was left empty on purpose. */
  reached: number
  /** The cell marked last, -1 for none: what F4 means when the cursor has moved on from it. */
  last: number
  /** Points being typed, '' for none. */
  typed: string
  /** `void`: a reason is being chosen · `note`: said in words · `number`: another paper is being called. */
  mode: 'mark' | 'void' | 'note' | 'number'
  /** The number being typed for another paper. */
  asked: string
  /** A paper could not be stored: marks rest until a key says that somebody has looked. */
  halted: boolean
  /** Why the last key did nothing. */
  hint: Hint | null
  /** Something is not stored. */
  changed: boolean
}

export type Hint =
  | 'noOption'
  | 'nothingAbove'
  | 'badPoints'
  | 'atEnd'
  | 'isVoid'
  | 'barred'
  | 'halted'
  | 'nothingToTake'

/** What a key is judged by beside the paper itself. */
export type Desk = { sheet: Sheet; opened: OpenedBallot }

/** The paper as it was opened: the caller's draft before what is stored. */
export function openState({ sheet, opened }: Desk): BenchState {
  const { ballot, draft, number } = opened
  const content = draft?.ballot ?? ballot
  const marks: Marks = content ? marksOf(content) : new Map()
  const begun = draft ? resumeAt(sheet, marks) : 0
  return {
    number,
    version: draft ? draft.version : (ballot?.version ?? null),
    marks,
    void: content?.void ?? null,
    voidNote: content?.voidNote ?? '',
    at: begun,
    reached: ballot ? sheet.cells.length : begun,
    last: -1,
    typed: '',
    // A stored paper is changed on purpose only: marks rest until a key has gone to the cell that is to change.
    mode: 'mark',
    asked: '',
    halted: ballot !== null && draft === null,
    hint: null,
    changed: draft !== null,
  }
}

/** Behind the last filled cell: a paper is filled from the front. */
function resumeAt(sheet: Sheet, marks: Marks): number {
  return sheet.cells.findLastIndex((cell) => marks.has(cellKey(cell))) + 1
}

export function contentOf(sheet: Sheet, state: BenchState): BallotContent {
  const { number, void: reason, voidNote } = state
  return { number, marks: markList(sheet, state.marks), void: reason, voidNote }
}

export function problemsOf(sheet: Sheet, state: BenchState): BallotProblem[] {
  return ballotProblems(sheet.content, sheet.group, sheet.subjects, contentOf(sheet, state))
}

/** Index of a cell in reading order, -1 where it is none of this ballot's. */
export function indexOf(sheet: Sheet, cell: { subject: number; leaf: string }): number {
  return sheet.cells.findIndex((it) => it.subject === cell.subject && it.leaf === cell.leaf)
}

/** A cell that the other entry has differently; undefined is empty. */
export type DifferingCell = { at: number; own: number | undefined; other: number | undefined }

/**
 * Cells that differ from the other entry, as far as the own one has come: nobody sees what the first pair of eyes read
 * before having read it with the second.
 */
export function differingCells({ sheet, opened }: Desk, state: BenchState): DifferingCell[] {
  const { other } = opened
  if (!other || other.void !== null || state.void !== null) return []
  const marks = marksOf(other)
  return sheet.cells.flatMap((cell, at) => {
    const own = markAt(sheet, state.marks, at)
    const theirs = marks.get(cellKey(cell))
    const seen = own !== undefined || at < state.reached
    return seen && own !== theirs ? [{ at, own, other: theirs }] : []
  })
}
