import type { PartyContent } from '#shared/modules/organizations/party'
import { AFFILIATIONS, PARTY_KINDS } from '#shared/modules/organizations/party-words'
import type { FieldChange } from '#shared/platform/audit/contract'

const LABELS: Record<keyof PartyContent, string> = {
  parentId: '上级党组织',
  name: '名称',
  shortName: '简称',
  code: '代码',
  kind: '类型',
  affiliation: '隶属关系',
  unitId: '所属单位',
  villageId: '所在村（社区）',
  enterpriseId: '所在两新组织',
  foundedOn: '成立日期',
  termYears: '任期年限',
  hasCommittee: '设支委会',
  groups: '党小组数',
  supervisor: '主管部门',
  phone: '电话',
  address: '地址',
  remark: '备注',
}

/** What is different between two states of a party organization, in words; `before` null tells what is filled in. */
export function partyDifferences(before: PartyContent | null, after: PartyContent): FieldChange[] {
  return differencesOf(LABELS, before, after, wordOf)
}

/** The fields of two records that differ, under their labels. */
export function differencesOf<C extends object>(
  labels: Record<keyof C, string>,
  before: C | null,
  after: C,
  word: (key: keyof C, value: unknown) => string = (_, value) => plainWord(value),
): FieldChange[] {
  return (Object.keys(labels) as (keyof C)[])
    .map((key) => ({
      field: labels[key],
      before: before ? word(key, before[key]) : '',
      after: word(key, after[key]),
    }))
    .filter((it) => it.before !== it.after)
}

export function plainWord(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value === null || value === undefined ? '' : String(value)
}

function wordOf(key: keyof PartyContent, value: unknown): string {
  if (key === 'kind') return PARTY_KINDS[value as keyof typeof PARTY_KINDS]
  if (key === 'affiliation') return AFFILIATIONS[value as keyof typeof AFFILIATIONS] ?? ''
  return plainWord(value)
}
