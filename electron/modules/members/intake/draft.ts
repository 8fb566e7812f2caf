import type { IntakeKind } from '#shared/modules/members/intake'
import type { Standing } from '#shared/modules/members/member'

/** A row of a workbook as it was read. Days are ISO, '' where the cell is empty; what could not be read is a problem. */
export type IntakeDraft = {
  row: number
  name: string
  identityNumber: string
  sex: '男' | '女' | ''
  birth: string
  ethnicity: string
  ancestralPlace: string
  workStarted: string
  party: string
  group: string
  standing: Standing
  /** Partial date. */
  joinedOn: string
  fullOn: string
  since: string
  leftReason: string
  job: string
  phone: string
  address: string
  /** Of people on their way: 申请入党, 确定为积极分子, 列为发展对象. */
  appliedOn: string
  activistOn: string
  targetOn: string
  kept: Record<string, string>
  problems: string[]
}

/** Headings of days on the way into the party, by what each says. */
export const WAY_HEADINGS = {
  appliedOn: ['申请入党时间', '申请入党日期', '递交入党申请书时间'],
  activistOn: ['列入培养对象时间', '确定为入党积极分子时间', '列为入党积极分子时间'],
  targetOn: ['列为入党发展对象时间', '列入发展对象时间', '确定为发展对象时间'],
} as const
export type WayField = keyof typeof WAY_HEADINGS

export function wayFieldOf(title: string): WayField | '' {
  const plain = title.replace(/[\s　]/gu, '')
  const fields = Object.keys(WAY_HEADINGS) as WayField[]
  return fields.find((it) => (WAY_HEADINGS[it] as readonly string[]).includes(plain)) ?? ''
}

/** What a workbook lists, by the last of the days that its headings name. */
export function kindOf(titles: readonly string[]): IntakeKind {
  const has = (field: WayField) => titles.some((it) => wayFieldOf(it) === field)
  if (has('targetOn')) return 'targets'
  if (has('activistOn')) return 'activists'
  return has('appliedOn') ? 'applicants' : 'members'
}
