import { names } from '../../codes'
import { ageAt, monthsBetween, type PartialDate, parsePartialDate } from '../../values/partial-date'
import { highestQualification } from '../people/rules-education'
import { politicsOf } from '../people/rules-party'
import type { Dimension, Part } from './schema'
import { bandLabel, type Standards } from './standards'

/**
 * @file From what the records hold to the parts of a structure. Records are counted by their own values (a month of
 * birth, a party text); here each value finds the part it belongs to, so that figures and the people behind them are
 * told apart by one rule.
 */

export const DIMENSION_LABELS: Record<Dimension, string> = {
  age: '年龄',
  sex: '性别',
  ethnicGroup: '民族',
  ethnicity: '民族分项',
  politics: '政治面貌',
  education: '最高学历',
  fullTimeEducation: '全日制学历',
  level: '职务层次',
  rank: '职级',
  tenure: '任现职年限',
  category: '单位类别',
  unit: '单位',
}

/** A value that nobody filled in; a party that was joined only after the date. */
export const UNKNOWN = ''
export const NOT_YET_MEMBER = '当日未入党'
/** How several 学历 of one person are joined. */
export const JOINT = '\n'

/** What folding a value depends on. `unitOf` and `categoryOf` answer for an organization's id. */
export type FoldContext = {
  on: PartialDate
  standards: Pick<Standards, 'ageBands' | 'tenureBands'>
  unitOf: (id: string) => { id: string; name: string } | undefined
  categoryOf: (id: string) => string
}

type Fold = {
  /** The part that a value of the records belongs to. */
  keyOf: (raw: string, context: FoldContext) => string
  labelOf?: (key: string, context: FoldContext) => string
  /** Keys in their order, those without anybody included where `whole`. */
  order?: (context: FoldContext) => readonly string[]
  whole?: true
}

const EDUCATION = ['研究生', '大学', '大专', '中专及以下'] as const

const education: Fold = {
  keyOf: (raw) => educationStep(highestQualification(raw.split(JOINT))),
  order: () => EDUCATION,
  whole: true,
}

const FOLDS: Record<Dimension, Fold> = {
  age: {
    keyOf: (raw, { on, standards }) => bandOf(standards.ageBands, yearsAt(raw, on, ageAt)),
    labelOf: (key, { standards }) => bandLabel(standards.ageBands, Number(key), '岁'),
    order: ({ standards }) => standards.ageBands.map((_, index) => String(index)),
    whole: true,
  },
  tenure: {
    keyOf: (raw, { on, standards }) => bandOf(standards.tenureBands, yearsAt(raw, on, wholeYears)),
    labelOf: (key, { standards }) => bandLabel(standards.tenureBands, Number(key), '年'),
    order: ({ standards }) => standards.tenureBands.map((_, index) => String(index)),
    whole: true,
  },
  sex: { keyOf: same, order: () => ['男', '女'], whole: true },
  ethnicGroup: {
    keyOf: (raw) => (raw === UNKNOWN || raw === '汉族' ? raw : '少数民族'),
    order: () => ['汉族', '少数民族'],
    whole: true,
  },
  ethnicity: { keyOf: same, order: () => names('gb3304-ethnic') },
  politics: {
    keyOf: (raw) => (raw === NOT_YET_MEMBER ? raw : politicsOf(raw) || raw),
    order: () => [...names('gb4762-political'), NOT_YET_MEMBER],
  },
  education,
  fullTimeEducation: education,
  level: { keyOf: same, order: () => names('zb09-position-level'), labelOf: orNone('无职务层次') },
  rank: { keyOf: same, order: () => names('zb148-rank'), labelOf: orNone('无职级') },
  category: { keyOf: (raw, { categoryOf }) => categoryOf(raw), order: () => CATEGORY_LABELS },
  unit: {
    keyOf: (raw, { unitOf }) => unitOf(raw)?.id ?? UNKNOWN,
    labelOf: (key, { unitOf }) => unitOf(key)?.name ?? '未列单位',
  },
}

/** 单位类别 of ZB04 by the heading it stands under; the table's order says which that is. */
const CATEGORY_HEADINGS: readonly (readonly [from: string, label: string])[] = [
  ['领导机构', '领导机构'],
  ['党的纪委机关', '纪委机关'],
  ['党委工作部门、办事机构、派出机构', '党委工作部门'],
  ['人大机关', '人大机关'],
  ['政府工作部门、办事机构、派出机构', '政府工作部门'],
  ['政协机关', '政协机关'],
  ['法院机关', '法院、检察院'],
  ['民主党派和工商联', '民主党派、工商联'],
  ['人民团体', '人民团体'],
  ['其他机关', '其他机关'],
  ['事业单位', '事业单位'],
  ['企业', '企业'],
  ['社会组织及宗教团体', '社会组织、村和社区'],
  ['军队', '军队'],
  ['其他', '其他'],
]
const CATEGORY_LABELS = CATEGORY_HEADINGS.map(([, label]) => label)
const CATEGORIES = categoriesByHeading()

function categoriesByHeading(): ReadonlyMap<string, string> {
  let label = ''
  return new Map(
    names('zb04-org-category').map((name) => {
      label = CATEGORY_HEADINGS.find(([from]) => from === name)?.[1] ?? label
      return [name, label]
    }),
  )
}

/** 政府工作部门 for 水利部门; '' for a category that ZB04 does not know. */
export function categoryGroup(category: string): string {
  return CATEGORIES.get(category) ?? UNKNOWN
}

/** The part that a value of the records belongs to. */
export function foldedKey(dimension: Dimension, raw: string, context: FoldContext): string {
  return FOLDS[dimension].keyOf(raw, context)
}

/** Counts by value as parts in the dimension's order; what is not filled in comes last. They add up to all counted. */
export function partsOf(
  dimension: Dimension,
  counts: readonly { key: string; count: number }[],
  context: FoldContext,
): Part[] {
  const { order, whole } = FOLDS[dimension]
  const listed = order?.(context) ?? []
  const sums = new Map<string, number>(whole ? listed.map((key) => [key, 0]) : [])
  for (const { key, count } of counts) {
    const part = foldedKey(dimension, key, context)
    sums.set(part, (sums.get(part) ?? 0) + count)
  }
  const places = new Map(listed.map((key, index) => [key, index]))
  const place = (key: string) =>
    key === UNKNOWN ? Number.MAX_SAFE_INTEGER : (places.get(key) ?? listed.length)
  return [...sums]
    .filter(([key, count]) => count > 0 || key !== UNKNOWN)
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([key, count]) => ({ key, label: partLabel(dimension, key, context), count }))
}

/** One part with its number at each of several dates. */
export type PartLine = { key: string; label: string; counts: number[] }

/** Parts of one dimension at several dates as lines: a part that only a later date has stands behind the one before it. */
export function partLines(times: readonly (readonly Part[])[]): PartLine[] {
  const lines: PartLine[] = []
  times.forEach((parts, time) => {
    let place = 0
    for (const { key, label, count } of parts) {
      const at = lines.findIndex((line) => line.key === key)
      const line = lines[at] ?? { key, label, counts: times.map(() => 0) }
      if (at < 0) lines.splice(place, 0, line)
      line.counts[time] = count
      place = lines.indexOf(line) + 1
    }
  })
  return lines
}

function partLabel(dimension: Dimension, key: string, context: FoldContext): string {
  const { labelOf } = FOLDS[dimension]
  if (key === UNKNOWN && dimension !== 'level' && dimension !== 'rank' && dimension !== 'unit') return '未填'
  return labelOf ? labelOf(key, context) : key
}

/** Average and median age in years to one decimal, from people counted by month of birth. */
export function ageFigures(
  months: readonly { key: string; count: number }[],
  on: PartialDate,
): { average: number | null; median: number | null; known: number } {
  const ages = months
    .flatMap(({ key, count }) => {
      const birth = dateOf(key)
      return birth && monthsBetween(birth, on) >= 0 ? [{ months: monthsBetween(birth, on), count }] : []
    })
    .toSorted((a, b) => a.months - b.months)
  const known = ages.reduce((sum, it) => sum + it.count, 0)
  if (known === 0) return { average: null, median: null, known }
  const total = ages.reduce((sum, it) => sum + it.months * it.count, 0)
  const middle = (valueAt(ages, Math.floor((known - 1) / 2)) + valueAt(ages, Math.floor(known / 2))) / 2
  return { average: years(total / known), median: years(middle), known }
}

function valueAt(sorted: readonly { months: number; count: number }[], index: number): number {
  let passed = 0
  for (const { months, count } of sorted) {
    passed += count
    if (index < passed) return months
  }
  return 0
}

function years(months: number): number {
  return Math.round((months / 12) * 10) / 10
}

function same(raw: string): string {
  return raw
}

function orNone(words: string): (key: string) => string {
  return (key) => key || words
}

/** The band that so many years fall into; '' where they are unknown. */
function bandOf(bands: readonly { from: number }[], reached: number | null): string {
  if (reached === null) return UNKNOWN
  return String(
    Math.max(
      0,
      bands.findLastIndex((band) => band.from <= reached),
    ),
  )
}

function yearsAt(
  raw: string,
  on: PartialDate,
  count: (from: PartialDate, to: PartialDate) => number | null,
): number | null {
  const from = dateOf(raw)
  return from && count(from, on)
}

/** Begun after the date counts as just begun: the post is on record already. */
function wholeYears(from: PartialDate, on: PartialDate): number {
  return Math.max(0, Math.floor(monthsBetween(from, on) / 12))
}

function dateOf(raw: string): PartialDate | null {
  return raw === UNKNOWN ? null : parsePartialDate(raw)
}

function educationStep(qualification: string): string {
  if (qualification === UNKNOWN) return UNKNOWN
  if (qualification.includes('研究生')) return '研究生'
  if (/专科|大专|大学普通班/.test(qualification)) return '大专'
  return /大学|本科/.test(qualification) ? '大学' : '中专及以下'
}
