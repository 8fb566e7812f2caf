import { z } from 'zod'
import { OrganizationId } from '../../values/id'

/** `legal` 法人单位 · `division` 内设机构 · `group` 分组, as B0194 has them. */
export const ORGANIZATION_KINDS = { legal: '法人单位', division: '内设机构', group: '分组' } as const
export type OrganizationKind = keyof typeof ORGANIZATION_KINDS

export const OrganizationContent = z.object({
  parentId: OrganizationId.nullable(),
  name: z.string().trim().min(1, '单位名称未填').max(100),
  shortName: z.string().trim().max(60).default(''),
  /** B0114 机构编码 */
  code: z.string().trim().max(30).default(''),
  kind: z.enum(['legal', 'division', 'group']),
  /** B0127 级别 (ZB03 name) */
  level: z.string().max(60).default(''),
  /** B0124 隶属关系 (ZB87 name) */
  affiliation: z.string().max(60).default(''),
  /** B0131 类别 (ZB04 name) */
  category: z.string().max(60).default(''),
  /** What it is among the county's units, '' where nothing asks: working systems are scoped by it. */
  unitRole: z.enum(['', 'county', 'organ', 'town', 'street']).default(''),
})
export type OrganizationContent = z.infer<typeof OrganizationContent>

export const Organization = OrganizationContent.extend({
  id: OrganizationId,
  version: z.number().int(),
  /** Place among its siblings, from 0. */
  position: z.number().int(),
  /** People listed under it and under everything below it. */
  people: z.number().int(),
})
export type Organization = z.infer<typeof Organization>
