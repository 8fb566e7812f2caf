import { z } from 'zod'
import { IdText, OrganizationId, PersonId } from '../../values/id'
import { DERIVED_TAGS } from './elements'

/** Canonical partial date (`1978`, `1978.03`, `1978.03.05`, `1978春`) or '' where nothing is known. */
const DateText = z.string().max(24)
const short = z.string().max(200)

/** One current or past post. `organizationId` is null where the unit is not on record; `unitName` then stands. */
export const Post = z.object({
  id: IdText,
  organizationId: OrganizationId.nullable(),
  unitName: short,
  title: short,
  /** 任职 / 免职; an empty end means the post is held now. */
  startedOn: DateText,
  endedOn: DateText,
  documentNo: short,
  /** 层次 (ZB09 name) or '' */
  level: short,
  isMain: z.boolean(),
  /** 职务输出标识: printed on the form. */
  printed: z.boolean(),
  /** 试用期 runs to this date, '' where the post has none. */
  probationEndsOn: DateText,
})
export type Post = z.infer<typeof Post>

export const Education = z.object({
  id: IdText,
  mode: z.enum(['fullTime', 'inService']),
  /** 学历 and 学位 by their official names, '' where that study brought none. */
  qualification: short,
  degree: short,
  /** 毕业院校系及专业 in one string, as the form has it. */
  school: short,
  startedOn: DateText,
  endedOn: DateText,
})
export type Education = z.infer<typeof Education>

/**
 * One entry of the 简历. `text` is the unit and post; `notes` are the bracketed 其间 remarks with their
 * brackets. An entry that could not be read as a period keeps its line in `text` with both dates ''.
 */
export const CareerEntry = z.object({
  id: IdText,
  startedOn: DateText,
  endedOn: DateText,
  text: z.string().max(2000),
  notes: z.array(z.string().max(2000)),
})
export type CareerEntry = z.infer<typeof CareerEntry>

/** One sentence of 奖惩情况; `text` carries no closing mark. */
export const Reward = z.object({
  id: IdText,
  kind: z.enum(['reward', 'sanction']),
  happenedOn: DateText,
  text: z.string().max(1000),
})
export type Reward = z.infer<typeof Reward>

export const Assessment = z.object({ id: IdText, year: z.number().int().min(1900).max(2200), grade: short })
export type Assessment = z.infer<typeof Assessment>

export const FamilyMember = z.object({
  id: IdText,
  relation: short,
  name: short,
  /** Partial date, or as the file wrote it where it is none. */
  birth: DateText,
  politics: short,
  workplace: z.string().max(400),
})
export type FamilyMember = z.infer<typeof FamilyMember>

/**
 * One 职级 (ZB148) or 职务层次 (ZB09) with its dates. `endedOn` '' is held now. The fact `rank` or `postLevel` is the
 * row in force today wherever there are rows of that kind; without rows the fact stands alone, undated.
 */
export const RankHolding = z.object({
  id: IdText,
  kind: z.enum(['rank', 'level']),
  name: short,
  startedOn: DateText,
  endedOn: DateText,
  documentNo: short,
})
export type RankHolding = z.infer<typeof RankHolding>

/**
 * Cells of a sender's sheet that no field of ours takes (血型, 警号 …), kept under their own headings so that nothing
 * of a roster is lost. `sheet` names the sheet's kind; `about` the set and row they belong to, '' for the person.
 */
export const ExtraRow = z.object({
  id: IdText,
  sheet: short,
  about: z.string().max(60),
  cells: z.array(z.object({ label: z.string().max(200), value: z.string().max(32_767) })).max(120),
})
export type ExtraRow = z.infer<typeof ExtraRow>

/** An official text that stands instead of the derived one, with where it came from. */
export const Override = z.object({ tag: z.enum(DERIVED_TAGS), text: z.string().max(20000), source: short })
export type Override = z.infer<typeof Override>

/** The 4:5 crop of the photo in parts of its width and height (0–1), and the stored picture's key. */
export const Photo = z.object({
  hash: z.string(),
  mime: z.enum(['image/jpeg', 'image/png', 'image/bmp']),
  crop: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
})
export type Photo = z.infer<typeof Photo>

/** The plain fields of a person: each has one value and one history. */
export const PersonFacts = z.object({
  name: z.string().trim().min(1, '姓名未填').max(36),
  sex: z.enum(['男', '女', '']),
  birth: DateText,
  ethnicity: short,
  ancestralPlace: short,
  birthplace: short,
  /** 入党时间 in the editor's grammar (interop-formats 1.6): `2001.08；民建`, `民盟`, `群众`. */
  party: short,
  workStarted: DateText,
  health: short,
  technicalTitle: short,
  specialty: short,
  proposedPost: z.string().max(2000),
  proposedRemoval: z.string().max(2000),
  appointmentReason: z.string().max(2000),
  reportingUnit: short,
  ageReferenceOn: DateText,
  filledOn: DateText,
  filledBy: short,
  identityNumber: z.string().max(18),
  retirementDueOn: DateText,
  ageLimitBeforeReform: short,
  /** The unit the person is listed under, null where unknown. */
  organizationId: OrganizationId.nullable(),
  /** 职级 (ZB148 name) */
  rank: short,
  /** 职务层次 (ZB09 name) */
  postLevel: short,
  /** 人员类别 (ZB125 name), e.g. 公务员 */
  personnelCategory: short,
  /** 人员状态 (ZB126 name): 现职人员, 离退人员 … */
  personnelStatus: short,
  /** 编制类型 (ZB135 name) */
  staffingType: short,
  /** 管理类别 (ZB130 name) */
  managementCategory: short,
})
export type PersonFacts = z.infer<typeof PersonFacts>

export const PersonSets = z.object({
  posts: z.array(Post),
  educations: z.array(Education),
  career: z.array(CareerEntry),
  rewards: z.array(Reward),
  assessments: z.array(Assessment),
  family: z.array(FamilyMember),
  ranks: z.array(RankHolding),
  extras: z.array(ExtraRow),
  overrides: z.array(Override),
})
export type PersonSets = z.infer<typeof PersonSets>

/** Everything that can be edited of one person: facts, then the sets in their order. */
export const PersonContent = PersonFacts.extend(PersonSets.shape)
export type PersonContent = z.infer<typeof PersonContent>

/** One person as stored. `version` rises by one with each save. */
export const Person = PersonContent.extend({
  id: PersonId,
  version: z.number().int(),
  photo: Photo.nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
  removedAt: z.string().nullable(),
  /** 第 n 批次导入, null when typed in. */
  batchNo: z.number().int().nullable(),
})
export type Person = z.infer<typeof Person>

/** A row of the list. */
export const PersonRow = z.object({
  id: PersonId,
  version: z.number().int(),
  name: z.string(),
  sex: z.string(),
  birth: z.string(),
  ethnicity: z.string(),
  ancestralPlace: z.string(),
  party: z.string(),
  qualification: z.string(),
  post: z.string(),
  postStartedOn: z.string(),
  rank: z.string(),
  organizationId: OrganizationId.nullable(),
  organizationName: z.string(),
  completeness: z.number().int(),
  openWarnings: z.number().int(),
  removedAt: z.string().nullable(),
  /** Texts of the further columns that were asked for, by field key. */
  cells: z.record(z.string(), z.string()),
})
export type PersonRow = z.infer<typeof PersonRow>

/** A finding about a record: it explains and may be accepted, it never blocks. */
export const Warning = z.object({
  /** Stable for the same finding on the same values, so that an acceptance holds until they change. */
  key: z.string(),
  code: z.string(),
  /** Where the cursor goes: `birth`, `identityNumber`, `career.3`, `family.0`. */
  field: z.string(),
  title: z.string(),
  detail: z.string(),
  severity: z.enum(['contradiction', 'check']),
})
export type Warning = z.infer<typeof Warning>
