import type { TextTag } from '#shared/modules/people/elements'
import type { Finding } from '#shared/modules/people/exchange'
import { NO_TEXTS, readElement } from '#shared/modules/people/rules'
import type { TargetSpec } from '#shared/modules/people/sheet-target'
import type { PartialDate } from '#shared/values/partial-date'
import type { IncomingRow } from './preview-row'
import type { ReadForm } from './read-form'
import type { OpenSheet } from './sheet-books'
import type { ReadValue } from './sheet-read-value'
import type { TableRow } from './sheet-table'
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
    if (this.claim(key, cell, text)) this.facts[key] = text
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

/** A cell that no field takes, under its own heading. */
export type ExtraCell = { label: string; value: string }
