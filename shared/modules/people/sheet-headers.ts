import type { Destination } from './contract-sheets'
import { SHEET_TARGETS } from './sheet-targets'

/** Between the rows of a heading of several rows: 学历学位／全日制教育. */
export const HEADER_JOINT = '／'

/** What two spellings of one heading have in common: no blanks, no marks, half-width. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s:：*＊、,，.。;；\-—_/\\|“”"'‘’·]/gu, '')
}

/** Without what stands in brackets: 现任职务（全称） is 现任职务. */
function withoutBrackets(text: string): string {
  return text.replace(/[（(【[〔][^（()）】\]〕]*[）)】\]〕]/gu, '')
}

const aliases = new Map<string, Map<string, string>>()
for (const { destination, key, label, aliases: own } of SHEET_TARGETS) {
  const table = aliases.get(destination) ?? new Map<string, string>()
  aliases.set(destination, table)
  for (const alias of [label, ...own]) if (!table.has(alias)) table.set(alias, key)
}

/** Upper headings that say nothing of their own about what stands under them. */
const NEUTRAL = /^(.*基本(情况|信息|资料)|(个人|人员|干部|本人|党员|职工)(基本)?(情况|信息|资料)?|信息|情况)$/
const YEAR_OF_ASSESSMENT =
  /^(?:近.年)?(?:年度)?(?:考核)?(?:结果|情况|等次)?((?:19|20)\d\d)年?度?(?:年度)?(?:考核)?(?:结果|等次|情况|结论|档次)?$/

/** The target that a heading names in such a sheet, '' for none. */
export function targetOfHeader(header: string, destination: Destination): string {
  const spellings = spellingsOf(header)
  const table = aliases.get(destination)
  for (const spelling of spellings) {
    const key = table?.get(spelling)
    if (key !== undefined) return key
  }
  if (destination !== 'basic') return ''
  const year = spellings.flatMap((it) =>
    it.includes('考核') ? (YEAR_OF_ASSESSMENT.exec(it)?.[1] ?? []) : [],
  )[0]
  return year ? `assessments.${year}` : ''
}

const known = new Map<string, string[]>()

/** Spellings of a heading that are looked up, the fullest first. */
function spellingsOf(header: string): string[] {
  const found = known.get(header)
  if (found) return found
  const parts = header.split(HEADER_JOINT).map((part) => part.trim())
  const candidates: string[] = []
  const last = parts.at(-1) ?? ''
  const add = (text: string) =>
    candidates.push(plainHeader(withoutBrackets(text)), plainHeader(unbracketed(text)))
  add(parts.join(''))
  if (parts.length > 1) {
    add(parts.slice(-2).join(''))
    add([last, ...parts.slice(0, -1)].join(''))
    const above = parts.slice(0, -1).map((part) => plainHeader(withoutBrackets(part)))
    if (above.every((part) => part === '' || NEUTRAL.test(part))) add(last)
    const first = parts[0] ?? ''
    if (/^(学历|学位|教育)/.test(plainHeader(first))) add(`${last}学历`)
  }
  const spellings = [...new Set(candidates.filter((it) => it !== ''))]
  if (known.size > 20_000) known.clear()
  known.set(header, spellings)
  return spellings
}

function unbracketed(text: string): string {
  return text.replace(/[（()）【】[\]〔〕]/gu, '')
}

/** Headings have few characters; what is longer need not be looked up. */
const LONGEST = 40

/** True where any kind of sheet has a field of this name: the sign of a heading. */
export function isKnownHeader(text: string): boolean {
  if (text.length > LONGEST) return false
  const spellings = spellingsOf(text)
  for (const table of aliases.values()) if (spellings.some((it) => table.has(it))) return true
  return spellings.some((it) => COMMON.has(it))
}

/** Headings of ledgers about other things than a person's own fields. */
const COMMON = new Set(
  (
    '备注 联系电话 电话 手机号码 手机 手机号 住址 家庭住址 时间 日期 内容 标题 名称 类型 类别 数量 份数 页码 地点 事由 原因 编号 档案号 ' +
    '审核人 经办人 填报人 记录人 负责人 联系人 年月日 正本 副本 警号 签字 年龄 工龄 党龄 合计 小计 人数 金额 单位代码 国籍 照片 级别 ' +
    '开始时间 结束时间 培养人 婚姻状况 血型 岗位 党组织名称 所在党支部 状态 情况 说明 意见 结果 措施'
  ).split(' '),
)
