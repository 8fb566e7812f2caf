import { z } from 'zod'
import { SystemKey } from '../../platform/systems/schema'
import { IdText, PersonId, TrainingClassId } from '../../values/id'

/** @file 培训班: what was held, who taught, who came. */

const IsoDay = z.iso.date('日期应为年月日，如 2026.03.15')
const words = (most: number) => z.string().trim().max(most).default('')

/** Somebody who taught at a class; `lecturerId` where the register of lecturers has him. */
export const ClassLecturer = z.object({
  lecturerId: IdText.nullable(),
  name: z.string().trim().min(1, '授课人未填').max(40),
  topic: words(100),
})
export type ClassLecturer = z.infer<typeof ClassLecturer>

export const ClassContent = z.object({
  system: SystemKey,
  kind: z.string().max(31),
  title: z.string().trim().min(1, '培训名称未填').max(100),
  from: IsoDay,
  to: z.union([z.literal(''), IsoDay]).default(''),
  place: words(100),
  siteId: IdText.nullable().default(null),
  /** 主办单位 */
  host: words(100),
  audience: words(100),
  /** 学时 for whoever took part in all of it. */
  hours: z.number().min(0).max(1000).nullable().default(null),
  /** People who came and are not on the list of names. */
  headcount: z.number().int().min(0).max(999_999).default(0),
  /** Yuan. */
  cost: z.number().min(0).max(99_999_999).nullable().default(null),
  outline: words(2000),
  lecturers: z.array(ClassLecturer).max(50).default([]),
})
export type ClassContent = z.infer<typeof ClassContent>

export const ClassRow = z.object({
  id: TrainingClassId,
  version: z.number().int(),
  system: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  place: z.string(),
  host: z.string(),
  hours: z.number().nullable(),
  /** Names on the list who came, and those counted beside it. */
  listed: z.number().int(),
  absent: z.number().int(),
  headcount: z.number().int(),
})
export type ClassRow = z.infer<typeof ClassRow>

export const TrainingClass = ClassContent.extend({
  id: TrainingClassId,
  version: z.number().int(),
  kindLabel: z.string(),
  siteName: z.string(),
  listed: z.number().int(),
  absent: z.number().int(),
})
export type TrainingClass = z.infer<typeof TrainingClass>

/** What is kept of somebody's taking part. `hours` null: all of the class. */
export const Participation = z.object({
  hours: z.number().min(0).max(1000).nullable(),
  score: z.number().min(0).max(1000).nullable(),
  /** 结业考核: a word of the department, '' none. */
  result: z.string().trim().max(20),
  absent: z.boolean(),
  note: z.string().trim().max(200),
})
export type Participation = z.infer<typeof Participation>

export const Participant = Participation.extend({
  id: IdText,
  personId: PersonId.nullable(),
  name: z.string(),
  unitName: z.string(),
})
export type Participant = z.infer<typeof Participant>

export const CLASS_LABELS: Record<keyof ClassContent, string> = {
  system: '工作制度',
  kind: '类型',
  title: '培训名称',
  from: '开始日期',
  to: '结束日期',
  place: '地点',
  siteId: '基地网点',
  host: '主办单位',
  audience: '培训对象',
  hours: '学时',
  headcount: '未列名人数',
  cost: '经费（元）',
  outline: '培训内容',
  lecturers: '授课人',
}
