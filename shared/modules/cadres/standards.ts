import { z } from 'zod'

/**
 * @file What a department may set for structure and clock. Each default names the paper it comes from; a later paper is
 * answered by changing these rows, not the program.
 */

/** Completed years from `from` on, up to the next band. */
const Band = z.object({ from: z.number().int().min(0).max(120) })

/** 正职, 副职: by the level's name; `leader` either; `all` also those who lead nothing. */
export const TENURE_WHO = ['head', 'deputy', 'leader', 'all'] as const
/** Counted in the present post, in the present unit, or at the present 职务层次. */
export const TENURE_WHAT = ['post', 'unit', 'level'] as const

/** A line that whoever is in a post, unit or level for so long has reached: 任期, 交流, 最高年限. */
export const TenureRule = z.object({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1, '名称未填').max(40),
  who: z.enum(TENURE_WHO),
  what: z.enum(TENURE_WHAT),
  years: z.number().int().min(1).max(40),
  source: z.string().trim().max(120),
  enabled: z.boolean(),
})
export type TenureRule = z.infer<typeof TenureRule>

export const Standards = z.object({
  version: z.number().int(),
  ageBands: z.array(Band).min(1).max(20),
  /** Years in the present post, same wording. */
  tenureBands: z.array(Band).min(1).max(20),
  /** Length of 试用期 in months where a post names no end (干部任用条例: one year). */
  probationMonths: z.number().int().min(1).max(36),
  /** How many months ahead each list looks when it is opened. */
  retirementAhead: z.number().int().min(0).max(120),
  probationAhead: z.number().int().min(0).max(36),
  tenureAhead: z.number().int().min(0).max(120),
  tenureRules: z.array(TenureRule).max(40),
})
export type Standards = z.infer<typeof Standards>

const EXCHANGE = '党政领导干部交流工作规定'
const TERM = '党政领导干部职务任期暂行规定'

export const DEFAULT_STANDARDS: Standards = {
  version: 0,
  ageBands: [0, 31, 36, 41, 46, 51, 56].map((from) => ({ from })),
  tenureBands: [0, 1, 3, 5, 10].map((from) => ({ from })),
  probationMonths: 12,
  retirementAhead: 12,
  probationAhead: 1,
  tenureAhead: 1,
  tenureRules: [
    rule('rotation-head', '正职交流', 'head', 'unit', 5, '县干部轮岗交流办法'),
    rule('rotation-deputy', '副职交流', 'deputy', 'unit', 10, '县干部轮岗交流办法'),
    rule('post-ten', '同一职位满十年必须交流', 'leader', 'post', 10, EXCHANGE),
    rule('two-terms', '同一职位连任两届', 'head', 'post', 10, TERM),
    rule('level-fifteen', '同一层次领导职务满十五年', 'leader', 'level', 15, TERM),
  ],
}

function rule(
  id: string,
  name: string,
  who: TenureRule['who'],
  what: TenureRule['what'],
  years: number,
  source: string,
): TenureRule {
  return { id, name, who, what, years, source, enabled: true }
}

/** Whether a rule's 正职／副职 fits a level's name (县处级正职). */
export function fitsWho(who: TenureRule['who'], level: string): boolean {
  if (who === 'all') return true
  if (who === 'leader') return /[正副]职$/.test(level)
  return level.endsWith(who === 'head' ? '正职' : '副职')
}

/** `30岁及以下`, `31—35岁`, `56岁及以上` for the band at that place. */
export function bandLabel(bands: readonly { from: number }[], index: number, measure: string): string {
  const from = bands[index]?.from ?? 0
  const next = bands[index + 1]?.from
  if (next === undefined) return `${from}${measure}及以上`
  if (index === 0) return measure === '年' ? `不满${next}年` : `${next - 1}${measure}及以下`
  if (measure === '年') return `${from}—不满${next}年`
  return next - from === 1 ? `${from}${measure}` : `${from}—${next - 1}${measure}`
}

/** What no department can mean: bands that do not rise from 0, two rules of one name. */
export function standardsProblem(
  standards: Standards,
): { field: string; message: string; remedy: string } | null {
  for (const [field, label] of [
    ['ageBands', '年龄段'],
    ['tenureBands', '任现职年限段'],
  ] as const) {
    const starts = standards[field].map((it) => it.from)
    if (starts[0] !== 0 || starts.some((from, index) => index > 0 && from <= (starts[index - 1] ?? 0)))
      return {
        field,
        message: `“${label}”应从 0 起逐段增大。现为 ${starts.join('、')}。`,
        remedy: '按从小到大改。',
      }
  }
  const names = standards.tenureRules.map((it) => it.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return null
  return { field: 'tenureRules', message: `有两条规则都叫“${twice}”。`, remedy: '改一条的名称。' }
}
