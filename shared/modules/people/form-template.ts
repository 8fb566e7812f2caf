import { z } from 'zod'
import { PAPERS } from '../../platform/print/units'
import { IdText } from '../../values/id'
import { ALL_ELEMENTS, type ElementTag } from './elements'

/**
 * A form as data: pages of tables in millimetres, what stands in their cells and how it is made to fit. Preview,
 * paper, PDF and Word are all drawn from it, so a department changes its form without a line of code.
 */

/** `old` 通用版 · `2025`: 到龄时间 in row 3 (interop-formats 5.4) · `b5` the same on B5 · `archive` 任前审核登记表. */
export const BUILT_IN_IDS = ['old', '2025', 'b5', 'archive'] as const
export const BuiltInId = z.enum(BUILT_IN_IDS)
export type BuiltInId = z.infer<typeof BuiltInId>

/** A built-in form, or one of the department's own by its id. */
export const TemplateId = z.union([BuiltInId, IdText])
export type TemplateId = z.infer<typeof TemplateId>

/** Elements that a cell can show; the family has its own rows, the file's version is never printed. */
type Printed = Exclude<ElementTag, 'JiaTingChengYuan' | 'Version'>
export const TEMPLATE_FIELDS = ALL_ELEMENTS.map((it) => it.tag).filter(
  (it): it is Printed => it !== 'JiaTingChengYuan' && it !== 'Version',
)

/**
 * How a cell's text is made to fit: `line` on one line first, `block` wrapped, `stack` each line of the value in
 * its own share of the height, `school` `post` and `career` by the rules of interop-formats 5.5, `photo` a picture.
 */
export const FitKind = z.enum(['line', 'block', 'stack', 'school', 'post', 'career', 'photo'])
export type FitKind = z.infer<typeof FitKind>

const Millimetres = z.number().min(0).max(400)
const Points = z.number().min(4).max(40)
const place = {
  row: z.number().int().min(0),
  column: z.number().int().min(0),
  rows: z.number().int().min(1).default(1),
  columns: z.number().int().min(1).default(1),
}
const Align = z.enum(['left', 'center', 'right'])
const Lines = z.array(z.string().max(60)).max(6)

/** Printed words. `vertical`: each entry of `lines` is a column of letters, columns read from the left. */
const LabelCell = z.object({
  kind: z.literal('label'),
  ...place,
  lines: Lines,
  vertical: z.boolean().default(false),
  size: Points,
  font: z.enum(['body', 'title']).default('body'),
})
export type LabelCell = z.infer<typeof LabelCell>

const ValueCell = z.object({
  kind: z.literal('value'),
  ...place,
  field: z.enum(TEMPLATE_FIELDS),
  fit: FitKind,
  align: Align,
  /** Points asked for, and the smallest allowed. */
  full: Points,
  min: Points,
  /** The proof names this cell where it is empty. */
  required: z.boolean().default(false),
  /** Cells of one region have no rule between them. */
  region: z.string().max(20).optional(),
})
export type ValueCell = z.infer<typeof ValueCell>

/** A box to be written in by hand: `right` puts its lines at the bottom for stamp and date, else at the top left. */
const BlankCell = z.object({
  kind: z.literal('blank'),
  ...place,
  lines: Lines,
  size: Points,
  align: z.enum(['left', 'right']),
})
export type BlankCell = z.infer<typeof BlankCell>

export const TemplateCell = z.discriminatedUnion('kind', [LabelCell, ValueCell, BlankCell])
export type TemplateCell = z.infer<typeof TemplateCell>

/** A row that is not shown leaves its height to the row that stretches. */
export const TemplateRow = z.object({ height: Millimetres, hidden: z.boolean().default(false) })
export type TemplateRow = z.infer<typeof TemplateRow>

export const FAMILY_FIELDS = ['relation', 'name', 'age', 'politics', 'workplace'] as const

/** The relatives' rows: so many stand empty, up to `most` share their height, further ones go to a 续页. */
export const FamilyRows = z.object({
  row: z.number().int().min(0),
  rows: z.number().int().min(1).max(20),
  most: z.number().int().min(1).max(20),
  columns: z.array(
    z.object({
      field: z.enum(FAMILY_FIELDS),
      column: z.number().int().min(0),
      columns: z.number().int().min(1),
      align: Align,
      full: Points,
      min: Points,
    }),
  ),
})
export type FamilyRows = z.infer<typeof FamilyRows>

export const TemplatePage = z.object({
  /** Upper left corner of the table. */
  left: Millimetres,
  top: Millimetres,
  columns: z.array(Millimetres).min(1).max(24),
  rows: z.array(TemplateRow).min(1).max(60),
  /** The row that gives height to longer posts and takes that of hidden rows. */
  stretch: z.number().int().min(0),
  cells: z.array(TemplateCell).max(200),
  family: FamilyRows.nullable(),
  /** 填表人 stands below the table in so many points; null where it is not printed. */
  signed: Points.nullable(),
})
export type TemplatePage = z.infer<typeof TemplatePage>

export const PaperName = z.enum(Object.keys(PAPERS) as [keyof typeof PAPERS, ...(keyof typeof PAPERS)[]])
export type PaperName = z.infer<typeof PaperName>

export const FormTemplate = z.object({
  paper: PaperName,
  /** Letters spread evenly over `width`, their middle `centre` millimetres below the paper's edge. */
  title: z.object({
    text: z.string().min(1, '表题不能空').max(40),
    size: Points,
    width: Millimetres,
    centre: Millimetres,
  }),
  /** Families put before the ordered ones of the settings, '' for none. */
  fonts: z.object({ title: z.string().max(60), body: z.string().max(60) }),
  /** Points of the frame and of the rules inside. */
  weights: z.object({ outer: z.number().min(0.25).max(4), inner: z.number().min(0.25).max(4) }),
  pages: z.array(TemplatePage).min(1).max(2),
})
export type FormTemplate = z.infer<typeof FormTemplate>

type FontLists = { title: readonly string[]; body: readonly string[] }

/** The families that draw a form, in order: its own before those of the settings. */
export function fontsOfTemplate({ fonts }: FormTemplate, settings: FontLists) {
  const first = (own: string, others: readonly string[]) =>
    own === '' ? [...others] : [own, ...others.filter((it) => it !== own)]
  return { title: first(fonts.title, settings.title), body: first(fonts.body, settings.body) }
}
