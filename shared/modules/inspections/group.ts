import { z } from 'zod'
import { InspectionGroupId, OrganizationId, PersonId } from '../../values/id'

/** @file 巡回检查机构: the office, the groups with their people, the areas. */

export const GROUP_KINDS = { office: '办公室', group: '检查组' } as const
export const GroupKind = z.enum(['office', 'group'])

export const GroupMember = z.object({
  personId: PersonId.nullable(),
  name: z.string().trim().min(1, '姓名未填').max(40),
  post: z.string().trim().max(100).default(''),
  leads: z.boolean().default(false),
})
export type GroupMember = z.infer<typeof GroupMember>

export const GroupContent = z.object({
  programme: z.string().max(26),
  year: z.number().int().min(1990).max(2100),
  kind: GroupKind,
  name: z.string().trim().min(1, '名称未填').max(40),
  note: z.string().trim().max(300).default(''),
  members: z.array(GroupMember).max(100),
  unitIds: z.array(OrganizationId).max(500),
})
export type GroupContent = z.infer<typeof GroupContent>

/** What was taught to one who inspects; null where he is not on record, so that nobody can tell. */
export const Trained = z.object({ classes: z.number().int(), last: z.string() }).nullable()

export const Group = GroupContent.omit({ members: true }).extend({
  id: InspectionGroupId,
  version: z.number().int(),
  members: z.array(GroupMember.extend({ trained: Trained })),
  units: z.array(z.object({ id: OrganizationId, name: z.string() })),
  /** Visits of the year. */
  visits: z.number().int(),
})
export type Group = z.infer<typeof Group>

/** A unit that is in no area, or in several. */
export const AreaProblem = z.object({
  unitId: OrganizationId,
  unitName: z.string(),
  groups: z.array(z.string()),
})
export type AreaProblem = z.infer<typeof AreaProblem>

export const Groups = z.object({
  groups: z.array(Group),
  gaps: z.array(AreaProblem),
  overlaps: z.array(AreaProblem),
  /** How many units areas are made of. */
  units: z.number().int(),
  /** Who inspects and was taught less often than the rule says; `unknown` are not on record. */
  untrained: z.array(z.object({ name: z.string(), group: z.string() })),
  unknown: z.number().int(),
})
export type Groups = z.infer<typeof Groups>
