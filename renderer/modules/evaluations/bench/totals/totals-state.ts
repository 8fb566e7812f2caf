import { type Count, VOID_MARK } from '#shared/modules/evaluations/ballot'
import { cellKey, isMarkOf, type Leaf, unfilled } from '#shared/modules/evaluations/rules'
import type { Sheet } from '../sheet'
import { leafAt, optionsAt } from '../sheet'

/** What stands in the fields of a totals sheet, by cell and value: `3 duty 1`, and `3 duty` where points are listed. */
export type Typed = ReadonlyMap<string, string>

/** A line of the sheet: one item of one subject. */
export type TotalsLine = {
  at: number
  /** Values with a field of their own, the void mark last; none where points are listed in one field. */
  values: readonly number[]
  /** 未填; null while something in the line is no number. */
  rest: number | null
}

export function fieldKey(sheet: Sheet, at: number, value: number | null): string {
  const cell = sheet.cells[at]
  const key = cell ? cellKey(cell) : ''
  return value === null ? key : `${key} ${value}`
}

/** Fields as they stand for stored counts. */
export function typedTotals(sheet: Sheet, counts: readonly Count[]): Typed {
  const typed = new Map<string, string>()
  sheet.cells.forEach((cell, at) => {
    const own = counts.filter((it) => it.subject === cell.subject && it.leaf === cell.leaf)
    const values = valuesAt(sheet, at)
    if (values.length === 0 && own.length > 0) typed.set(fieldKey(sheet, at, null), pointWords(own))
    for (const { value, n } of own)
      if (values.includes(value)) typed.set(fieldKey(sheet, at, value), String(n))
  })
  return typed
}

/** 90×12 85×3: so many ballots with so many points, the highest first. */
function pointWords(counts: readonly Pick<Count, 'value' | 'n'>[]): string {
  const sorted = [...counts].sort((a, b) => b.value - a.value)
  return sorted.map(({ value, n }) => `${value}×${n}`).join(' ')
}

/** Points listed with their ballots; null for what cannot be read as such. */
export function readPoints(leaf: Leaf, words: string): { value: number; n: number }[] | null {
  const parts = words.split(/[\s,，、;；]+/).filter((it) => it !== '')
  const read = parts.map((part) => /^(\d+(?:\.\d+)?)[×xX*](\d{1,5})$/.exec(part))
  const counts = read.flatMap((it) => (it ? [{ value: Number(it[1]), n: Number(it[2]) }] : []))
  const whole = counts.length === parts.length
  const sound = counts.every(({ value }) => isMarkOf({ scales: [] }, leaf, value))
  const once = new Set(counts.map((it) => it.value)).size === counts.length
  return whole && sound && once ? counts : null
}

export function valuesAt(sheet: Sheet, at: number): readonly number[] {
  const options = optionsAt(sheet, at)
  return options.length === 0 ? [] : [...options.map((it) => it.mark), VOID_MARK]
}

/** What a line says, null while something in it is no number. */
function countsAt(sheet: Sheet, typed: Typed, at: number): { value: number; n: number }[] | null {
  const leaf = leafAt(sheet, at)
  const values = valuesAt(sheet, at)
  if (!leaf) return null
  if (values.length === 0) return readPoints(leaf, typed.get(fieldKey(sheet, at, null)) ?? '')
  const counts = values.map((value) => ({
    value,
    words: (typed.get(fieldKey(sheet, at, value)) ?? '').trim(),
  }))
  if (counts.some(({ words }) => !/^\d{0,5}$/.test(words))) return null
  return counts.filter(({ words }) => words !== '').map(({ value, words }) => ({ value, n: Number(words) }))
}

/** The lines of the sheet with their 未填, from the valid ballots of the box. */
export function totalsLines(sheet: Sheet, typed: Typed, valid: number): TotalsLine[] {
  return sheet.cells.map((_, at) => {
    const counts = countsAt(sheet, typed, at)
    const rest =
      counts &&
      unfilled(
        valid,
        counts.map((it) => it.n),
      )
    return { at, values: valuesAt(sheet, at), rest }
  })
}

/** All counts of the sheet; null while a line cannot be read. */
export function countsOf(sheet: Sheet, typed: Typed, box: number): Count[] | null {
  const lines = sheet.cells.map((cell, at) => ({ cell, counts: countsAt(sheet, typed, at) }))
  if (lines.some(({ counts }) => counts === null)) return null
  return lines.flatMap(({ cell, counts }) =>
    (counts ?? []).filter(({ n }) => n > 0).map(({ value, n }) => ({ box, ...cell, value, n })),
  )
}
