import { z } from 'zod'
import { OrganizationId, PersonId, PreviewId } from '../../values/id'

/** @file 批量导入: what units' workbooks and folders would bring, row by row, before anything is written. */

/** `new`; `update` fills in a draft that is there; `same` is there already as it stands; `refused` cannot come in. */
export const BULK_OUTCOMES = { refused: '有误', new: '新增', update: '补充', same: '相同' } as const
export const BulkOutcome = z.enum(Object.keys(BULK_OUTCOMES) as [keyof typeof BULK_OUTCOMES])
export type BulkOutcome = z.infer<typeof BulkOutcome>

/** What is wrong with a row (`error` keeps it out) or worth a look, and what to do about it. */
export const BulkProblem = z.object({
  kind: z.enum(['error', 'notice']),
  /** The column as the sheet heads it, or 匹配, 重复, 材料. */
  field: z.string(),
  text: z.string(),
  remedy: z.string(),
})
export type BulkProblem = z.infer<typeof BulkProblem>

/** Somebody on record who bears the row's name. */
export const BulkCandidate = z.object({
  personId: PersonId,
  name: z.string(),
  unitName: z.string(),
  birth: z.string(),
})
export type BulkCandidate = z.infer<typeof BulkCandidate>

/** A line of a unit's workbook as it will come in. */
export const BulkRow = z.object({
  /** Its place in the preview. */
  index: z.number().int(),
  file: z.string(),
  sheet: z.string(),
  /** As the spreadsheet numbers it. */
  row: z.number().int(),
  name: z.string(),
  unitName: z.string(),
  categoryLabel: z.string(),
  what: BulkOutcome,
  /** Whether the commit writes it. */
  take: z.boolean(),
  personId: PersonId.nullable(),
  organizationId: OrganizationId.nullable(),
  /** How the one on record was found, or why nobody was. */
  match: z.string(),
  candidates: z.array(BulkCandidate),
  attachments: z.number().int(),
  problems: z.array(BulkProblem),
})
export type BulkRow = z.infer<typeof BulkRow>

/** A file that cannot be read or belongs to nobody (`error`), or of which something is to be said. */
export const BulkFile = z.object({
  name: z.string(),
  kind: z.enum(['error', 'notice']),
  reason: z.string(),
  remedy: z.string(),
})
export type BulkFile = z.infer<typeof BulkFile>

/** `all` = `refused` + `new` + `update` + `same`. */
export const BulkCounts = z.object({
  all: z.number().int(),
  refused: z.number().int(),
  new: z.number().int(),
  update: z.number().int(),
  same: z.number().int(),
})
export type BulkCounts = z.infer<typeof BulkCounts>

export const BulkPreview = z.object({
  previewId: PreviewId,
  /** The files that were read, in a few words. */
  title: z.string(),
  counts: BulkCounts,
  /** Rows that the commit writes, and the files that come with them. */
  willWrite: z.number().int(),
  attachments: z.number().int(),
  files: z.array(BulkFile),
  elapsedMs: z.number(),
})
export type BulkPreview = z.infer<typeof BulkPreview>
