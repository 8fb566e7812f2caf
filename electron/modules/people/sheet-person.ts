import { textOfCell } from '#electron/platform/formats/index'
import type { TextTag } from '#shared/modules/people/elements'
import type { Finding } from '#shared/modules/people/exchange'
import { NO_TEXTS, readElement } from '#shared/modules/people/rules'
import type { TargetSpec } from '#shared/modules/people/sheet-target'
import { targetOf } from '#shared/modules/people/sheet-targets'
import type { PartialDate } from '#shared/values/partial-date'
import type { IncomingRow } from './preview-rows'
import type { ReadForm } from './read-form'
import type { OpenSheet } from './sheet-books'
import { basicValues } from './sheet-person-basic'
import { setRow } from './sheet-person-sets'
import { type ReadValue, readValue } from './sheet-read-value'
import { placeName, type TableRow } from './sheet-table'
import type { Units } from './units'

/** A row of a sheet that is about one person. */
export type PersonRow = { sheet: OpenSheet; row: TableRow }

/** Where a finding's cell stands, so that it can be put right here and marked in the sender's file. */
export type CellPlace = { sheet: number; row: number; column: number }
export type SheetFinding = Finding & { place?: CellPlace }

/** One cell with what it is for. */
export type TargetCell = {
  target: TargetSpec
  header: string
  raw: string
  value: ReadValue
  place: CellPlace
}

/** Facts that no element of the form has. */
export type SheetFact =
  | 'rank'
  | 'postLevel'
  | 'personnelCategory'
  | 'personnelStatus'
  | 'staffingType'
  | 'managementCategory'
  | 'organizationId'

/** What the rows of one person say, ready to be compared. */
export type ReadPerson = ReadForm & {
  findings: SheetFinding[]
  rows: IncomingRow[]
  facts: Partial<Record<SheetFact, string>>
}

export type Reading = { units: Units; today: PartialDate }

const ABSENT: ReadForm['texts'] = { ...NO_TEXTS }
for (const tag of Object.keys(ABSENT)) Object.assign(ABSENT, { [tag]: undefined })

/** Collects what several rows, of several sheets, say of one person. */
export class PersonDraft {
  readonly texts: ReadForm['texts'] = { ...ABSENT }
  readonly facts: ReadPerson['facts'] = {}
  readonly rows: IncomingRow[] = []
  readonly findings: SheetFinding[] = []
  /** The unit as the sheets name it, and the cell that did. */
  unit: TargetCell | null = null
  readonly #said = new Map<string, { text: string; where: string }>()

  constructor(readonly reading: Reading) {}

  /** Takes a value that can be only one; another row that says otherwise is told. False where it was not taken. */
  claim(key: string, cell: TargetCell, text: string): boolean {
    const before = this.#said.get(key)
    const where = this.where(cell.place)
    if (!before) {
      this.#said.set(key, { text, where })
      return true
    }
    if (before.text !== text && !before.text.startsWith(text))
      this.find(
        'error',
        cell,
        `与${before.where}的“${before.text.slice(0, 40)}”不一致：“${text.slice(0, 40)}”`,
        '核对后改正其中一处，或排除其中一行',
      )
    return false
  }

  /** An element of the form, read as a file's would be. */
  element(tag: TextTag, cell: TargetCell, raw: string): void {
    const { text, problem } = readElement(tag, raw)
    if (problem) this.find(problem.severity, cell, problem.message, problem.remedy)
    if (problem?.severity === 'error' || text === '' || !this.claim(tag, cell, text)) return
    this.texts[tag] = text
  }

  fact(key: SheetFact, cell: TargetCell, text: string): void {
    if (this.claim(key, cell, text)) this.facts[key] = text.slice(0, 200)
  }

  find(severity: Finding['severity'], cell: TargetCell, message: string, remedy: string): void {
    const { target, place, raw } = cell
    const fix =
      raw.length <= 20_000 ? { tag: `${place.sheet}!${place.row}!${place.column}`, text: raw } : null
    this.findings.push({
      severity,
      field: target.key,
      label: cell.header || target.label,
      message: `${this.where(place)}：${message}`,
      remedy,
      fix,
      place,
    })
  }

  /** The name of the cell as the user finds it in the file. */
  where: (place: CellPlace) => string = () => ''
}

/** Reads all rows of one person. */
export function readPerson(rows: readonly PersonRow[], reading: Reading): ReadPerson {
  const draft = new PersonDraft(reading)
  draft.where = (place) => cellName(rows, place)
  for (const { sheet, row } of rows) {
    const cells = cellsOf(sheet, row, reading.today)
    const extras =
      sheet.destination === 'basic' ? basicValues(draft, cells.known) : setRow(draft, sheet, cells.known)
    addExtras(draft, sheet, extras.about, [...cells.unknown, ...extras.left])
  }
  return {
    texts: draft.texts,
    family: [],
    plainFamily: true,
    findings: draft.findings,
    rows: draft.rows,
    facts: draft.facts,
  }
}

function cellsOf(sheet: OpenSheet, row: TableRow, today: PartialDate) {
  const known: TargetCell[] = []
  const unknown: ExtraCell[] = []
  row.cells.forEach((cell, column) => {
    const raw = textOfCell(cell).trim()
    if (raw === '') return
    const header = sheet.table.columns[column]?.header ?? ''
    const key = sheet.targets[column] ?? ''
    const target =
      key === '' || sheet.targets.indexOf(key) !== column ? undefined : targetOf(sheet.destination, key)
    if (!target)
      unknown.push({ label: header || `${sheet.table.columns[column]?.letter ?? ''}列`, value: raw })
    else
      known.push({
        target,
        header,
        raw,
        value: readValue(cell, target.kind, today),
        place: { sheet: sheet.index, row: row.row, column },
      })
  })
  return { known, unknown }
}

export type ExtraCell = { label: string; value: string }

const MOST_CELLS = 120

/** Cells that no field takes stay with the person, under their own headings. */
function addExtras(draft: PersonDraft, sheet: OpenSheet, about: string, cells: readonly ExtraCell[]): void {
  const kind = sheetKind(sheet)
  for (let from = 0; from < cells.length; from += MOST_CELLS) {
    const part = from === 0 ? about : `${about}（${from / MOST_CELLS + 1}）`
    const own = uniqueLabels(cells.slice(from, from + MOST_CELLS))
    const label = about === '' ? `附加信息 ${kind}` : `附加信息 ${about}`
    draft.rows.push({
      set: 'extras',
      given: { sheet: kind, about: part.slice(0, 60), cells: own },
      label,
      from: sheet.index,
    })
  }
}

/** Two columns of one heading keep both their cells. */
function uniqueLabels(cells: readonly ExtraCell[]): ExtraCell[] {
  const seen = new Map<string, number>()
  return cells.map(({ label, value }) => {
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return { label: (times > 1 ? `${label}${times}` : label).slice(0, 200), value }
  })
}

/** What sort of sheet it is, the same when it comes again: its title without dates, its name, or its file's. */
function sheetKind(sheet: OpenSheet): string {
  const named = /^sheet\s*\d*$|^工作表\d*$/i.test(sheet.name) ? '' : sheet.name
  const file = sheet.file.name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
  const title = sheet.table.title.replace(/[（(]?(截至|截止)?\d{4}年?[\d.年月日-]*[）)]?/g, '')
  return (title || named || file).slice(0, 200)
}

function cellName(rows: readonly PersonRow[], place: CellPlace): string {
  const sheet = rows.find((it) => it.sheet.index === place.sheet)?.sheet
  const column = sheet?.table.columns[place.column]
  if (!sheet || !column) return ''
  const name = placeName(sheet.table, { row: place.row, reason: '', cells: [] }, column)
  return `“${sheet.name}”${name}`
}
