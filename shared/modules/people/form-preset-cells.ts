import type { BlankCell, LabelCell, ValueCell } from './form-template'

/** @file Cells of the built-in forms in one line each: 四号 (14 pt) unless told otherwise. */

const FULL = 14

export function label(
  row: number,
  column: number,
  lines: string[],
  more: Partial<Omit<LabelCell, 'kind' | 'row' | 'column' | 'lines'>> = {},
): LabelCell {
  const plain = { rows: 1, columns: 1, vertical: false, size: FULL, font: 'body' } as const
  return { kind: 'label', row, column, lines, ...plain, ...more }
}

export function vertical(
  row: number,
  column: number,
  lines: string[],
  more: { rows?: number } = {},
): LabelCell {
  return label(row, column, lines, { ...more, vertical: true })
}

export function cell(
  field: ValueCell['field'],
  row: number,
  column: number,
  more: Partial<Omit<ValueCell, 'kind' | 'field' | 'row' | 'column'>> = {},
): ValueCell {
  const plain = { fit: 'line', align: 'center', full: FULL, min: 8, required: false } as const
  return { kind: 'value', field, row, column, rows: 1, columns: 1, ...plain, ...more }
}

export function blank(
  row: number,
  column: number,
  lines: string[],
  more: Partial<Omit<BlankCell, 'kind' | 'row' | 'column' | 'lines'>> = {},
): BlankCell {
  return { kind: 'blank', row, column, lines, rows: 1, columns: 1, size: 12, align: 'left', ...more }
}

export function roundedTo(value: number, places: number): number {
  const unit = 10 ** places
  return Math.round(value * unit) / unit
}
