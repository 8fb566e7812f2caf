import { z } from 'zod'
import { SystemKey } from '../../platform/systems/schema'
import { IdText, OrganizationId, PersonId } from '../../values/id'
import { SubjectKind } from '../../values/subject'

/** @file 基地网点, 师资, 测试: what teaching is done with. */

const IsoDay = z.iso.date('日期应为年月日，如 2026.03.15')
const words = (most: number) => z.string().trim().max(most).default('')
const Kept = z.object({ id: IdText, version: z.number().int() })

export const SiteContent = z.object({
  kind: z.string().max(31),
  name: z.string().trim().min(1, '名称未填').max(100),
  unitId: OrganizationId.nullable().default(null),
  address: words(200),
  opened: z.union([z.literal(''), IsoDay]).default(''),
  /** '' while it is in use. */
  ended: z.union([z.literal(''), IsoDay]).default(''),
  note: words(500),
})
export type SiteContent = z.infer<typeof SiteContent>
export const SiteRow = SiteContent.extend(Kept.shape).extend({
  kindLabel: z.string(),
  unitName: z.string(),
  /** Visits of the year asked and the people who came with them. */
  visits: z.number().int(),
  people: z.number().int(),
  /** Classes of the year that were held there. */
  classes: z.number().int(),
})
export type SiteRow = z.infer<typeof SiteRow>

/** People who came to a site on a day. */
export const SiteVisit = z.object({
  id: IdText,
  on: IsoDay,
  visitors: z.string().trim().min(1, '来访单位未填').max(100),
  people: z.number().int().min(1, '人数至少为 1').max(99_999),
  topic: words(100),
})
export type SiteVisit = z.infer<typeof SiteVisit>

export const LecturerContent = z.object({
  personId: PersonId.nullable().default(null),
  name: z.string().trim().min(1, '姓名未填').max(40),
  unitName: words(100),
  title: words(60),
  /** 中央、省、市、县 …: the department's own words. */
  level: words(20),
  field: words(100),
  note: words(500),
})
export type LecturerContent = z.infer<typeof LecturerContent>
export const LecturerRow = LecturerContent.extend(Kept.shape).extend({
  /** Lectures of the year asked. */
  lectures: z.number().int(),
  last: z.string(),
})
export type LecturerRow = z.infer<typeof LecturerRow>

export const TestContent = z.object({
  system: SystemKey,
  title: z.string().trim().min(1, '测试名称未填').max(100),
  on: IsoDay,
  due: z.union([z.literal(''), IsoDay]).default(''),
  note: words(500),
})
export type TestContent = z.infer<typeof TestContent>
export const TestRow = TestContent.extend(Kept.shape).extend({
  places: z.number().int(),
  issued: z.number().int(),
  returned: z.number().int(),
  passed: z.number().int(),
  /** Places that were sent papers and have returned none. */
  silent: z.number().int(),
})
export type TestRow = z.infer<typeof TestRow>

export const TestCounts = z.object({
  issued: z.number().int().min(0).max(99_999),
  returned: z.number().int().min(0).max(99_999),
  passed: z.number().int().min(0).max(99_999).nullable(),
})
export type TestCounts = z.infer<typeof TestCounts>

/** Papers sent to one place and what came back. */
export const TestReturn = TestCounts.extend({
  subjectKind: SubjectKind,
  subjectId: IdText,
  name: z.string(),
  unitName: z.string(),
})
export type TestReturn = z.infer<typeof TestReturn>
