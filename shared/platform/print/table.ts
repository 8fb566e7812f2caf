import { z } from 'zod'

/**
 * @file A table on paper, whatever it lists: 名册, 一览表, 到龄名单. The caller gives words and widths in millimetres;
 * `layoutTable` breaks lines and pages.
 */

const AlignName = z.enum(['left', 'center', 'right'])

/** A heading over one or several columns, one or several heading rows high. Covered places are left out. */
const HeadCell = z.object({
  text: z.string(),
  columns: z.number().int().min(1).default(1),
  rows: z.number().int().min(1).default(1),
})
export type HeadCell = z.input<typeof HeadCell>

const TableColumn = z.object({
  /** Millimetres; 0 takes an equal part of what is left. Widths that are too wide together are narrowed alike. */
  width: z.number().min(0),
  align: AlignName.default('left'),
  /** Rows that follow each other with the same text share one cell: 单位. */
  merge: z.boolean().default(false),
  /** Figures: a spreadsheet gets them as numbers. */
  figures: z.boolean().default(false),
})

/**
 * A row of the table; one that heads those behind it in the same columns (四-1 学历学位材料), in heavier type; or a heading
 * across the table (县水利局（5 人）). Both kinds of heading stay with the row after them.
 */
const TableRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('row'), cells: z.array(z.string()) }),
  z.object({ kind: z.literal('head'), cells: z.array(z.string()) }),
  z.object({ kind: z.literal('group'), text: z.string() }),
])
export type TableRow = z.infer<typeof TableRow>

export const TableForm = z.object({
  kind: z.literal('table'),
  title: z.string(),
  /** A smaller line under the title: what the paper belongs to. */
  subtitle: z.string().default(''),
  /** Above the table at the left and at the right: 计算时间 2026.11, 单位：人. */
  left: z.string().default(''),
  right: z.string().default(''),
  /** The line with `left` and `right` stands on every page, not on the first alone. */
  repeat: z.boolean().default(false),
  /** Lines between that and the table: how to fill it in, what was counted. */
  lead: z.array(z.string()).default([]),
  landscape: z.boolean().default(false),
  /** Millimetres more at the left edge, for a sheet that is bound. */
  binding: z.number().min(0).max(20).default(0),
  /** Points of the rows' type. */
  size: z.number().min(6).max(16).default(10),
  /** Least height of a row in millimetres: room for a pen. */
  rowHeight: z.number().min(4).max(40).default(7),
  columns: z.array(TableColumn).min(1),
  head: z.array(z.array(HeadCell)).min(1),
  rows: z.array(TableRow),
  /** A group's heading and its rows stand on one page wherever a page takes them. */
  together: z.boolean().default(false),
  /** Under the last row: 填报人, how figures were counted. */
  notes: z.array(z.string()).default([]),
  /** Under the notes, two beside each other: what is signed and dated there. */
  signs: z.array(z.string()).default([]),
  /** At the foot of each page, left of the page number. */
  foot: z.string().default(''),
})
export type TableForm = z.output<typeof TableForm>
export type TableFormInput = z.input<typeof TableForm>

/** The same with every default filled in. */
export function tableForm(form: Omit<TableFormInput, 'kind'>): TableForm {
  return TableForm.parse({ kind: 'table', ...form })
}
