import { z } from 'zod'
import { IdText, OrganizationId, PartyId, PersonId } from '../../values/id'
import { Day } from './member'
import { RecordKind } from './systems'

const words = z.string().trim().max(500)
const short = z.string().trim().max(100)

/** A line of the discipline ledger, or the handling of a member who does not meet the standard. */
export const ConductContent = z.object({
  personId: PersonId,
  kind: RecordKind,
  /** Key of the measure. */
  measure: z.string().min(1, '处理种类未选').max(24),
  reason: words.min(1, '事由未填'),
  /** Who decided: 纪委, 支部大会. */
  organ: short,
  document: short,
  /** The branch meeting that proposed it, and the approval above it. */
  meetingOn: Day,
  approvedOn: Day,
  /** How it ended: 改正, 延长, 期满恢复. */
  outcome: short,
  outcomeOn: Day,
})
export type ConductContent = z.infer<typeof ConductContent>

export const CONDUCT_STATES = {
  proposed: '待批准',
  running: '执行中',
  over: '期满待结论',
  closed: '已结案',
} as const
export const ConductState = z.enum(['proposed', 'running', 'over', 'closed'])
export type ConductState = z.infer<typeof ConductState>

export const Conduct = ConductContent.extend({
  id: IdText,
  version: z.number().int(),
  name: z.string(),
  partyId: PartyId.nullable(),
  partyName: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  measureLabel: z.string(),
  /** The last day that the measure holds, '' without an end. */
  untilOn: z.string(),
  state: ConductState,
  ends: z.boolean(),
})
export type Conduct = z.infer<typeof Conduct>

export const ConductFilter = z.object({
  kind: RecordKind.nullable().default(null),
  state: ConductState.nullable().default(null),
  text: z.string().max(60).default(''),
  personId: PersonId.nullable().default(null),
})
export type ConductFilter = z.infer<typeof ConductFilter>
