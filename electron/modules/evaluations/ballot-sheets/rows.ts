import type { Grid } from '#electron/modules/people/index'
import type { SheetCell } from '#electron/platform/formats/index'
import type { BallotContent } from '#shared/modules/evaluations/ballot'
import type { SheetProblem } from '#shared/modules/evaluations/contract-ballots'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import { ballotLeaves, type Leaf } from '#shared/modules/evaluations/rules'
import type { BoxDesk } from '../box-desk'
import { readMark, readNumber, readVoid } from './cell'
import { headingOf, placeText, type SheetHead } from './head'
import { whoIs } from './who'
import { columnOf, plain } from './words'

/** A ballot as a sheet has it. `wrong`: some of it could not be read, so that it is not written. */
export type ReadBallot = BallotContent & { row: number; wrong: boolean }

export type ReadSheet = {
  ballots: ReadBallot[]
  problems: SheetProblem[]
  /** Numbers that stand in the sheet with nothing typed beside them. */
  empty: number
  /** Rows with something typed and no number that could be read. */
  unnumbered: number
}

type Said = { message: string; remedy: string }

type Reading = {
  grid: Grid
  head: SheetHead
  desk: BoxDesk
  /** Subjects of the round that are not on the ballots of this box. */
  strangers: readonly RoundSubject[]
  /** The sheet was made for these ballots. */
  keyed: boolean
}

/** Reads every row below the heading; what cannot be read is named with its place and does not stop the others. */
export function readRows(reading: Reading): ReadSheet {
  const reader = new RowReader(reading)
  for (const { row } of reading.grid.rows) if (row > reading.head.to) reader.read(row)
  return reader.result()
}

class RowReader {
  readonly #ballots = new Map<number, ReadBallot>()
  readonly #problems: SheetProblem[] = []
  readonly #seen = new Map<string, number>()
  readonly #leaves: readonly Leaf[]
  #unnumbered = 0
  #last: number | null = null

  constructor(private readonly reading: Reading) {
    const { round, box } = reading.desk
    this.#leaves = ballotLeaves(round.scheme, box.group).filter((it) => reading.head.leaves.has(it.key))
  }

  result(): ReadSheet {
    const all = [...this.#ballots.values()]
    const said = all.filter((it) => it.wrong || it.void !== null || it.marks.length > 0)
    return {
      ballots: said,
      problems: this.#problems,
      empty: all.length - said.length,
      unnumbered: this.#unnumbered,
    }
  }

  read(row: number): void {
    const { head } = this.reading
    const number = this.text(row, head.number)
    const said = this.#leaves.some((leaf) => this.text(row, head.leaves.get(leaf.key)) !== '')
    const voided = this.text(row, head.void) !== ''
    const named = this.text(row, head.name) !== '' || this.text(row, head.order) !== ''
    if (this.isAside(number) || (!named && !said && !voided && number === '')) return
    const ballot = this.ballotAt(row, number)
    if (!ballot) {
      if (said || voided) this.#unnumbered += 1
      return
    }
    this.readVoidOf(ballot, row)
    if (said) this.readMarks(ballot, row)
  }

  /** Headings that are repeated on each page, sums, remarks below the table. */
  private isAside(number: string): boolean {
    const text = plain(number)
    return columnOf(text) === 'number' || /^(合计|小计|总计|备注|说明|注[::])/u.test(text)
  }

  private ballotAt(row: number, text: string): ReadBallot | null {
    const number = text === '' ? this.#last : readNumber(text)
    if (number === null) {
      this.#last = null
      const message = text === '' ? '没有票号。' : `票号“${text.slice(0, 20)}”不是数。`
      this.complain(null, row, this.reading.head.number, { message, remedy: '填票面上印的号，从 1 起。' })
      return null
    }
    this.#last = number
    const known = this.#ballots.get(number)
    if (known) return known
    const made: ReadBallot = { number, marks: [], void: null, voidNote: '', row, wrong: false }
    this.#ballots.set(number, made)
    return made
  }

  private readVoidOf(ballot: ReadBallot, row: number): void {
    const column = this.reading.head.void
    const read = readVoid(this.cell(row, column))
    if (!read.ok) this.fault(ballot, row, column, read)
    if (!read.ok || read.value === null) return
    const { reason, note } = read.value
    if (ballot.void !== null && (ballot.void !== reason || ballot.voidNote !== note))
      this.fault(ballot, row, column, {
        message: `第 ${ballot.number} 张写了两个不同的无效原因。`,
        remedy: '只留一个。',
      })
    ballot.void = reason
    ballot.voidNote = note
  }

  private readMarks(ballot: ReadBallot, row: number): void {
    const { desk, strangers, head, keyed } = this.reading
    const said = { order: this.text(row, head.order), name: this.text(row, head.name) }
    const who = whoIs(desk.subjects, strangers, said, keyed)
    const fault = who.ok ? this.repeated(ballot, row, who.subject) : who
    if (fault) this.fault(ballot, row, head.name ?? head.order, fault)
    if (!who.ok || fault) return
    for (const leaf of this.#leaves) {
      const column = head.leaves.get(leaf.key) ?? null
      const read = readMark(desk.round.scheme, leaf, this.cell(row, column))
      if (!read.ok) this.fault(ballot, row, column, read)
      else if (read.value !== null)
        ballot.marks.push({ subject: who.subject, leaf: leaf.key, value: read.value })
    }
  }

  /** A subject has one line on a ballot. */
  private repeated({ number }: ReadBallot, row: number, subject: number): Said | null {
    const key = `${number} ${subject}`
    const earlier = this.#seen.get(key)
    if (earlier === undefined) this.#seen.set(key, row)
    const name = this.reading.desk.subjects.find((it) => it.no === subject)?.name
    return earlier === undefined
      ? null
      : {
          message: `第 ${number} 张里${name}出现两次（第 ${earlier}、${row} 行）。`,
          remedy: '核对票号和姓名，删去多余的一行。',
        }
  }

  private fault(ballot: ReadBallot, row: number, column: number | null, said: Said): void {
    ballot.wrong = true
    this.complain(ballot.number, row, column, said)
  }

  private complain(
    number: number | null,
    row: number,
    column: number | null,
    { message, remedy }: Said,
  ): void {
    const { grid, head } = this.reading
    const cell = column === null ? '' : placeText(row, column)
    const heading = column === null ? '' : headingOf(grid, head, column)
    this.#problems.push({ level: 'error', number, row, cell, column: heading, message, remedy })
  }

  private cell(row: number, column: number | null | undefined): SheetCell {
    return column === null || column === undefined ? '' : this.reading.grid.seen(row, column)
  }

  private text(row: number, column: number | null | undefined): string {
    return column === null || column === undefined ? '' : this.reading.grid.seenText(row, column)
  }
}
