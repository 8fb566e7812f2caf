import { createHash } from 'node:crypto'
import { textOfCell } from '#electron/platform/formats/index'
import { codeItems } from '#shared/codes/index'
import { DESTINATIONS, type Destination, type MappedBy } from '#shared/modules/people/contract-sheets'
import { plainHeader, targetOfHeader } from '#shared/modules/people/sheet-headers'
import { SHEET_TARGETS, targetOf } from '#shared/modules/people/sheet-targets'
import { readIdentityNumber } from '#shared/values/identity-number'
import type { SheetTable } from './sheet-table'

export type Mapping = { destination: Destination; targets: string[]; by: MappedBy[] }

/** What a sender's sheet is recognised by when it comes again. */
export function signatureOf(table: SheetTable): string {
  const headers = table.columns.map((it) => plainHeader(it.header)).join('|')
  return createHash('sha256').update(`${table.orientation}|${headers}`).digest('hex').slice(0, 32)
}

/** Where the sheet's rows seem to go, and what each column is. */
export function mapTable(table: SheetTable, destination = destinationOf(table)): Mapping {
  const targets: string[] = table.columns.map((it) =>
    destination === 'kept' ? '' : targetOfHeader(it.header, destination),
  )
  const by: Mapping['by'] = targets.map((target) => (target === '' ? 'none' : 'alias'))
  if (destination !== 'kept') guessByValues(table, destination, targets, by)
  leaveOneEach(targets, by)
  return { destination, targets, by }
}

/** Of columns under one heading that takes a single value the first keeps it; the others keep their own heading. */
function leaveOneEach(targets: string[], by: Mapping['by']): void {
  targets.forEach((target, index) => {
    if (target === '' || targets.indexOf(target) === index) return
    targets[index] = ''
    by[index] = 'none'
  })
}

/** The kind of sheet whose fields the headings name most; without a person in it, it is kept as it is. */
function destinationOf(table: SheetTable): Destination {
  const headers = table.columns.map((it) => it.header)
  const scored = DESTINATIONS.filter((it) => it !== 'kept').map((destination) => ({
    destination,
    score: scoreOf(headers, destination),
  }))
  const best = scored.reduce((top, it) => (it.score > top.score ? it : top))
  return best.score > 0 ? best.destination : 'kept'
}

function scoreOf(headers: readonly string[], destination: Destination): number {
  const keys = new Set(headers.map((header) => targetOfHeader(header, destination)).filter(Boolean))
  const known = keys.has('identityNumber')
  const named = keys.has('name')
  if (!known && !named) return 0
  keys.delete('order')
  const own = [...keys].filter((key) => !IDENTITY.has(key))
  if (destination === 'basic') return basicScore(keys, own.length)
  const telling = SHEET_TARGETS.filter((it) => it.destination === destination && it.telling)
  const told = telling.filter((it) => keys.has(it.key)).length
  const enough = destination === 'family' ? told > 0 : told >= 2
  if (!enough || own.length < 2) return 0
  // Headings of a basic sheet beside a set's are worth less than the set's own.
  return own.length * 3 + told * 2
}

const IDENTITY = new Set(['name', 'identityNumber', 'birth', 'unit'])

/** A name alone, with a unit and a post, is a ledger's; a basic sheet says who the person is. */
function basicScore(keys: ReadonlySet<string>, own: number): number {
  const personal = ['sex', 'ethnicity', 'birth', 'workStarted', 'party', 'ancestralPlace']
  const told = personal.filter((key) => keys.has(key)).length
  if (keys.has('identityNumber')) return 1 + own
  return keys.has('birth') || (told > 0 && told + own >= 2) ? 1 + own + told : 0
}

const ETHNIC = new Set(codeItems('gb3304-ethnic').map((it) => it.name))

/** Columns whose heading says nothing, by what stands in them. */
const GUESSES: { key: string; fits: (text: string) => boolean }[] = [
  { key: 'identityNumber', fits: (text) => readIdentityNumber(text).ok },
  { key: 'sex', fits: (text) => text === '男' || text === '女' },
  { key: 'ethnicity', fits: (text) => ETHNIC.has(text) },
]

function guessByValues(
  table: SheetTable,
  destination: Destination,
  targets: string[],
  by: Mapping['by'],
): void {
  table.columns.forEach((column, index) => {
    if (targets[index] !== '' || column.header !== '') return
    const values = table.rows
      .slice(0, 200)
      .map((row) => textOfCell(row.cells[index]).trim())
      .filter(Boolean)
    const guess = GUESSES.find(
      ({ fits }) => values.length > 0 && values.filter(fits).length >= values.length * 0.7,
    )
    if (!guess || targets.includes(guess.key) || !targetOf(destination, guess.key)) return
    targets[index] = guess.key
    by[index] = 'values'
  })
}
