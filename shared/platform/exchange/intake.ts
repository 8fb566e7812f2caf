import { z } from 'zod'
import { PreviewId } from '../../values/id'

/** @file A department's own ledger on its way in: what each line would become, before anything is written. */

export const IntakeRow = z.object({
  /** Line in the sheet. */
  line: z.number().int(),
  title: z.string(),
  /** `new` comes in; `known` stands in the ledger already; `problem` cannot come in. */
  verdict: z.enum(['new', 'known', 'problem']),
  /** Where it comes in: its state. */
  state: z.string(),
  problems: z.array(z.string()),
})
export type IntakeRow = z.infer<typeof IntakeRow>

export const IntakePreview = z.object({
  id: PreviewId,
  file: z.string(),
  /** Headings of the sheet and which column of the ledger each fills, '' none. */
  columns: z.array(z.object({ heading: z.string(), key: z.string(), label: z.string() })),
  rows: z.array(IntakeRow),
})
export type IntakePreview = z.infer<typeof IntakePreview>
