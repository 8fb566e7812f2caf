import type { MemberFacts } from '#shared/modules/members/member'
import type { FieldChange } from '#shared/platform/audit/contract'

const LABELS = { fullOn: '转正日期', job: '工作岗位', phone: '联系电话', address: '家庭住址' } as const

/** What differs between two states of the facts beside a person. */
export function factChanges(before: MemberFacts, after: MemberFacts): FieldChange[] {
  const plain = (Object.keys(LABELS) as (keyof typeof LABELS)[]).map((key) => ({
    field: LABELS[key],
    before: before[key],
    after: after[key],
  }))
  const titles = [...new Set([...Object.keys(before.kept), ...Object.keys(after.kept)])]
  const kept = titles.map((field) => ({
    field,
    before: before.kept[field] ?? '',
    after: after.kept[field] ?? '',
  }))
  return [...plain, ...kept].filter((it) => it.before !== it.after)
}
