import { textOfCell } from '#electron/platform/formats/index'
import { targetOf } from '#shared/modules/people/sheet-targets'
import type { PartialDate } from '#shared/values/partial-date'
import type { OpenSheet } from './sheet-books'
import {
  type CellPlace,
  type ExtraCell,
  PersonDraft,
  type PersonRow,
  type Reading,
  type ReadPerson,
  type TargetCell,
} from './sheet-draft'
import { basicValues } from './sheet-person-basic'
import { setRow } from './sheet-person-sets'
import { readValue } from './sheet-read-value'
import { placeName, type TableRow } from './sheet-table'

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
