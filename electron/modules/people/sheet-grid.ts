import {
  type Merge,
  type RawRow,
  type RawSheet,
  type SheetCell,
  textOfCell,
} from '#electron/platform/formats/index'

/** Places of merges that are looked up; more only a hostile file has. */
const MOST_PLACES = 2_000_000

/** A sheet's cells by place, merges looked through. */
export class Grid {
  readonly rows: readonly RawRow[]
  readonly #byRow: Map<number, RawRow>
  readonly #merges = new Map<number, Merge[]>()
  readonly #texts = new Map<string, ReadonlySet<string>>()

  constructor(readonly sheet: RawSheet) {
    this.rows = sheet.rows
    this.#byRow = new Map(sheet.rows.map((row) => [row.row, row]))
    const last = sheet.rows.at(-1)?.row ?? 0
    let left = MOST_PLACES
    for (const merge of sheet.merges)
      for (let row = merge.top; row <= Math.min(merge.bottom, last) && left > 0; row++, left--) {
        const held = this.#merges.get(row)
        if (held) held.push(merge)
        else this.#merges.set(row, [merge])
      }
  }

  row(number: number): RawRow | undefined {
    return this.#byRow.get(number)
  }

  own(row: number, column: number): SheetCell {
    const held = this.#byRow.get(row)
    if (!held) return ''
    const at = held.columns.indexOf(column)
    return at < 0 ? '' : (held.values[at] ?? '')
  }

  mergeAt(row: number, column: number): Merge | undefined {
    return this.#merges.get(row)?.find((it) => it.left <= column && column <= it.right)
  }

  mergesIn(row: number): readonly Merge[] {
    return this.#merges.get(row) ?? []
  }

  /** The cell that is seen at a place: its own, or that of the merge it lies in. */
  seen(row: number, column: number): SheetCell {
    const merge = this.mergeAt(row, column)
    return merge ? this.own(merge.top, merge.left) : this.own(row, column)
  }

  /** What stands in a column between two rows, without blanks. */
  textsIn({ from, to }: { from: number; to: number }, column: number): ReadonlySet<string> {
    const key = `${from} ${to} ${column}`
    const known = this.#texts.get(key)
    if (known) return known
    const texts = new Set<string>()
    for (let row = from; row <= to; row++) texts.add(this.seenText(row, column).replace(/\s/g, ''))
    this.#texts.set(key, texts)
    return texts
  }

  seenText(row: number, column: number): string {
    return textOfCell(this.seen(row, column)).trim()
  }
}

/** A row's texts with their columns, blanks off. */
export function textsOf(row: RawRow | undefined): { column: number; text: string; cell: SheetCell }[] {
  if (!row) return []
  return row.columns.map((column, at) => {
    const cell = row.values[at] ?? ''
    return { column, text: textOfCell(cell).trim(), cell }
  })
}

/** True for what stands in rows about people and things, not above them: numbers, dates, long texts, digits. */
export function looksLikeData(cell: SheetCell): boolean {
  if (typeof cell !== 'string') return cell.kind !== 'formula'
  return cell.length > 30 || /\d{5}|^[\d.\-/%]+$/.test(cell.trim())
}
