import { BARS } from './cases'
import { FACTS } from './facts'
import { figure, shareText } from './problem'
import {
  type Consequence,
  DENOMINATORS,
  type GradeLine,
  type Group,
  type Indicator,
  type LeafScore,
  type Scale,
  type SchemeContent,
  type SchemeRules,
} from './scheme'

/** @file Parts of a scheme as sentences: in the audit trail, in the preview of a preset. */

const OPEN = '未定'
export const OVERMARKED = { item: '该项作废', ballot: '整票作废' } as const
export const ROUNDINGS = { floor: '舍去尾数', round: '四舍五入', ceil: '进一' } as const

export const FILES = { history: '只入考核历史', assessment: '记为年度考核结果' } as const

const percent = (value: number | null) => (value === null ? OPEN : `${figure(value)}%`)
const share = (value: number | null) => (value === null ? OPEN : shareText(value))

export function scaleWords({ name, options }: Scale): string {
  const each = options.map(
    ({ label, points, neutral }) =>
      `${label} ${neutral ? '不计分' : points === null ? OPEN : figure(points)}`,
  )
  return `${name}：${each.join('、')}`
}

/** 德：权重 15%，按“优秀—不称职”评 */
export function lineWords(content: SchemeContent, line: Indicator): string {
  const parent = content.indicators.find((it) => it.key === line.parent)
  const scorers = line.groups.map((key) => content.groups.find((it) => it.key === key)?.name ?? key)
  return [
    `${line.label}：${parent ? `属“${parent.label}”，` : ''}权重 ${percent(line.weight)}`,
    line.full === 100 ? '' : `满分 ${figure(line.full)}`,
    line.score ? scoreWords(content, line.score) : '合计下级',
    scorers.length > 0 ? `由${scorers.join('、')}评` : '',
    line.short ? `票面简称“${line.short}”` : '',
    line.note,
  ]
    .filter((it) => it !== '')
    .join('，')
}

/** How a leaf is scored, in words. */
export function scoreWords(content: Pick<SchemeContent, 'scales'>, score: LeafScore): string {
  if (score.by === 'points') return score.step === 1 ? '打分' : `打分（间隔 ${figure(score.step)}）`
  if (score.by === 'grade')
    return `按“${content.scales.find((it) => it.key === score.scale)?.name ?? OPEN}”评`
  if (score.by === 'adjust')
    return `${score.direction === 'bonus' ? '加分' : '扣分'}，封顶 ${score.cap === null ? OPEN : figure(score.cap)}`
  const fact = FACTS.find((it) => it.key === score.fact)
  const steps = score.ladder.map((it) => `${figure(it.from)} 起得 ${share(it.share)}`)
  return `由“${fact?.label ?? OPEN}”计算${steps.length > 0 ? `（${steps.join('、')}）` : ''}`
}

export function groupWords(group: Group): string {
  return [
    `${group.letter} ${group.name}：权重 ${percent(group.weight)}`,
    group.covers === 'unit' ? '按单位分箱' : '每票列全部对象',
    `至少 ${group.minimumValid} 张有效票`,
    group.whenShort === 'error' ? '不足则不出结果' : '不足则权重分给其余主体',
  ].join('，')
}

export function gradeWords({ grade, from, rate }: GradeLine): string {
  const line = `${grade} ${from === null ? OPEN : `${figure(from)} 分起`}`
  return rate ? `${line}且得票率不低于 ${share(rate.atLeast)}` : line
}

export function consequenceWords({ grade, bars, lasts, text }: Consequence): string {
  const what = bars.map((it) => BARS[it]).join('、')
  const until = lasts === 'year' ? '至当年底' : `${lasts} 个月内`
  return `${grade}：${text}${what ? `（${until}不得${what}）` : ''}`
}

/** Every setting of the counting rules by its Chinese name. */
export function ruleWords(content: SchemeContent): Record<string, string> {
  const { rules } = content
  const nameOf = (key: string) => content.indicators.find((it) => it.key === key)?.label ?? key
  return {
    得分分母: rules.denominator === null ? OPEN : DENOMINATORS[rules.denominator],
    一项多选: rules.overmarked === null ? OPEN : OVERMARKED[rules.overmarked],
    去掉最高最低: `去掉 ${rules.dropHighest} 个最高、${rules.dropLowest} 个最低`,
    到会要求: rules.quorum === 0 ? '不作要求' : `实到不少于应到的 ${share(rules.quorum)}`,
    小数位数: String(rules.digits),
    同分处理: tieWords(content),
    等次分数线: rules.grades.map(gradeWords).join('、'),
    比例限额: rules.ceilings.map(ceilingWords).join('；'),
    限额同分: rules.ceilingTies === 'below' ? '都不列入' : '由人核定',
    单票名额: rules.ballotLimits
      .map(
        (it) =>
          `${nameOf(it.indicator)}第 ${it.mark} 项不超过 ${share(it.share)}（${ROUNDINGS[it.rounding]}）`,
      )
      .join('；'),
    一票否决: rules.vetoes.map((it) => `${it.label}，最高${it.gradeAtMost}`).join('；'),
    单项限制: rules.caps
      .map((it) => `${nameOf(it.indicator)}低于 ${figure(it.below)}% 的，最高${it.gradeAtMost}`)
      .join('；'),
    最少显示票数: String(rules.minimumShown),
  }
}

export function ceilingWords(ceiling: SchemeRules['ceilings'][number]): string {
  const consent = ceiling.consentShare === null ? '' : `，经同意 ${share(ceiling.consentShare)}`
  return `${ceiling.grade}不超过 ${share(ceiling.share)}${consent}（${ROUNDINGS[ceiling.rounding]}）`
}

function tieWords({ rules: { ties }, groups, indicators }: SchemeContent): string {
  if (ties.by === 'share') return '名次并列'
  const found =
    ties.by === 'group'
      ? groups.find((it) => it.key === ties.key)?.name
      : indicators.find((it) => it.key === ties.key)?.label
  return `“${found ?? OPEN}”得分高的在前`
}
