import { refuseFile } from './problem'
import { type Merge, placeOf, type RawRow, type RawSheet, type SheetCell, WORKBOOK_LIMITS } from './workbook'
import { RichText } from './xlsx-strings'
import { type NumberStyle, numberCell } from './xlsx-values'
import { readPart, unescaped } from './xlsx-xml'
import type { ZipEntry } from './zip-read'

export type SheetParts = {
  strings: readonly string[]
  styles: readonly NumberStyle[]
  epoch1904: boolean
  /** Cells that the workbook may still have. */
  budget: { cells: number }
}

/** Columns whose width is kept: a file may state one for all sixteen thousand. */
const MOST_WIDTHS = 256

const PLAIN: NumberStyle = { kind: 'plain' }

/** The cells of one sheet. What the sheet says of its own size is not believed: only cells that hold something count. */
export async function readSheet(
  entry: ZipEntry,
  name: string,
  hidden: boolean,
  parts: SheetParts,
): Promise<RawSheet> {
  const reader = new SheetReader(
    { name, hidden, rows: [], merges: [], hiddenColumns: [], notices: [] },
    parts,
  )
  await readPart(entry, {
    open: (tag, attributes) => reader.open(tag, attributes),
    close: (tag) => reader.close(tag),
    text: (text) => reader.text(text),
  })
  reader.finish()
  return reader.sheet
}

class SheetReader {
  readonly #rich = new RichText()
  #row: RawRow | null = null
  #nextRow = 1
  #nextColumn = 0
  #column = 0
  #type = ''
  #style = PLAIN
  #value = ''
  #formula = ''
  #capture: 'v' | 'f' | 'is' | '' = ''

  constructor(
    readonly sheet: RawSheet,
    private readonly parts: SheetParts,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v' || name === 'f') this.#capture = name
    else if (name === 'is') this.#capture = 'is'
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'mergeCell') this.merge(attributes.ref ?? '')
    else if (name === 'col') this.columns(attributes)
    else if (name === 'pageSetup') this.page(attributes)
    if (this.#capture === 'is') this.#rich.open(name)
  }

  text(text: string): void {
    if (this.#capture === 'v') this.#value += text
    else if (this.#capture === 'f') this.#formula += text
    else if (this.#capture === 'is') this.#rich.text(text)
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.#capture = ''
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
    else if (this.#capture === 'is') {
      this.#rich.close(name)
      if (name === 'is') this.#capture = ''
    }
  }

  /** Rows may stand in any order in a file that another program made. */
  finish(): void {
    const { rows } = this.sheet
    if (rows.some((row, at) => row.row <= (rows[at - 1]?.row ?? 0))) rows.sort((a, b) => a.row - b.row)
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    const stated = Number(attributes.r)
    const row = stated >= 1 && stated <= WORKBOOK_LIMITS.rows ? Math.trunc(stated) : this.#nextRow
    this.#row = { row, hidden: isOn(attributes.hidden), columns: [], values: [] }
    this.#nextColumn = 0
  }

  private closeRow(): void {
    const row = this.#row
    if (!row) return
    this.#nextRow = row.row + 1
    if (row.columns.length > 0) this.sheet.rows.push(row)
    this.#row = null
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const place = attributes.r === undefined ? null : placeOf(attributes.r)
    this.#column = place?.column ?? this.#nextColumn
    this.#nextColumn = this.#column + 1
    this.#type = attributes.t ?? 'n'
    this.#style = (attributes.s === undefined ? undefined : this.parts.styles[Number(attributes.s)]) ?? PLAIN
    this.#value = ''
    this.#formula = ''
  }

  private closeCell(): void {
    const cell = this.cell()
    const row = this.#row
    if (cell === '' || !row || this.#column >= WORKBOOK_LIMITS.columns) return
    this.parts.budget.cells -= 1
    if (this.parts.budget.cells < 0)
      throw refuseFile('too-large', `表格超过 ${WORKBOOK_LIMITS.cells / 10_000} 万个单元格，不是一份名册`)
    row.columns.push(this.#column)
    row.values.push(cell)
  }

  private cell(): SheetCell {
    const value = this.#value
    if (this.#type === 's') return clean(this.parts.strings[Number(value)] ?? '')
    if (this.#type === 'inlineStr') return clean(this.#rich.take() || value)
    if (value === '' && this.#formula !== '') return { text: `=${this.#formula}`, kind: 'formula' }
    if (this.#type === 'str') return clean(unescaped(value))
    if (value === '') return ''
    if (this.#type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' }
    if (this.#type === 'e') return { text: value, kind: 'error' }
    if (this.#type === 'd') return { text: isoDay(value), kind: 'date' }
    return numberCell(value, this.#style, this.parts.epoch1904)
  }

  private merge(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf)
    if (!from || !to || this.sheet.merges.length >= WORKBOOK_LIMITS.merges) return
    const merge: Merge = {
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column),
    }
    this.sheet.merges.push(merge)
  }

  private columns(attributes: Readonly<Record<string, string>>): void {
    const [from, to] = [Number(attributes.min), Number(attributes.max)]
    if (isOn(attributes.hidden) && from >= 1 && to >= from && this.sheet.hiddenColumns.length < 1000)
      this.sheet.hiddenColumns.push([from - 1, Math.min(to, WORKBOOK_LIMITS.columns) - 1])
    const width = Number(attributes.width)
    for (let at = from; width > 0 && at >= 1 && at <= Math.min(to, MOST_WIDTHS); at++)
      this.drawn().widths.set(at - 1, width)
  }

  private page(attributes: Readonly<Record<string, string>>): void {
    const { orientation } = attributes
    if (orientation) this.drawn().landscape = orientation === 'landscape'
  }

  private drawn() {
    this.sheet.drawn ??= { widths: new Map(), landscape: null }
    return this.sheet.drawn
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** Text without the blanks that only hold a cell open. */
function clean(text: string): string {
  return /^[\s\u3000]*$/.test(text) ? '' : text
}

function isoDay(text: string): string {
  return text.slice(0, 10).replaceAll('-', '.') + (/T(?!00:00)/.test(text) ? ` ${text.slice(11, 16)}` : '')
}
