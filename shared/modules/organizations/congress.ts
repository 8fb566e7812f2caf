import { z } from 'zod'
import { DelegateId, IdText, MatterId, OrganizationId, PartyId, PersonId } from '../../values/id'
import { Day } from './party'

export const DelegateLevel = z.enum(['county', 'town'])

export const DelegateContent = z.object({
  personId: PersonId.nullable(),
  name: z.string().trim().min(1, '姓名未填').max(40),
  /** The party organization that elected the delegate. */
  partyId: PartyId,
  level: DelegateLevel,
  /** 第十五届 */
  term: z.string().trim().max(30),
  /** The town whose congress it is; of the county's none. */
  unitId: OrganizationId.nullable(),
  from: Day,
  to: Day,
})
export type DelegateContent = z.infer<typeof DelegateContent>

export const Delegate = DelegateContent.extend({
  id: DelegateId,
  version: z.number().int(),
  partyName: z.string(),
  unitName: z.string(),
})
export type Delegate = z.infer<typeof Delegate>

export const DelegateAsk = z.object({
  text: z.string().max(60).default(''),
  level: DelegateLevel.nullable().default(null),
  unitId: OrganizationId.nullable().default(null),
  /** `present` those in office on the day, `past` those who no longer are. */
  state: z.enum(['present', 'past']).default('present'),
})
export type DelegateAsk = z.infer<typeof DelegateAsk>

export const CongressContent = z.object({
  unitId: OrganizationId,
  level: DelegateLevel,
  year: z.number().int().min(1990).max(2100),
  title: z.string().trim().min(1, '会议名称未填').max(100),
  heldOn: Day,
  /** Half days that it lasts: three are a day and a half. */
  halfDays: z.number().int().min(1).max(20).nullable(),
  /** When the people's congress of the same place met. */
  councilOn: Day,
  note: z.string().trim().max(500),
})
export type CongressContent = z.infer<typeof CongressContent>

export const ATTENDANCE = { present: '到会', leave: '请假', absent: '缺席' } as const
export const Attendance = z.enum(['present', 'leave', 'absent'])
export type Attendance = z.infer<typeof Attendance>

/** Ballots on a body, a member or a candidate, as they were counted. `counts`: votes by word, 满意 153. */
export const Tally = z.object({
  kind: z.enum(['body', 'person', 'election']),
  name: z.string().trim().min(1, '测评对象未填').max(60),
  post: z.string().trim().max(60),
  sent: z.number().int().min(0).max(99_999),
  returned: z.number().int().min(0).max(99_999),
  valid: z.number().int().min(0).max(99_999),
  counts: z.record(z.string().max(20), z.number().int().min(0).max(99_999)),
})
export type Tally = z.infer<typeof Tally>

/** Words of the appraisal in their order. */
export const APPRAISAL_WORDS = ['满意', '基本满意', '不满意', '不了解'] as const
export const ELECTION_WORDS = ['赞成', '反对', '弃权'] as const

/** What must hold of a congress as warnings: none of them hinders keeping it. */
export const CongressWarning = z.enum(['afterCouncil', 'length', 'unheld', 'attendance'])

export const CongressRow = CongressContent.extend({
  id: IdText,
  version: z.number().int(),
  unitName: z.string(),
  /** Delegates in office on the day it was held, and of them those present. */
  due: z.number().int(),
  present: z.number().int(),
  leave: z.number().int(),
  absent: z.number().int(),
  proposals: z.number().int(),
  warnings: z.array(CongressWarning),
})
export type CongressRow = z.infer<typeof CongressRow>

export const Proposal = z.object({
  id: IdText,
  kind: z.enum(['motion', 'advice']),
  title: z.string(),
  delegateName: z.string(),
  matterId: MatterId.nullable(),
  /** How the matter stands, '' where it is carried on nowhere. */
  state: z.string(),
  done: z.boolean(),
})
export type Proposal = z.infer<typeof Proposal>

export const Congress = CongressRow.extend({
  attendance: z.array(
    z.object({
      delegateId: DelegateId,
      name: z.string(),
      partyName: z.string(),
      /** null while nothing is noted. */
      state: Attendance.nullable(),
      reason: z.string(),
    }),
  ),
  list: z.array(Proposal),
  tallies: z.array(Tally),
})
export type Congress = z.infer<typeof Congress>

/** Sums over the congresses of a year. */
export const CongressFigures = z.object({
  towns: z.number().int(),
  held: z.number().int(),
  due: z.number().int(),
  present: z.number().int(),
  proposals: z.number().int(),
})
export type CongressFigures = z.infer<typeof CongressFigures>
