import type { FieldChange } from '../../platform/audit/contract'
import type { Standards, TenureRule } from './standards'

export const WHO_LABELS: Record<TenureRule['who'], string> = {
  head: '正职',
  deputy: '副职',
  leader: '正职和副职',
  all: '所有人',
}
export const WHAT_LABELS: Record<TenureRule['what'], string> = {
  post: '任现职',
  unit: '在现单位',
  level: '任现层次',
}

const LABELS: Record<Exclude<keyof Standards, 'version'>, string> = {
  ageBands: '年龄段',
  tenureBands: '任现职年限段',
  probationMonths: '试用期月数',
  retirementAhead: '退休提前月数',
  probationAhead: '试用期提前月数',
  tenureAhead: '任期提前月数',
  tenureRules: '任期规则',
}

/** What was changed, in words, for the trail. */
export function standardChanges(before: Standards, after: Standards): FieldChange[] {
  return (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((key) => {
    const [from, to] = [words(before, key), words(after, key)]
    return from === to ? [] : [{ field: LABELS[key], before: from, after: to }]
  })
}

function words(standards: Standards, key: keyof typeof LABELS): string {
  if (key === 'tenureRules') return standards.tenureRules.map(ruleWords).join('\n')
  if (key === 'ageBands' || key === 'tenureBands') return standards[key].map((it) => it.from).join('、')
  return String(standards[key])
}

/** 正职交流：正职在现单位满 5 年（县干部轮岗交流办法） */
function ruleWords({ name, who, what, years, source, enabled }: TenureRule): string {
  const line = `${name}：${WHO_LABELS[who]}${WHAT_LABELS[what]}满 ${years} 年`
  return `${line}${source ? `（${source}）` : ''}${enabled ? '' : '，停用'}`
}
