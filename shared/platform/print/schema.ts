import { z } from 'zod'
import { PersonId } from '../../values/id'

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

/** Papers to draw in order. `more`: further papers of the same run follow, so each must fill its sheets. */
export type RenderJob<Paper extends Printable = Printable> = {
  forms: readonly Paper[]
  edition: string
  sides: PrintSides
  fonts: { title: string[]; body: string[] }
  /** Millimetres each side is moved right. */
  offsets: { front: number; back: number }
  more?: boolean
}
