import type { z } from 'zod'
import {
  type Category,
  type FormField,
  type Material,
  ProgrammePreset,
  type StageKind,
} from '#shared/modules/awards/programme'

/** @file What presets are put together from. They are data: no rule of the program asks which preset a programme is of. */

type Input = z.input<typeof ProgrammePreset>
type Suggestion = Input['suggestions'][number]
type InputCategory = Input['content']['categories'][number]
type InputStage = Input['content']['stages'][number]
type InputRule = InputCategory['rules'][number]

/** How a value that no source fixes is marked wherever it is shown. */
export const UNSEEN = '经验值，未见文件'

/** Checks a preset once, when it is first asked for, and fills in what the model itself fixes. */
export function preset(data: Input): ProgrammePreset {
  return ProgrammePreset.parse(data)
}

export function suggest(place: string, value: number | string, text = UNSEEN): Suggestion {
  return { place, value, text }
}

/** One customary value for the same place of each of these categories. */
export function suggestForEach(
  keys: readonly string[],
  place: string,
  value: number | string,
  text = UNSEEN,
): Suggestion[] {
  return keys.map((key) => suggest(`categories/${key}/${place}`, value, text))
}

/** A category whose quota and prize no document fixes for it alone. */
export function category(
  key: string,
  label: string,
  more: Partial<Omit<InputCategory, 'key' | 'label'>> = {},
): InputCategory {
  return {
    key,
    label,
    subject: 'person',
    quota: null,
    prize: null,
    nominators: ['unit'],
    rules: [],
    fields: [],
    materials: [],
    scores: [],
    ...more,
  }
}

export function stage(
  key: string,
  kind: StageKind,
  label: string,
  more: Partial<Omit<InputStage, 'key' | 'kind' | 'label'>> = {},
): InputStage {
  return { key, kind, label, pass: { by: 'all' }, ...more }
}

/** Scored by experts: how many read each, what is left out, and how many go on are the department's to say. */
export function reviewed(key: string, label: string, more: Partial<InputStage> = {}): InputStage {
  return stage(key, 'review', label, {
    actor: '专家评审组',
    pass: { by: 'undecided' },
    review: { reviewers: null, dropHighest: 0, dropLowest: 0, dropFrom: 5 },
    ...more,
  })
}

/** Discussed and voted on: two thirds of those due are there, more than half of those due agree. */
export function voted(key: string, label: string, more: Partial<InputStage> = {}): InputStage {
  return stage(key, 'vote', label, {
    actor: '评审委员会',
    pass: { by: 'quota', factor: 1 },
    vote: { present: 2 / 3, majority: 1 / 2, of: 'due' },
    ...more,
  })
}

export const OPEN_VOTE = '票决到会 2／3、赞成过应到半数为通行做法，按本地办法核对。'

/** At least five working days. */
export const PUBLISHED = stage('gongshi', 'notice', '公示', {
  notice: { days: 5, unit: 'working', countsFirst: false },
})

/** How many experts read each and what is left out, as is customary. */
export function reviewSuggestions(key: string, factor: number, reviewers = 5): Suggestion[] {
  const at = `stages/${key}`
  return [
    suggest(`${at}/pass`, factor, `差额评审，一般取名额的 ${factor} 倍，未见文件`),
    suggest(`${at}/review/reviewers`, reviewers, '专家组多为 3、5、9 人，单数，未见文件'),
    suggest(`${at}/review/dropHighest`, 1, '满 5 位专家时一般去一个最高分，未见文件'),
    suggest(`${at}/review/dropLowest`, 1, '满 5 位专家时一般去一个最低分，未见文件'),
  ]
}

/** Nothing bars the candidate or the unit that nominates, one category only, papers complete, nothing bad on record. */
export const COMMON_RULES: InputRule[] = [
  {
    key: 'unbarred',
    rule: 'unbarred',
    source: '考核结果运用、处分影响期规定（见“情形与影响期规则”）',
    sourced: true,
  },
  {
    key: 'unit-unbarred',
    rule: 'unit-unbarred',
    source: '受问责的组织在规定时间内不得评优（见“情形与影响期规则”）',
    sourced: true,
  },
  { key: 'once', rule: 'once', source: UNSEEN },
  { key: 'materials', rule: 'materials', source: UNSEEN },
  { key: 'asked', rule: 'asked', question: '无违法违纪和不良信用记录', source: UNSEEN },
]

/** Columns of what somebody brought about. */
const ACHIEVEMENT = ['名称', '时间', '级别', '本人排名', '佐证编号']

const achievements = (key: string, label: string): z.input<typeof FormField> => ({
  key,
  label,
  kind: 'rows',
  columns: ACHIEVEMENT,
})

/** What the form asks of a talent beyond name, file and deeds. */
export const TALENT_FIELDS: InputCategory['fields'] = [
  achievements('papers', '近五年代表性论文著作'),
  achievements('patents', '近五年专利'),
  achievements('projects', '近五年科研（建设）项目'),
  achievements('prizes', '近五年获奖'),
  { key: 'benefit', label: '经济社会效益', kind: 'long', most: 1000 },
]

export const TALENT_MATERIALS: Category['materials'] = [
  material('identity', '身份证复印件', { required: true }),
  material('education', '学历学位证书', { required: false }),
  material('title', '职称（职业资格）证书', { required: false }),
  material('proof', '业绩佐证材料', { required: true, anonymous: true }),
  material('notice', '推荐单位公示证明', { required: true }),
]

export function material(key: string, label: string, more: Partial<Material>): Material {
  return { key, label, required: false, anonymous: false, ...more }
}

/** Score items whose full marks no document fixes. */
export function scores(items: Readonly<Record<string, string>>): InputCategory['scores'] {
  return Object.entries(items).map(([key, label]) => ({ key, label, full: null }))
}

/** Customary full marks of the same items in each of these categories. */
export function scoreSuggestions(
  keys: readonly string[],
  full: Readonly<Record<string, number>>,
): Suggestion[] {
  return Object.entries(full).flatMap(([item, value]) => suggestForEach(keys, `scores/${item}/full`, value))
}
