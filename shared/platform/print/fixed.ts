import { z } from 'zod'

/**
 * @file Pages whose every rule has its place beforehand: 登记表, 得分说明. Millimetres from the page's upper left corner;
 * `layoutFixed` sets the type, the Word writer beside it makes the same tables.
 */

const AlignName = z.enum(['left', 'center', 'right'])
const points = z.number().min(4).max(40)

const FixedArea = z.object({
  row: z.number().int().min(0),
  column: z.number().int().min(0),
  rows: z.number().int().min(1).default(1),
  columns: z.number().int().min(1).default(1),
})

/** A picture as a `data:` address; `crop` is the part that is shown in fractions of its width and height, null the whole. */
const FixedPicture = z.object({
  address: z.string(),
  crop: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
})
export type FixedPicture = z.output<typeof FixedPicture>

/** A cell: its text is made smaller, down to `least` points, until it fits. `sign` stands at the cell's foot. */
export const FixedCell = z.object({
  area: FixedArea,
  /** What a report of lost words calls it. */
  name: z.string().default(''),
  text: z.string().default(''),
  size: points.default(12),
  least: points.default(7),
  /** Down to this size one line is preferred to several larger ones; none is unless said. */
  oneLine: points.optional(),
  /** Points between its lines where the box has room for them; closer where it has not. */
  leading: z.number().min(0).max(40).optional(),
  align: AlignName.default('center'),
  from: z.enum(['top', 'middle']).default('middle'),
  sign: z.array(z.string()).default([]),
  /** Fills the cell undistorted, in place of the text. */
  picture: FixedPicture.nullable().default(null),
})
export type FixedCell = z.output<typeof FixedCell>
export type FixedCellInput = z.input<typeof FixedCell>

const FixedGrid = z.object({
  kind: z.literal('grid'),
  x: z.number(),
  y: z.number(),
  columns: z.array(z.number().positive()).min(1),
  rows: z.array(z.number().positive()).min(1),
  /** False for running text that only keeps to its box. */
  ruled: z.boolean().default(true),
  cells: z.array(FixedCell),
})
export type FixedGrid = z.output<typeof FixedGrid>

/** A line outside any table: words at its left, in its middle, at its right. */
const FixedLine = z.object({
  kind: z.literal('line'),
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
  left: z.string().default(''),
  center: z.string().default(''),
  right: z.string().default(''),
  size: points.default(10),
  least: points.default(7),
  title: z.boolean().default(false),
})
export type FixedLine = z.output<typeof FixedLine>

const FixedPart = z.discriminatedUnion('kind', [FixedLine, FixedGrid])

export const FixedPage = z.object({
  width: z.number(),
  height: z.number(),
  /** From the top of the page down; none beside another. */
  parts: z.array(FixedPart),
})
export type FixedPage = z.output<typeof FixedPage>

export const FixedForm = z.object({
  kind: z.literal('fixed'),
  title: z.string(),
  pages: z.array(FixedPage).min(1),
})
export type FixedForm = z.output<typeof FixedForm>

/** The same with every default filled in. */
export function fixedForm(form: Omit<z.input<typeof FixedForm>, 'kind'>): FixedForm {
  return FixedForm.parse({ kind: 'fixed', ...form })
}
