import { z } from 'zod'
import {
  AuditContent,
  AuditItem,
  AuditResult,
  AuditState,
  AuditStep,
  Decision,
  StatementContent,
} from '#shared/modules/dossiers/audit'
import { MissingContent } from '#shared/modules/dossiers/loose'

/** @file What was worked out about a dossier: its audit, judgements of completeness, what is still being chased. */

const at = z.string().max(40)
const byName = z.string().max(60)

const RecordedStatement = StatementContent.omit({ materialId: true, pageId: true }).extend({
  /** Places in the record's list of materials, and among that material's images. */
  material: z.number().int().min(0),
  page: z.number().int().min(0).nullable(),
})
export type RecordedStatement = z.infer<typeof RecordedStatement>

/** The unit that has to hand it in is known here by its name only. */
const RecordedMissing = MissingContent.omit({ organizationId: true }).extend({
  state: z.enum(['open', 'chased']),
  letterNo: z.string().max(100),
  letterOn: z.string().max(12),
  dueOn: z.string().max(12),
})
export type RecordedMissing = z.infer<typeof RecordedMissing>

export const RecordedWork = z.object({
  audit: z.object({
    version: z.number().int().min(0),
    state: AuditState,
    result: AuditResult.nullable(),
    content: AuditContent,
  }),
  steps: z.array(AuditStep).max(1000),
  statements: z.array(RecordedStatement).max(20_000),
  decisions: z.array(Decision.extend({ item: AuditItem, about: z.string().max(60), at, byName })).max(5000),
  judgements: z
    .array(z.object({ key: z.string().max(60), points: z.number(), note: z.string().max(1000), at, byName }))
    .max(1000),
  missing: z.array(RecordedMissing).max(5000),
})
export type RecordedWork = z.infer<typeof RecordedWork>
