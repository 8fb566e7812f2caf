import { type PartialDate, parsePartialDate, toPaperText } from '../../values/partial-date'
import { BESIDE_WORDS } from './regulations-career'
import type { CareerEntry } from './schema'

const DATE = String.raw`\d{4}(?:\.?\d{2}(?:\.?\d{2})?|\.\d|年\d{1,2}月(?:\d{1,2}日)?|年)?(?!\d)`
const DASH = '[-‐‑‒–—―─－﹣〜～~]+|至|到'
const ENTRY = new RegExp(String.raw`^\s*(${DATE})\s*(?:${DASH})\s*(${DATE}|至?今)?\s*(.*)$`)

/** Columns before an entry's text: `yyyy.MM--yyyy.MM` and two blanks. */
const INDENT = ' '.repeat(18)
const PERIOD_WIDTH = 16

type NewId = () => string

/**
 * Reads the 简历 text (interop-formats 1.5). Lines that begin with a period open an entry; bracketed lines become its
 * notes; anything else is hard-wrapped text and is joined to the line above. A line that begins with a year but
 * holds no readable period, and text before the first period, are kept as entries without dates: no text is lost.
 */
export function parseCareer(text: string, newId: NewId): CareerEntry[] {
  const entries: CareerEntry[] = []
  for (const line of normalLines(text)) {
    const last = entries.at(-1)
    if (last && awaitsMore(last)) append(last, line.trim())
    else readLine(line, last, entries, newId)
  }
  return entries
}

function normalLines(text: string): string[] {
  return text
    .replace(/\r\n?|<br\s*\/?>/gi, '\n')
    .replace(/[\u3000\u00a0\u2002\t]/g, ' ')
    .replaceAll('．', '.')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function readLine(line: string, last: CareerEntry | undefined, entries: CareerEntry[], newId: NewId): void {
  const entry = entryOf(line, newId)
  const text = line.trim()
  if (entry) entries.push(entry)
  else if (!last || /^\d{4}/.test(text))
    entries.push({ id: newId(), startedOn: '', endedOn: '', text, notes: [] })
  else if (/^[（(]/.test(text)) last.notes.push(text.replace(/^([（(])期间/, '$1其间'))
  else append(last, text)
}

function entryOf(line: string, newId: NewId): CareerEntry | null {
  const found = ENTRY.exec(line)
  if (!found) return null
  const startedOn = parsePartialDate(found[1] ?? '')
  const end = found[2] ?? ''
  const endedOn = end === '' || end.endsWith('今') ? '' : parsePartialDate(end)
  if (startedOn === null || endedOn === null) return null
  return { id: newId(), startedOn, endedOn, text: (found[3] ?? '').trim(), notes: [] }
}

/** A line that stops at one of these marks goes on in the next one, whatever that begins with. */
function awaitsMore(entry: CareerEntry): boolean {
  return /[（，：；、(]$/.test(entry.notes.at(-1) ?? entry.text)
}

function append(entry: CareerEntry, text: string): void {
  const note = entry.notes.pop()
  if (note === undefined) entry.text += text
  else entry.notes.push(note + text)
}

const MONTH = String.raw`(?:19|20)\d\d\.(?:0[1-9]|1[0-2])`
const OFFICIAL = new RegExp(
  String.raw`^(?:${MONTH}--(?:${MONTH}| {7})  \S[^\n]*(?:\n {18}（[^\n]*)*(?:\n|$))+$`,
)
/** Signs of a text that reading would still change: foreign blanks, joined lines, 期间, lines that end in blanks. */
const UNSETTLED = /[\r\t\u3000\u00a0\u2002．]|<br|（期间|[（，：；、(\s](?:\n|$)/

/** True when the text is in the official layout already, so that reading and writing it again changes nothing. */
export function isOfficialCareer(text: string): boolean {
  return OFFICIAL.test(text) && !UNSETTLED.test(text)
}

/** The official text: two hyphens, seven blanks for an open end, notes on lines of their own under the text column. */
export function formatCareer(entries: readonly CareerEntry[]): string {
  return entries.map(formatEntry).join('\n').trimEnd()
}

function formatEntry(entry: CareerEntry): string {
  const head = entry.startedOn || entry.endedOn ? `${periodText(entry).padEnd(PERIOD_WIDTH)}  ` : ''
  return [head + entry.text, ...entry.notes.map((note) => INDENT + note)].join('\n')
}

/** `1998.09--2002.07`, `2011.03--` for an entry that goes on, '' for one without dates. */
export function periodText(entry: Pick<CareerEntry, 'startedOn' | 'endedOn'>): string {
  if (!entry.startedOn && !entry.endedOn) return ''
  return `${paper(entry.startedOn).padEnd(entry.startedOn ? 0 : 7)}--${paper(entry.endedOn)}`
}

function paper(date: string): string {
  const parsed = date && parsePartialDate(date)
  return parsed ? toPaperText(parsed) : date
}

/** What does not fit between the entries: `index` is the entry it is seen at, `from` and `to` the two dates. */
export type CareerFinding = {
  kind: 'gap' | 'overlap' | 'order' | 'open' | 'reversed' | 'unread'
  index: number
  from: string
  to: string
}

/**
 * Compares each dated entry with the dated one before it. Months must meet; where only a year is known, years are
 * compared, so a year alone never makes a gap inside itself. Notes take no part, and neither does study in service
 * that stands as an entry of its own within the time of the post above it.
 */
export function careerFindings(entries: readonly CareerEntry[]): CareerFinding[] {
  const findings: CareerFinding[] = []
  let before: CareerEntry | undefined
  entries.forEach((entry, index) => {
    const start = parsePartialDate(entry.startedOn)
    const end = parsePartialDate(entry.endedOn)
    if (!start) findings.push({ kind: 'unread', index, from: '', to: '' })
    if (!start) return
    if (end && compareMonths(end, start) < 0) findings.push({ kind: 'reversed', index, from: start, to: end })
    const kind = before && kindBetween(before, start)
    if (runsBeside(entry, kind)) return
    if (before && kind) findings.push({ kind, index, from: before.endedOn || before.startedOn, to: start })
    before = entry
  })
  return findings
}

/** The entry began while the one before went on, and its words say that it did not replace that one. */
function runsBeside(entry: CareerEntry, kind: CareerFinding['kind'] | null | undefined): boolean {
  return (kind === 'overlap' || kind === 'open') && BESIDE.test(entry.text)
}

const BESIDE = BESIDE_WORDS.at(-1)?.words ?? /^$/

function kindBetween(before: CareerEntry, start: PartialDate): CareerFinding['kind'] | null {
  const previousStart = parsePartialDate(before.startedOn)
  if (previousStart && compareMonths(start, previousStart) < 0) return 'order'
  const previousEnd = parsePartialDate(before.endedOn)
  if (!previousEnd) return 'open'
  const difference = compareMonths(start, previousEnd)
  if (difference === 0) return null
  return difference > 0 ? 'gap' : 'overlap'
}

/** Below, at or above 0 as `a` is earlier, not told apart, or later, at the finest unit both dates have. */
function compareMonths(a: PartialDate, b: PartialDate): number {
  const width = a.length >= 7 && b.length >= 7 ? 7 : 4
  const left = a.slice(0, width)
  const right = b.slice(0, width)
  return left < right ? -1 : left > right ? 1 : 0
}
