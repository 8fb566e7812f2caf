import type { z } from 'zod'
import { Preset } from '#shared/modules/evaluations/scheme'

/** @file What presets are put together from. They are data: no rule of the program asks which preset a scheme came from. */

type Input = z.input<typeof Preset>
type Content = Input['content']
type Suggestion = Input['suggestions'][number]
type Line = Content['indicators'][number]

/** How a value that no source fixes is marked wherever it is shown. */
const FROM_EXPERIENCE = '经验值，未见文件'

/** Checks a preset once, when it is first asked for, and fills in what the model itself fixes. */
export function preset(data: Input): Preset {
  return Preset.parse(data)
}

/** Options from best to worst. Points stay undecided unless they follow from the thing itself. */
export function scale(key: string, name: string, labels: readonly string[], points: readonly number[] = []) {
  const options = labels.map((label, index) => ({
    mark: index + 1,
    label,
    short: SHORT[label] ?? label.slice(0, 4),
    points: points[index] ?? null,
  }))
  return { key, name, options }
}

const SHORT: Record<string, string> = {
  基本称职: '基本',
  基本合格: '基本',
  基本满意: '基本',
  基本符合: '基本',
}

/** A leaf of the first level whose weight is undecided. */
export function graded(key: string, label: string, scaleKey: string, more: Partial<Line> = {}): Line {
  return { key, parent: null, label, weight: null, score: { by: 'grade', scale: scaleKey }, ...more }
}

/** A leaf that takes points up to `full`. */
export function marked(key: string, label: string, full: number, more: Partial<Line> = {}): Line {
  return { key, parent: null, label, weight: null, full, score: { by: 'points' }, ...more }
}

/** A line that adds its children up. */
export function heading(key: string, label: string): Line {
  return { key, parent: null, label, weight: null, score: null }
}

/** Something recorded once per subject and added to or taken from the whole; its cap is undecided. */
export function adjusting(key: string, label: string, direction: 'bonus' | 'penalty', note = ''): Line {
  return { key, parent: null, label, note, weight: 0, score: { by: 'adjust', direction, cap: null } }
}

/** Grades whose lines are undecided but for the last, which begins at 0. */
export function lines(...grades: string[]): Content['rules']['grades'] {
  return grades.map((grade, index) => ({ grade, from: index === grades.length - 1 ? 0 : null }))
}

/** 评议主体 in the order of their letters. */
export function groups(
  ...list: (Pick<Content['groups'][number], 'key' | 'name' | 'weight'> & Partial<Content['groups'][number]>)[]
): Content['groups'] {
  return list.map((group, index) => ({ letter: 'ABCDEFGH'.charAt(index), ...group }))
}

/** Nothing counted yet is decided: which denominator, what a double tick does. */
export const UNDECIDED = { denominator: null, overmarked: null } as const

/** Customary weights of lines or groups, in their order. */
export function weights(
  of: 'indicators' | 'groups',
  values: Readonly<Record<string, number>>,
  text = FROM_EXPERIENCE,
): Suggestion[] {
  return Object.entries(values).map(([key, value]) => ({ place: `${of}.${key}.weight`, value, text }))
}

/** Customary points of a scale's options, best first. */
export function points(key: string, values: readonly number[], text = FROM_EXPERIENCE): Suggestion[] {
  return values.map((value, index) => ({
    place: `scales.${key}.options.${index + 1}.points`,
    value,
    text,
  }))
}

/** Customary lines of the grades, best first, without the last. */
export function from(...values: number[]): Suggestion[] {
  return values.map((value, index) => ({
    place: `rules.grades.${index}.from`,
    value,
    text: FROM_EXPERIENCE,
  }))
}

export function suggest(place: string, value: number | string, text = FROM_EXPERIENCE): Suggestion {
  return { place, value, text }
}

/** How votes are customarily counted. */
export const COUNTING: readonly Suggestion[] = [
  suggest('rules.denominator', 'marks', '测评一般以有效票为分母，未填的项不计入，未见文件'),
  suggest('rules.overmarked', 'item', '一项多选，一般该项作废，整票仍有效，未见文件'),
]

/** What every preset leaves to the department. */
export const OPEN_COUNTING = '得票率的分母、一项多选如何处理：各地做法不一，由本单位定。'
