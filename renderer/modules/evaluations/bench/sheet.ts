import type { BallotContent, Mark } from '#shared/modules/evaluations/ballot'
import type { Box, Recusal, Round, RoundSubject } from '#shared/modules/evaluations/round'
import {
  ballotCells,
  ballotLeaves,
  type Cell,
  cellKey,
  type Leaf,
  scaleOf,
  subjectsOf,
} from '#shared/modules/evaluations/rules'
import type { Option, SchemeContent } from '#shared/modules/evaluations/scheme'

/** The ballot of a box as the bench lays it out. It stays the same while papers come and go. */
export type Sheet = {
  content: SchemeContent
  group: string
  subjects: readonly RoundSubject[]
  leaves: readonly Leaf[]
  /** In reading order; a cursor is an index into them. */
  cells: readonly Cell[]
  /** Cells beside each other on screen. A ballot about one subject is laid out as its form: a line for each item. */
  width: number
}

export function sheetOf(
  { scheme }: Pick<Round, 'scheme'>,
  box: Box,
  listed: { subjects: readonly RoundSubject[]; recusals: readonly Recusal[] },
): Sheet {
  const subjects = subjectsOf(box, listed.subjects, listed.recusals)
  const leaves = ballotLeaves(scheme, box.group)
  return {
    content: scheme,
    group: box.group,
    subjects,
    leaves,
    cells: ballotCells(scheme, box.group, subjects),
    width: subjects.length === 1 ? 1 : leaves.length,
  }
}

/** Whether the lines on screen are items of one subject instead of subjects. */
export function isForm({ subjects }: Pick<Sheet, 'subjects'>): boolean {
  return subjects.length === 1
}

export function leafAt({ leaves }: Pick<Sheet, 'leaves'>, at: number): Leaf | undefined {
  return leaves[at % leaves.length]
}

export function subjectAt({ subjects, leaves }: Sheet, at: number): RoundSubject | undefined {
  return subjects[Math.floor(at / leaves.length)]
}

/** The options that can be chosen in a cell; none where points are typed. */
export function optionsAt(sheet: Sheet, at: number): readonly Option[] {
  const leaf = leafAt(sheet, at)
  return (leaf && scaleOf(sheet.content, leaf)?.options) ?? []
}

/** Marks by their cell. */
export type Marks = ReadonlyMap<string, number>

export function marksOf({ marks }: Pick<BallotContent, 'marks'>): Marks {
  return new Map(marks.map((it) => [cellKey(it), it.value]))
}

/** Marks in reading order, as they are stored. */
export function markList({ cells }: Pick<Sheet, 'cells'>, marks: Marks): Mark[] {
  return cells.flatMap((cell) => {
    const value = marks.get(cellKey(cell))
    return value === undefined ? [] : [{ ...cell, value }]
  })
}

export function markAt({ cells }: Pick<Sheet, 'cells'>, marks: Marks, at: number): number | undefined {
  const cell = cells[at]
  return cell && marks.get(cellKey(cell))
}
