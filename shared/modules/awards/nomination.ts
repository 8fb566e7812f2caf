import { z } from 'zod'
import { AttachmentId, CycleId, NominationId, OrganizationId, PersonId } from '../../values/id'
import { Photo } from '../people/schema'
import { AwardKey, AwardSubject, Nominator } from './programme'

/** @file 申报: one person, team, organization or work put forward in one category of a cycle. */

/**
 * `draft` not handed in yet; `entered` 已受理; `returned` 退回补正; `withdrawn` by the nominator, with a reason. Whether it
 * was refused or fell behind is not a state of its own: stages say so.
 */
export const NOMINATION_STATES = {
  draft: '草稿',
  entered: '已受理',
  returned: '退回补正',
  withdrawn: '已撤回',
} as const
export const NominationState = z.enum(Object.keys(NOMINATION_STATES) as [keyof typeof NOMINATION_STATES])
export type NominationState = z.infer<typeof NominationState>

const line = (most: number) => z.string().trim().max(most).default('')

/**
 * What the form says about the person, or the one who answers for a team, organization or work. Copied from the file
 * when chosen there, typed where nobody is on record; it stays as handed in whatever happens to the file.
 */
export const CandidateFacts = z.object({
  sex: line(4),
  /** Partial dates. */
  birth: line(12),
  ethnicity: line(20),
  ancestralPlace: line(40),
  politics: line(40),
  partyJoinedOn: line(12),
  identityNumber: line(18),
  qualification: line(40),
  degree: line(40),
  school: line(100),
  post: line(200),
  technicalTitle: line(60),
  /** 专业领域, 从事专业年限 */
  field: line(60),
  fieldYears: line(10),
  /** 来本地工作时间: a partial date. */
  hereSince: line(12),
  phone: line(40),
  resume: line(4000),
  deeds: line(20_000),
  honours: line(4000),
  /** 已享受的人才待遇 */
  benefits: line(2000),
  unitOpinion: line(1000),
  /** 推荐单位公示情况 */
  unitNotice: line(500),
})
export type CandidateFacts = z.infer<typeof CandidateFacts>

/** Answers to the category's own fields: text, or rows of cells. */
export const FieldAnswers = z.record(
  AwardKey,
  z.union([z.string().max(20_000), z.array(z.array(z.string().max(500))).max(200)]),
)
export type FieldAnswers = z.infer<typeof FieldAnswers>

export const NominationContent = z.object({
  category: AwardKey,
  /** The person's, team's, organization's or work's name, as it will stand on the list. */
  name: z.string().trim().min(1, '姓名（名称）未填').max(100),
  personId: PersonId.nullable().default(null),
  organizationId: OrganizationId.nullable().default(null),
  /** Where the person works, or the organization a work belongs to. */
  unitName: line(100),
  nominator: Nominator,
  /** The unit that nominates: on record, or its name alone. */
  nominatorUnitId: OrganizationId.nullable().default(null),
  nominatorName: line(100),
  /** Members of a team, one a line. */
  members: line(2000),
  facts: CandidateFacts,
  answers: FieldAnswers.default({}),
})
export type NominationContent = z.infer<typeof NominationContent>

/** What somebody typed of a nomination and has not saved; `baseVersion` 0 for a new one. */
export const NominationDraft = z.object({
  content: NominationContent.extend({ name: line(100) }),
  baseVersion: z.number().int(),
  savedAt: z.string(),
})
export type NominationDraft = z.infer<typeof NominationDraft>

export const Attachment = z.object({
  id: AttachmentId,
  /** The material it is; '' other. */
  material: z.string(),
  title: z.string(),
  mime: z.string(),
  size: z.number().int(),
  pages: z.number().int(),
  position: z.number().int(),
})
export type Attachment = z.infer<typeof Attachment>

/** The 4:5 part of a photo that is shown, in fractions of its width and height. */
export const PhotoCrop = Photo.shape.crop
export type PhotoCrop = z.infer<typeof PhotoCrop>

export const Nomination = NominationContent.extend({
  id: NominationId,
  version: z.number().int(),
  cycleId: CycleId,
  /** 申报编号: counts from 1 in its cycle and is never given twice. */
  number: z.number().int(),
  state: NominationState,
  /** Why it was returned or withdrawn. */
  stateReason: z.string(),
  subject: AwardSubject,
  photoHash: z.string().nullable(),
  attachments: z.array(Attachment),
  changedAt: z.string(),
})
export type Nomination = z.infer<typeof Nomination>

export const NominationRow = z.object({
  id: NominationId,
  version: z.number().int(),
  number: z.number().int(),
  category: z.string(),
  categoryLabel: z.string(),
  subject: AwardSubject,
  name: z.string(),
  unitName: z.string(),
  nominator: Nominator,
  nominatorName: z.string(),
  state: NominationState,
  personId: PersonId.nullable(),
  organizationId: OrganizationId.nullable(),
  /** Materials required that are not there yet. */
  missing: z.number().int(),
  /** Others that seem to be the same one: `duplicates` says which. */
  duplicates: z.number().int(),
  /** The last confirmed stage it passed, or where it was left behind. */
  stageLabel: z.string(),
  out: z.boolean(),
})
export type NominationRow = z.infer<typeof NominationRow>

/** What stands in a nomination's way of being handed in: a field left empty, a text too long, a material missing. */
export const NominationProblem = z.object({
  kind: z.enum(['error', 'notice']),
  /** `name`, `facts/birth`, `answers/<key>`, `materials/<key>`. */
  place: z.string(),
  text: z.string(),
})
export type NominationProblem = z.infer<typeof NominationProblem>

/** Another nomination or an award of the past that seems to be the same one. */
export const Duplicate = z.object({
  /** null where an award of the past was entered by hand. */
  nominationId: NominationId.nullable(),
  cycleId: CycleId.nullable(),
  cycleTitle: z.string(),
  categoryLabel: z.string(),
  name: z.string(),
  unitName: z.string(),
  /** `identity` same number or same record; `likely` same name and birth; `name` the same name only. */
  by: z.enum(['identity', 'likely', 'name']),
  /** True where it was awarded. */
  awarded: z.boolean(),
  /** To be looked into: the same one in this cycle, or awarded already. The rest is only told. */
  trouble: z.boolean(),
  year: z.number().int(),
})
export type Duplicate = z.infer<typeof Duplicate>

/** How many one unit has put forward in a category, against what it may. */
export const UnitQuota = z.object({
  category: z.string(),
  unitName: z.string(),
  nominations: z.number().int(),
  allowed: z.number().int().nullable(),
})
export type UnitQuota = z.infer<typeof UnitQuota>
