import type { Box } from '#shared/modules/evaluations/round'

/** What can be typed of a box. Texts, so that a cell can be empty or half typed. */
export const BOX_CELLS = ['expected', 'present', 'issued', 'returned', 'voidTotals'] as const
export type BoxCell = (typeof BOX_CELLS)[number]
export type BoxRow = { box: Box; counting: Box['counting'] } & Record<BoxCell, string>

export function rowOf(box: Box): BoxRow {
  const written = (n: number | null) => (n === null ? '' : String(n))
  return {
    box,
    counting: box.counting,
    expected: written(box.expected),
    present: written(box.present),
    issued: written(box.issued),
    returned: written(box.returned),
    voidTotals: box.counting === 'totals' ? written(box.voidTotals) : '',
  }
}

/** The box as typed; null while a cell is no number. */
export function boxOf(row: BoxRow): Box | null {
  const { box, counting } = row
  const numbers = BOX_CELLS.map((cell) => numberOf(row[cell]))
  const [expected, present, issued, returned, voidTotals] = numbers
  if (numbers.includes(undefined)) return null
  return {
    ...box,
    counting,
    expected: expected ?? null,
    present: present ?? null,
    issued: issued ?? null,
    returned: returned ?? null,
    voidTotals: voidTotals ?? 0,
  }
}

/** The typed number, null for an empty cell, undefined for what is no whole number. */
function numberOf(written: string): number | null | undefined {
  const plain = written.trim()
  if (plain === '') return null
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}

/** Whether something was typed that the record does not have yet. */
export function isChanged(row: BoxRow): boolean {
  const stored = rowOf(row.box)
  return row.counting !== stored.counting || BOX_CELLS.some((cell) => row[cell] !== stored[cell])
}
