import { z } from 'zod'
import { EnterpriseId, IdText, OrganizationId, PartyId, PersonId, VillageId } from '../../values/id'
import { AFFILIATION_KEYS, PARTY_KIND_KEYS, POST_ORIGIN_KEYS } from './party-words'

/** An ISO day, '' where unknown. */
export const Day = z.union([z.literal(''), z.iso.date({ error: '日期写成 2026.11.20' })])

export const PartyContent = z.object({
  parentId: PartyId.nullable(),
  name: z.string().trim().min(1, '党组织名称未填').max(100),
  shortName: z.string().trim().max(60),
  /** 党组织代码 */
  code: z.string().trim().max(30),
  kind: z.enum(PARTY_KIND_KEYS),
  affiliation: z.union([z.literal(''), z.enum(AFFILIATION_KEYS)]),
  /** The unit it is counted under; of a village's organization its town. */
  unitId: OrganizationId.nullable(),
  villageId: VillageId.nullable(),
  enterpriseId: EnterpriseId.nullable(),
  foundedOn: Day,
  /** Years of a term; null leaves it to the rule for its kind. */
  termYears: z.number().int().min(1).max(10).nullable(),
  hasCommittee: z.boolean(),
  groups: z.number().int().min(0).max(99),
  /** 行业系统主管部门党组织, where it is under one; it reminds of the term then. */
  supervisor: z.string().trim().max(100),
  phone: z.string().trim().max(40),
  address: z.string().trim().max(100),
  remark: z.string().trim().max(500),
})
export type PartyContent = z.infer<typeof PartyContent>

/** A party organization as lists show it, as of the day asked. */
export const PartyRow = z.object({
  id: PartyId,
  version: z.number().int(),
  name: z.string(),
  kind: z.string(),
  affiliation: z.string(),
  unitName: z.string(),
  parentName: z.string(),
  depth: z.number().int(),
  secretary: z.string(),
  members: z.number().int(),
  approved: z.number().int(),
  filled: z.number().int(),
  electedOn: z.string(),
  termEndsOn: z.string(),
  foundedOn: z.string(),
  endedOn: z.string(),
})
export type PartyRow = z.infer<typeof PartyRow>

/** How many of a post are approved. */
export const Seat = z.object({
  post: z.string().trim().min(1, '职务未填').max(40),
  approved: z.number().int().min(0).max(99),
})
export type Seat = z.infer<typeof Seat>

/** Who holds a post of the team. A person need not be on record. */
export const TeamPost = z.object({
  id: IdText.nullable(),
  post: z.string().trim().min(1, '职务未填').max(40),
  personId: PersonId.nullable(),
  name: z.string().trim().min(1, '姓名未填').max(40),
  origin: z.union([z.literal(''), z.enum(POST_ORIGIN_KEYS)]),
  from: Day,
  fullTime: z.boolean(),
})
export type TeamPost = z.infer<typeof TeamPost>

/** A post that somebody held until `to`. */
export const PastPost = TeamPost.extend({ to: Day })
export type PastPost = z.infer<typeof PastPost>

export const PartyChange = z.object({
  id: IdText,
  kind: z.string(),
  on: z.string(),
  before: z.string(),
  after: z.string(),
  otherId: PartyId.nullable(),
  document: z.string(),
})
export type PartyChange = z.infer<typeof PartyChange>

export const Party = PartyContent.extend({
  id: PartyId,
  version: z.number().int(),
  parentName: z.string(),
  unitName: z.string(),
  villageName: z.string(),
  enterpriseName: z.string(),
  electedOn: z.string(),
  termEndsOn: z.string(),
  endedOn: z.string(),
  /** Members by standing now, and lower organizations that exist. */
  full: z.number().int(),
  probationary: z.number().int(),
  lower: z.number().int(),
  seats: z.array(Seat),
  team: z.array(TeamPost),
  past: z.array(PastPost),
  changes: z.array(PartyChange),
})
export type Party = z.infer<typeof Party>

/** Which party organizations a list, a paper or a workbook holds. */
export const PartyAsk = z.object({
  text: z.string().max(60).default(''),
  unitId: OrganizationId.nullable().default(null),
  kinds: z.array(z.enum(PARTY_KIND_KEYS)).default([]),
  affiliation: z.union([z.literal(''), z.enum(AFFILIATION_KEYS)]).default(''),
  /** `standing` as of the day, `ended` those that are no more, `vacant` those with approved seats that are empty. */
  state: z.enum(['standing', 'ended', 'vacant']).default('standing'),
  /** As they stood on that ISO day; '' today. */
  on: Day.default(''),
})
export type PartyAsk = z.infer<typeof PartyAsk>

/** A team on the map: the organization, its posts with holders, and what is empty. */
export const MapTeam = z.object({
  id: PartyId,
  name: z.string(),
  kind: z.string(),
  depth: z.number().int(),
  approved: z.number().int(),
  filled: z.number().int(),
  posts: z.array(
    z.object({
      post: z.string(),
      /** 0 where the post has no approved number. */
      approved: z.number().int(),
      holders: z.array(
        z.object({
          personId: PersonId.nullable(),
          name: z.string(),
          sex: z.string(),
          birth: z.string(),
          qualification: z.string(),
          from: z.string(),
          fullTime: z.boolean(),
        }),
      ),
      vacant: z.number().int(),
    }),
  ),
})
export type MapTeam = z.infer<typeof MapTeam>
