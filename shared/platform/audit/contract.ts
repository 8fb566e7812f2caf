import { z } from 'zod'
import { query, task } from '../../ipc/method'
import { pageOf, Slice } from '../../values/page'

/** One field of a change. Values are official texts; '' where there was or is nothing. */
export const FieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() })
export type FieldChange = z.infer<typeof FieldChange>

export const AuditRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  accountName: z.string(),
  method: z.string(),
  action: z.string(),
  targetKind: z.string(),
  targetId: z.string(),
  targetName: z.string(),
  outcome: z.enum(['done', 'refused', 'viewed']),
  changes: z.array(FieldChange),
})
export type AuditRow = z.infer<typeof AuditRow>

export const audit = {
  list: query({
    right: 'audit.read',
    topics: ['audit'],
    input: Slice.extend({ text: z.string().max(60).default('') }),
    output: pageOf(AuditRow),
  }),
  /** Walks the whole keyed chain; `brokenAt` is the first row that does not follow from the one before. */
  verify: task({
    right: 'audit.read',
    topics: ['audit'],
    transaction: 'none',
    audit: { action: '核验操作记录' },
    input: z.object({}),
    output: z.object({ rows: z.number().int(), intact: z.boolean(), brokenAt: z.number().int().nullable() }),
  }),
}
