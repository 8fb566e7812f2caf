import type { Grid } from '#electron/modules/people/index'
import { type Count, VOID_MARK } from '#shared/modules/evaluations/ballot'
import type { SheetProblem } from '#shared/modules/evaluations/contract-ballots'
import type { RoundSubject } from '#shared/modules/evaluations/round'
import { leavesOf, scaleOf } from '#shared/modules/evaluations/rules'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import type { BoxDesk } from '../box-desk'
import { readCount } from './cell'
import { type CountedHead, findCountedHead, placeText } from './head'
import { countedHeads } from './layout'
import { whoIs } from './who'
import { OVERMARKED, plain } from './words'

export type ReadTotals = {
  counts: Count[]
  problems: SheetProblem[]
  /** Subjects with a line in the sheet, and those of them whose line could not be read. */
  lines: number
  wrong: number
}

type Reading = { grid: Grid; desk: BoxDesk; strangers: readonly RoundSubject[]; keyed: boolean }

/** The counts of a sheet of totals; null where it has no heading of one. */
export function readTotals(reading: Reading): ReadTotals | null {
  const { grid, desk } = reading
  const counted = countedHeads(desk.round.scheme, desk.box.group)
  const head = findCountedHead(grid, counted, (leaf, option) => markOf(desk.round.scheme, leaf, option))
  if (!head) return null
  const read: ReadTotals = { counts: [], problems: [], lines: 0, wrong: 0 }
  const seen = new Map<number, number>()
  for (const { row } of grid.rows) if (row > head.to) readLine(reading, head, row, { read, seen })
  return read
}

function markOf(scheme: SchemeContent, key: string, option: string): number | null {
  if (option === OVERMARKED) return VOID_MARK
  const leaf = leavesOf(scheme).find((it) => it.key === key)
  const options = leaf ? (scaleOf(scheme, leaf)?.options ?? []) : []
  return options.find((it) => plain(it.label) === option || plain(it.short) === option)?.mark ?? null
}

type State = { read: ReadTotals; seen: Map<number, number> }

function readLine(
  { grid, desk, strangers, keyed }: Reading,
  head: CountedHead,
  row: number,
  { read, seen }: State,
): void {
  const text = (column: number | null) => (column === null ? '' : grid.seenText(row, column))
  const said = { order: text(head.order), name: text(head.name) }
  if (/^(合计|小计|总计|备注|说明)/u.test(plain(said.order)) || /^(合计|小计|总计)/u.test(plain(said.name)))
    return
  const filled = head.columns.filter((it) => text(it.column) !== '')
  if (filled.length === 0) return
  read.lines += 1
  const who = whoIs(desk.subjects, strangers, said, keyed)
  const earlier = who.ok ? seen.get(who.subject) : undefined
  const twice = { message: `${said.name}出现两次（第 ${earlier}、${row} 行）。`, remedy: '删去多余的一行。' }
  const fault = who.ok ? (earlier === undefined ? null : twice) : who
  if (!who.ok || fault) {
    read.wrong += 1
    complain(read, row, { column: head.name ?? 0, label: '姓名' }, fault ?? twice)
    return
  }
  seen.set(who.subject, row)
  const before = read.problems.length
  for (const { column, leaf, mark, label } of filled) {
    const count = readCount(grid.seen(row, column))
    if (!count.ok) complain(read, row, { column, label }, count)
    else if (count.value)
      read.counts.push({ box: desk.box.no, subject: who.subject, leaf, value: mark, n: count.value })
  }
  if (read.problems.length > before) read.wrong += 1
}

function complain(
  { problems }: ReadTotals,
  row: number,
  { column, label }: { column: number; label: string },
  { message, remedy }: { message: string; remedy: string },
): void {
  const cell = placeText(row, column)
  problems.push({ level: 'error', number: null, row, cell, column: label, message, remedy })
}
