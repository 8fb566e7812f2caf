import { z } from 'zod'
import { OrganizationId, PartyId, PersonId } from '../../values/id'

/** ISO day, or '' where it is not known. */
export const Day = z.union([z.literal(''), z.iso.date('日期应为年月日，如 2026-03-05。')])
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应为年月，如 2026-03。')
const short = z.string().trim().max(100)

export const STANDINGS = { full: '正式党员', probationary: '预备党员' } as const
export const Standing = z.enum(['full', 'probationary'])
export type Standing = z.infer<typeof Standing>

/** What is kept of a member beside the person and the branch. */
export const MemberFacts = z.object({
  /** 转正日期 */
  fullOn: Day,
  job: short,
  phone: short,
  address: short,
  /** Cells of the department's own roll that no field takes, under their titles. */
  kept: z.record(z.string().max(40), z.string().max(500)),
})
export type MemberFacts = z.infer<typeof MemberFacts>

export const NO_MEMBER_FACTS: MemberFacts = { fullOn: '', job: '', phone: '', address: '', kept: {} }

/** What has to be looked at: a letter without receipt, away, dues owed, under discipline, below the line. */
export const MEMBER_MARKS = {
  moving: '转接中',
  mobile: '流动',
  owing: '欠党费',
  conduct: '受处理',
  below: '星级偏低',
} as const
export const MemberMark = z.enum(['moving', 'mobile', 'owing', 'conduct', 'below'])
export type MemberMark = z.infer<typeof MemberMark>

export const MemberRow = z.object({
  id: PersonId,
  name: z.string(),
  sex: z.string(),
  birth: z.string(),
  ethnicity: z.string(),
  qualification: z.string(),
  partyId: PartyId,
  partyName: z.string(),
  unitId: OrganizationId.nullable(),
  unitName: z.string(),
  group: z.string(),
  standing: Standing,
  /** 入党时间 as the person's record has it: a partial date. */
  joinedOn: z.string(),
  since: z.string(),
  /** '' while the member belongs to the branch. */
  until: z.string(),
  fullOn: z.string(),
  job: z.string(),
  phone: z.string(),
  leftReason: z.string(),
  marks: z.array(MemberMark),
})
export type MemberRow = z.infer<typeof MemberRow>

export const MemberFilter = z.object({
  /** This party organization with all below it. */
  partyId: PartyId.nullable().default(null),
  text: z.string().max(60).default(''),
  state: z.enum(['here', 'probationary', 'left']).default('here'),
  mark: MemberMark.nullable().default(null),
  /** 党龄 of at least so many years today; 0 for all. */
  years: z.number().int().min(0).max(90).default(0),
})
export type MemberFilter = z.infer<typeof MemberFilter>

export const MemberCounts = z.object({
  here: z.number().int(),
  probationary: z.number().int(),
  left: z.number().int(),
  marks: z.record(MemberMark, z.number().int()),
})
export type MemberCounts = z.infer<typeof MemberCounts>

/** A belonging, past or present. */
export const Belonging = z.object({
  partyId: PartyId,
  partyName: z.string(),
  group: z.string(),
  standing: Standing,
  from: z.string(),
  to: z.string(),
})
export type Belonging = z.infer<typeof Belonging>

export const Member = z.object({
  id: PersonId,
  /** 0 while nothing was kept beside the person and the branch. */
  version: z.number().int(),
  name: z.string(),
  sex: z.string(),
  birth: z.string(),
  ethnicity: z.string(),
  ancestralPlace: z.string(),
  qualification: z.string(),
  identityNumber: z.string(),
  workStarted: z.string(),
  post: z.string(),
  joinedOn: z.string(),
  facts: MemberFacts,
  /** The latest first. */
  belongings: z.array(Belonging),
  leftReason: z.string(),
})
export type Member = z.infer<typeof Member>

/** A person to be entered in a branch. `personId` null makes a new person of the facts given. */
export const Enrolment = z.object({
  personId: PersonId.nullable(),
  name: z.string().trim().max(36),
  identityNumber: z.string().trim().max(18),
  sex: z.enum(['男', '女', '']),
  birth: z.string().trim().max(24),
  /** Partial date; '' leaves the person's record as it is. */
  joinedOn: z.string().trim().max(24),
  partyId: PartyId,
  group: short,
  standing: Standing,
  from: z.iso.date('进入支部日期应为年月日。'),
  facts: MemberFacts,
})
export type Enrolment = z.infer<typeof Enrolment>

export const LEFT_REASONS = ['逝世', '退党', '除名', '开除党籍', '取消预备党员资格', '转出', '其他'] as const
