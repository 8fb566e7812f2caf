import { parsePartialDate } from '../../values/partial-date'
import { periodText } from './rules-career'
import type { CareerEntry } from './schema'

/**
 * One line of a pasted 简历 and what was made of it. `head` is the period as it was written, `text` all the rest;
 * together they hold every character of `source` but white space at their ends.
 * `entry` opens an entry, `note` is a remark on the entry above, `wrapped` goes on with the line above, `unread` has
 * no period that can be read and becomes an entry without dates.
 */
export type PastedLine = {
  kind: 'entry' | 'note' | 'wrapped' | 'unread'
  source: string
  head: string
  startedOn: string
  endedOn: string
  text: string
}

const DIGIT = '[0-9０-９]'
const DOT = String.raw`\s*[.．。/／-]\s*`
const DATE = [
  String.raw`${DIGIT}{4}\s*年\s*${DIGIT}{1,2}\s*月(?:\s*${DIGIT}{1,2}\s*日)?`,
  `${DIGIT}{4}${DOT}${DIGIT}{1,2}(?!${DIGIT})(?:${DOT}${DIGIT}{1,2}(?!${DIGIT}))?`,
  `${DIGIT}{4}(?:${DIGIT}{2}){1,2}(?!${DIGIT})`,
  String.raw`${DIGIT}{4}\s*年?(?!${DIGIT})`,
].join('|')
const OPEN_END = '至?今|至现在|现在|目前'
/** Every stroke that is typed for --; 至, 到 and the numeral 一, which looks like one, only before an end. */
const DASH = String.raw`(?:[-‐‑‒–—―─－﹣〜～~]\s*)+|(?:至|到|一+)(?=\s*(?:${DIGIT}{4}|${OPEN_END}))`
const PERIOD = String.raw`(${DATE})\s*(?:${DASH})\s*(${DATE}|${OPEN_END})?`
const LINE = new RegExp(String.raw`^(\s*${PERIOD}[\s:：]*)([\s\S]*)$`)
/** A period with both ends that follows a blank or a closed sentence begins an entry that lost its line break. */
const INNER = new RegExp(
  String.raw`(?<=[\s；;。])(?=(?:${DATE})\s*(?:${DASH})\s*(?:${DATE}|${OPEN_END}))`,
  'g',
)
const NOTE = /^[（(【[]?[其期]间/
const TRAILING_NOTE = /^([\s\S]*[^\s（(])\s*([（(][其期]间[:：][^（()）]*[）)])$/

/** Takes a pasted 简历 apart line by line, for a preview before anything is taken. */
export function readPastedCareer(text: string): PastedLine[] {
  const lines: PastedLine[] = []
  for (const source of linesOf(text)) {
    const before = lines.at(-1)
    const kinds = before && isOpen(lines) ? [wrapped(source)] : linesFrom(source, before !== undefined)
    lines.push(...kinds)
  }
  return lines
}

/** The entries that those lines make. Nothing of the text is left out; 期间 at the head of a remark becomes 其间. */
export function careerOfLines(lines: readonly PastedLine[], newId: () => string): CareerEntry[] {
  const entries: CareerEntry[] = []
  for (const { kind, startedOn, endedOn, text } of lines) {
    const last = entries.at(-1)
    if (kind === 'note' && last) last.notes.push(text.replace(/^([（(【[]?)期间/, '$1其间'))
    else if (kind === 'wrapped' && last) goOn(last, text)
    else entries.push({ id: newId(), startedOn, endedOn, text, notes: [] })
  }
  return entries.map((entry) => ({ ...entry, notes: entry.notes.map(bracketed) }))
}

/** The period as the form writes it, for the preview. */
export function pastedPeriod(line: PastedLine): string {
  return periodText(line)
}

function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?|<br\s*\/?>|\u2028|\v/gi, '\n')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .flatMap(partedAtPeriods)
    .filter((line) => line.trim() !== '')
}

/** Cut before each further period that stands outside brackets. */
function partedAtPeriods(line: string): string[] {
  const cuts = [...line.matchAll(INNER)]
    .map((it) => it.index)
    .filter((at) => depthOf(line.slice(0, at)) === 0)
  return [0, ...cuts].map((from, index) => line.slice(from, cuts[index]))
}

function linesFrom(source: string, hasBefore: boolean): PastedLine[] {
  const trimmed = source.trim()
  const entry = entryFrom(source)
  if (entry) return withTrailingNote(entry)
  if (hasBefore && NOTE.test(trimmed)) return [{ ...wrapped(source), kind: 'note' }]
  const dated = /^[0-9０-９]{4}/.test(trimmed)
  return [{ ...wrapped(source), kind: hasBefore && !dated ? 'wrapped' : 'unread' }]
}

function entryFrom(source: string): PastedLine | null {
  const [, head = '', start = '', end = '', rest = ''] = LINE.exec(source) ?? []
  const startedOn = parsePartialDate(start)
  const endedOn = end === '' || /[今现目]/.test(end) ? '' : parsePartialDate(end)
  if (!startedOn || endedOn === null) return null
  return { kind: 'entry', source: source.trim(), head: head.trim(), startedOn, endedOn, text: rest.trim() }
}

/** （其间：…） behind the text of an entry stands on a line of its own, as the form has it. */
function withTrailingNote(entry: PastedLine): PastedLine[] {
  const [, text, note] = TRAILING_NOTE.exec(entry.text) ?? []
  if (text === undefined || note === undefined) return [entry]
  const source = entry.source.slice(0, entry.source.length - note.length).trimEnd()
  return [
    { ...entry, source, text },
    { ...wrapped(note), kind: 'note' },
  ]
}

function wrapped(source: string): PastedLine {
  const text = source.trim()
  return { kind: 'wrapped', source: text, head: '', startedOn: '', endedOn: '', text }
}

/** The text so far stops inside a bracket or at a mark that asks for more. */
function isOpen(lines: readonly PastedLine[]): boolean {
  const start = lines.findLastIndex((it) => it.kind !== 'wrapped')
  const text = lines
    .slice(Math.max(0, start))
    .map((it) => it.text)
    .join('')
  return depthOf(text) > 0 || /[，：、]$/.test(text)
}

function depthOf(text: string): number {
  let depth = 0
  for (const character of text) {
    if (character === '（' || character === '(') depth += 1
    else if (character === '）' || character === ')') depth = Math.max(0, depth - 1)
  }
  return depth
}

function goOn(entry: CareerEntry, text: string): void {
  const note = entry.notes.pop()
  if (note === undefined) entry.text += text
  else entry.notes.push(note + text)
}

/** A remark without brackets gets them. */
function bracketed(note: string): string {
  return /^[其期]间/.test(note) ? `（${note}）` : note
}
