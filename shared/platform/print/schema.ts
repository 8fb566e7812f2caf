import { z } from 'zod'
import { PersonId } from '../../values/id'
import type { BareSheet } from './page'
import type { Paper } from './units'

/** What fitting did to one cell. `lost` counts characters that found no room: they are reported, never cut. */
export const CellFit = z.object({
  cell: z.string(),
  label: z.string(),
  /** Points asked for and points used. */
  fullSize: z.number(),
  size: z.number(),
  lost: z.number().int(),
})
export type CellFit = z.infer<typeof CellFit>

/** Points from which a shrunk text reads without effort: 五号. */
const EASY = 10.5

/** A cell that a person should look at: text without room, or set smaller than 五号 and than asked for. */
export function isTroubled({ lost, size, fullSize }: CellFit): boolean {
  return lost > 0 || (size < fullSize && size < EASY)
}

/** A character that the chosen font lacks, with its cell and the family that draws it instead, '' when none does. */
export const MissingCharacter = z.object({
  character: z.string(),
  cell: z.string(),
  font: z.string(),
  drawnWith: z.string(),
})
export type MissingCharacter = z.infer<typeof MissingCharacter>

/** What one cell prints. */
export const CellText = z.object({ cell: z.string(), text: z.string() })
export type CellText = z.infer<typeof CellText>

/** What came out when one form was laid out. */
export const FormReport = z.object({
  personId: PersonId,
  name: z.string(),
  cells: z.array(CellFit),
  missingGlyphs: z.array(MissingCharacter),
  pages: z.number().int(),
})
export type FormReport = z.infer<typeof FormReport>

/** Which font drew which role, and whether it is the first choice. */
export const FontUse = z.object({ role: z.enum(['title', 'body']), wanted: z.string(), used: z.string() })
export type FontUse = z.infer<typeof FontUse>

/** The incumbent editor's print ranges: whole forms, all fronts, all backs. Choosing people chooses the forms. */
export const PrintSides = z.enum(['both', 'fronts', 'backs'])
export type PrintSides = z.infer<typeof PrintSides>

/** A form as the hidden window drew it: what fitting did, and every text it printed by cell, to check the fonts. */
export const DrawnForm = z.object({
  report: FormReport,
  texts: z.array(CellText),
})
export type DrawnForm = z.infer<typeof DrawnForm>

/** Anything the print page can draw; what it holds is the page's business. */
export type Printable = { personId: PersonId }

/** Millimetres by which a side is moved right and down, so that it lies where it should on one printer. */
export const PageOffset = z.object({ x: z.number().min(-20).max(20), y: z.number().min(-20).max(20) })
export type PageOffset = z.infer<typeof PageOffset>
export const PageOffsets = z.object({ front: PageOffset, back: PageOffset })
export type PageOffsets = z.infer<typeof PageOffsets>
export const NO_OFFSETS: PageOffsets = { front: { x: 0, y: 0 }, back: { x: 0, y: 0 } }

/**
 * Papers to draw in order. `more`: further papers of the same run follow, so each must fill its sheets. What the
 * template holds is the print page's business.
 */
export type RenderJob<Form extends Printable = Printable, Template = unknown> = {
  forms: readonly Form[]
  template: Template
  /** The sheet all pages stand on. */
  paper: Paper
  sides: PrintSides
  /** Only the page of that number of each form. */
  page: number | null
  fonts: { title: string[]; body: string[] }
  offsets: PageOffsets
  more?: boolean
  /** Pages that belong to no form, drawn in place of any: fronts and backs in turn. */
  sheets?: readonly BareSheet[]
}

/** One page of a PDF that the hidden window is to draw; `pdf` null: the one it holds already. Pages count from 1. */
export type PdfPageJob = { id: number; pdf: Uint8Array | null; page: number; width: number; height: number }
