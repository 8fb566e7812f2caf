import { z } from 'zod'
import { IdText } from './id'

/** What a working system is kept for: a unit, a party organization, a village or community, a firm, one person. */
export const SUBJECT_KINDS = {
  unit: '单位',
  party: '党组织',
  village: '村（社区）',
  enterprise: '两新组织',
  person: '人员',
} as const
export const SubjectKind = z.enum(['unit', 'party', 'village', 'enterprise', 'person'])
export type SubjectKind = z.infer<typeof SubjectKind>

export const SubjectRef = z.object({ kind: SubjectKind, id: IdText })
export type SubjectRef = z.infer<typeof SubjectRef>

/** A subject as lists show it. `unitId`: the unit (of a village its town) it is counted under. */
export const Subject = SubjectRef.extend({
  name: z.string(),
  unitId: IdText.nullable(),
  unitName: z.string(),
})
export type Subject = z.infer<typeof Subject>

/**
 * Which subjects a system is for. Empty lists do not narrow. `kinds` are the keys of the kind's own list (of party
 * organizations `branch` …, of units `town` …, of villages `village` and `community`, of people `leader`, `delegate`,
 * `member`, `secretary`); `traits` are marks such as `weak` 软弱涣散 or `poor` 省定贫困 that hold on the day asked.
 */
export const SubjectScope = z.object({
  kind: SubjectKind,
  kinds: z.array(z.string().max(40)).default([]),
  traits: z.array(z.string().max(40)).default([]),
  /** Only under these units. */
  units: z.array(IdText).default([]),
})
export type SubjectScope = z.infer<typeof SubjectScope>
