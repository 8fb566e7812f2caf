import type { Cycle, CycleSettings } from '#shared/modules/awards/cycle'
import type { FieldChange } from '#shared/platform/audit/contract'
import { moneyWords } from '#shared/values/money'

export function settingsOf({ title, year, no, referenceOn, budget }: Cycle): CycleSettings {
  return { title, year, no, referenceOn, budget }
}

/** What is different between two settings, in words; `before` null for a cycle that is new, made from `programme`. */
export function settingChanges(
  before: CycleSettings | null,
  after: CycleSettings,
  programme = '',
): FieldChange[] {
  const was = before ? words(before) : []
  const made = programme === '' ? [] : [{ field: '方案', before: '', after: programme }]
  const changed = words(after).map((it, index) => ({
    field: FIELDS[index] ?? '',
    before: was[index] ?? '',
    after: it,
  }))
  return [...made, ...changed.filter((it) => it.before !== it.after)]
}

const FIELDS = ['名称', '年度', '届次', '资格计算日期', '奖金总额']

function words({ title, year, no, referenceOn, budget }: CycleSettings): string[] {
  return [title, String(year), `第 ${no} 届`, referenceOn, budget === null ? '未定' : moneyWords(budget)]
}
