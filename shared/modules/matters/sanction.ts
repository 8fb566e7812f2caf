import { z } from 'zod'
import { SystemKey } from '../../platform/systems/schema'
import { IdText, MatterId } from '../../values/id'
import { Subject, SubjectRef } from '../../values/subject'

/** 问责措施 against an organization or a person. */
export const SanctionContent = z.object({
  key: z.string().max(30),
  subject: SubjectRef,
  matterId: MatterId.nullable().default(null),
  on: z.iso.date('日期写成 2026-11-22'),
  by: z.string().trim().max(100).default(''),
  document: z.string().trim().max(100).default(''),
  reason: z.string().trim().min(1, '事由未填').max(1000),
})
export type SanctionContent = z.infer<typeof SanctionContent>

export const SanctionRow = SanctionContent.extend({
  id: IdText,
  version: z.number().int(),
  system: SystemKey,
  label: z.string(),
  subjectInfo: Subject,
  /** Of the matter it came from, '' where it came from none. */
  matterNumber: z.string(),
  /** Last day on which it keeps the subject from awards, '' where it does not. */
  untilOn: z.string(),
  liftedOn: z.string(),
  liftedFor: z.string(),
  /** Whether it bars today. */
  bars: z.boolean(),
})
export type SanctionRow = z.infer<typeof SanctionRow>
