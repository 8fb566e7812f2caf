import type { CellState } from './matrix'

/**
 * What the records say of one period of one subject: its state, the months in which something was held or planned where
 * a period is longer than a month (`0304/`: held in March and April).
 */
export type PeriodMark = { state: CellState; held: readonly number[]; planned: readonly number[] }

/** The place of a period in the matrix: its kind's column and the month in which it ends; `wide` longer than a month. */
export type Slot = { kindAt: number; month: number; wide: boolean }

/** Where several periods end in one month, the loudest is shown. */
const LOUDNESS: readonly CellState[] = ['-', 'o', 'p', 'd', 'm', 'u', 'n']

/** Reads `d`, `n`, `d03/05`. */
export function readMark(piece: string): PeriodMark {
  const [held = '', planned = ''] = piece.slice(1).split('/')
  return { state: piece.charAt(0) as CellState, held: monthsIn(held), planned: monthsIn(planned) }
}

function monthsIn(digits: string): number[] {
  return Array.from({ length: digits.length / 2 }, (_, at) => Number(digits.slice(at * 2, at * 2 + 2)))
}

/**
 * The marks of one subject: twelve months with one mark for each kind. A longer period stands where something was held
 * or planned; what is missing or open stands in its last month, the other months ask for nothing.
 */
export function marksOf(pieces: readonly string[], slots: readonly Slot[], kinds: number): string {
  const marks = new Array<CellState>(12 * kinds).fill('-')
  const put = (month: number, kindAt: number, state: CellState) => {
    const at = (month - 1) * kinds + kindAt
    if (LOUDNESS.indexOf(state) > LOUDNESS.indexOf(marks[at] as CellState)) marks[at] = state
  }
  for (const [at, slot] of slots.entries()) putPeriod(readMark(pieces[at] ?? '-'), slot, put)
  return marks.join('')
}

function putPeriod(
  { state, held, planned }: PeriodMark,
  { kindAt, month, wide }: Slot,
  put: (month: number, kindAt: number, state: CellState) => void,
): void {
  if (!wide) {
    put(month, kindAt, state)
    return
  }
  const settled = state === 'd' || state === 'm' || state === 'u'
  for (const it of held) put(it, kindAt, settled ? state : 'd')
  if (settled && held.length > 0) return
  if (state === 'p') for (const it of planned) put(it, kindAt, 'p')
  if (state !== 'p' || planned.length === 0) put(month, kindAt, state)
}
