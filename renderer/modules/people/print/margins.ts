import type { FormTemplate } from '#shared/modules/people/form-template'
import type { PageOffset } from '#shared/platform/print/schema'

/** Margins of the form's own geometry, which a printer's offsets are counted from. A form of one page has one. */
export function standardMargins({ pages: [first, second = first] }: FormTemplate): {
  front: PageOffset
  back: PageOffset
} {
  const corner = (page: typeof first): PageOffset => ({ x: page?.left ?? 0, y: page?.top ?? 0 })
  return { front: corner(first), back: corner(second) }
}

const MOST = 20

/** Millimetres away from a standard value, to a tenth; null for what is no number or too far. */
export function offsetFrom(typed: string, standard: number): number | null {
  const offset = Math.round((Number(typed.normalize('NFKC')) - standard) * 10) / 10
  return typed.trim() !== '' && Math.abs(offset) <= MOST ? offset : null
}
