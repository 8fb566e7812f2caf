import { type SheetCell, textOfCell } from '#electron/platform/formats/index'
import { readSheetDate } from '#shared/modules/people/sheet-dates'
import { readSheetIdentity } from '#shared/modules/people/sheet-identity'
import { comparableIdentityNumber } from '#shared/values/identity-number'
import { plainName } from '#shared/values/name-order'
import type { PartialDate } from '#shared/values/partial-date'
import { isIncluded, type OpenSheet } from './sheet-books'
import type { PersonRow } from './sheet-draft'
import { asDateCell } from './sheet-read-value'
import type { TableRow } from './sheet-table'

/** Who a row says it is about; '' where it does not say. */
type RowKeys = { number: string; name: string; month: string; unit: string }

/** The rows of one person out of all sheets. */
export type SheetPerson = {
  keys: RowKeys
  rows: PersonRow[]
  /** True where a basic sheet has the person: only then somebody new can be made of it. */
  basic: boolean
  /** How many others of that name the rows could as well be about. */
  namesakes: number
}

/** Brings the rows of all chosen sheets together by person; basic sheets first, since they say the most. */
export function joinPeople(sheets: readonly OpenSheet[], today: PartialDate): SheetPerson[] {
  const joined = new Joined()
  const chosen = sheets.filter((sheet) => sheet.chosen && sheet.destination !== 'kept')
  const basic = chosen.filter((sheet) => sheet.destination === 'basic')
  const sets = chosen.filter((sheet) => sheet.destination !== 'basic')
  for (const sheet of [...basic, ...sets])
    for (const row of identifiedRows(sheet)) joined.add({ sheet, row }, keysOf(sheet, row, today))
  return joined.people
}

const WHO = ['identityNumber', 'name', 'birth', 'unit']

/** Rows that are taken in. In a set's sheet a row without any name goes on about the person above it. */
function identifiedRows(sheet: OpenSheet): TableRow[] {
  const rows = sheet.table.rows.filter((row) => isIncluded(sheet, row))
  if (sheet.destination === 'basic') return rows
  const columns = WHO.map((key) => sheet.targets.indexOf(key)).filter((at) => at >= 0)
  let above: TableRow | undefined
  return rows.map((row) => {
    const named = columns.some((at) => textOfCell(row.cells[at]).trim() !== '')
    if (named || !above) {
      above = row
      return row
    }
    const from = above
    const cells = row.cells.map(
      (cell, at): SheetCell => (columns.includes(at) ? (from.cells[at] ?? cell) : cell),
    )
    return { ...row, cells }
  })
}

function keysOf(sheet: OpenSheet, row: TableRow, today: PartialDate): RowKeys {
  const cell = (key: string): SheetCell => row.cells[sheet.targets.indexOf(key)] ?? ''
  const identity = readSheetIdentity(asDateCell(cell('identityNumber')))
  const birth = readSheetDate(asDateCell(cell('birth')), today)
  const number = identity.ok ? identity.number : identity.spoiled ? '' : identity.number
  return {
    number: comparableIdentityNumber(number) || number,
    name: plainName(textOfCell(cell('name'))),
    month: birth.ok ? (/^\d{4}\.\d{2}/.exec(birth.date)?.[0] ?? '') : '',
    unit: textOfCell(cell('unit')).trim(),
  }
}

class Joined {
  readonly people: SheetPerson[] = []
  readonly #byNumber = new Map<string, SheetPerson>()
  readonly #byName = new Map<string, SheetPerson[]>()

  add(row: PersonRow, keys: RowKeys): void {
    const basic = row.sheet.destination === 'basic'
    const { person, namesakes } = this.find(keys, basic)
    const found = person ?? this.make(keys, namesakes)
    found.rows.push(row)
    found.basic ||= basic
    this.complete(found, keys)
  }

  private find(keys: RowKeys, basic: boolean): { person: SheetPerson | null; namesakes: number } {
    const numbered = keys.number === '' ? undefined : this.#byNumber.get(keys.number)
    if (numbered) return { person: numbered, namesakes: 0 }
    if (keys.name === '') return { person: null, namesakes: 0 }
    const fitting = (this.#byName.get(keys.name) ?? []).filter((it) => agree(it.keys, keys))
    // Two rows of a list are one person only where more than the name says so.
    const sure = basic ? fitting.filter((it) => tells(it.keys, keys)) : fitting
    if (sure.length === 1) return { person: sure[0] ?? null, namesakes: 0 }
    return { person: null, namesakes: basic ? 0 : sure.length }
  }

  private make(keys: RowKeys, namesakes: number): SheetPerson {
    const person: SheetPerson = { keys: { ...keys }, rows: [], basic: false, namesakes }
    this.people.push(person)
    if (keys.name !== '') {
      const others = this.#byName.get(keys.name)
      if (others) others.push(person)
      else this.#byName.set(keys.name, [person])
    }
    return person
  }

  /** What a later row says beside makes the person better known. */
  private complete(person: SheetPerson, keys: RowKeys): void {
    const own = person.keys
    own.number ||= keys.number
    own.month ||= keys.month
    own.unit ||= keys.unit
    if (own.name === '' && keys.name !== '') {
      own.name = keys.name
      this.#byName.set(keys.name, [...(this.#byName.get(keys.name) ?? []), person])
    }
    if (own.number !== '' && !this.#byNumber.has(own.number)) this.#byNumber.set(own.number, person)
  }
}

function agree(a: RowKeys, b: RowKeys): boolean {
  const fits = (one: string, other: string) => one === '' || other === '' || one === other
  return fits(a.number, b.number) && fits(a.month, b.month) && fits(a.unit, b.unit)
}

function tells(a: RowKeys, b: RowKeys): boolean {
  return (a.month !== '' && a.month === b.month) || (a.unit !== '' && a.unit === b.unit)
}
