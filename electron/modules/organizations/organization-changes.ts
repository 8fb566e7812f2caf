import type { OrganizationContent } from '#shared/modules/organizations/schema'
import type { FieldChange } from '#shared/platform/audit/contract'

const LABELS: Record<keyof OrganizationContent, string> = {
  parentId: '上级单位',
  name: '名称',
  shortName: '简称',
  code: '机构编码',
  kind: '类型',
  level: '级别',
  affiliation: '隶属关系',
  category: '类别',
  unitRole: '单位类别',
}

/** What is different between two states of a unit; `before` null tells everything that is filled in. */
export function differences(before: OrganizationContent | null, after: OrganizationContent): FieldChange[] {
  return (Object.keys(LABELS) as (keyof OrganizationContent)[])
    .map((key) => ({ field: LABELS[key], before: before?.[key] ?? '', after: after[key] ?? '' }))
    .filter((it) => it.before !== it.after)
}
