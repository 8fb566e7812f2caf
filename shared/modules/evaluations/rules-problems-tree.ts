import { figure, isHundred, notice, repeated, type SchemeProblem, undecided, wrong } from './problem'
import { DEEPEST, isAdjusting } from './rules-reach'
import { childrenOf } from './rules-tree'
import type { Indicator, SchemeContent } from './scheme'

/** A line as sentences call it: by its label, or by its place in the table while it has none. */
export function lineName(content: Pick<SchemeContent, 'indicators'>, key: string): string {
  const index = content.indicators.findIndex((it) => it.key === key)
  const label = content.indicators[index]?.label
  return label ? `“${label}”` : `第 ${index + 1} 行`
}

/** The indicator tree: its shape, its labels, its weights. */
export function treeProblems(content: SchemeContent): SchemeProblem[] {
  const { indicators } = content
  if (indicators.length === 0)
    return [wrong('indicators', '还没有指标。', '增加一行，写名称、权重和计分方式。')]
  const shape = shapeProblems(content)
  return [...shape, ...labelProblems(content), ...(shape.length > 0 ? [] : weightProblems(content))]
}

function shapeProblems(content: SchemeContent): SchemeProblem[] {
  const { indicators } = content
  const twice = repeated(indicators.map((it) => it.key))
  return [
    ...twice.map((index) =>
      wrong(
        `indicators.${indicators[index]?.key}.label`,
        `第 ${index + 1} 行与前面一行重复。`,
        '删去这一行。',
      ),
    ),
    ...indicators.flatMap((line, index) => lineShape(content, line, index)),
  ]
}

function lineShape(content: SchemeContent, line: Indicator, index: number): SchemeProblem[] {
  const { indicators } = content
  const place = `indicators.${line.key}.label`
  const name = lineName(content, line.key)
  const above = indicators.findIndex((it) => it.key === line.parent)
  if (line.parent !== null && above < 0)
    return [wrong(place, `${name}的上级指标不存在。`, '移到第一级，或归到另一项之下。')]
  if (above >= index) return [wrong(place, `${name}排在它的上级之前。`, '把它移到上级之后。')]
  if (depthOf(indicators, line) > DEEPEST)
    return [wrong(place, `${name}在第 ${DEEPEST + 1} 级，指标最多 ${DEEPEST} 级。`, '升一级，或并入上级。')]
  const parent = indicators[above]
  if (parent?.score)
    return [
      wrong(
        `indicators.${parent.key}.score`,
        `${lineName(content, parent.key)}有下级指标，自己又计分。`,
        '把它的计分方式改为“合计下级”，或把下级移走。',
      ),
    ]
  if (!line.score && childrenOf(content, line.key).length === 0)
    return [
      wrong(
        `indicators.${line.key}.score`,
        `${name}没有计分方式，也没有下级指标。`,
        '选计分方式，或在它下面加指标。',
      ),
    ]
  return []
}

/** Levels from the top, 1 for the first; more than there are lines in a circle. */
function depthOf(indicators: readonly Indicator[], line: Indicator): number {
  let depth = 1
  let above = indicators.find((it) => it.key === line.parent)
  while (above && depth <= indicators.length) {
    depth += 1
    const { parent } = above
    above = indicators.find((it) => it.key === parent)
  }
  return depth
}

function labelProblems(content: SchemeContent): SchemeProblem[] {
  const { indicators } = content
  return indicators.flatMap((line, index) => {
    const place = `indicators.${line.key}.label`
    if (line.label === '') return [wrong(place, `第 ${index + 1} 行指标没有名称。`, '写名称，或删去这一行。')]
    const twin = indicators.findIndex((it) => it.parent === line.parent && it.label === line.label)
    return twin < index
      ? [notice(place, `“${line.label}”在同一级出现两次。`, '改一个名称，免得票面上分不清。')]
      : []
  })
}

function weightProblems(content: SchemeContent): SchemeProblem[] {
  const { indicators } = content
  const first = indicators[0]
  if (first && indicators.every((it) => isAdjusting(content, it.key)))
    return [
      wrong(
        `indicators.${first.key}.score`,
        '指标都是加减分，没有可加可减的底分。',
        '至少有一项按打分、等次或数据计分。',
      ),
    ]
  const inner = indicators.filter((it) => it.score === null).map((it) => it.key)
  return [null, ...inner].flatMap((parent) => siblingWeights(content, parent))
}

/** One level under one line: weights make 100, but for what only adds to the whole. */
function siblingWeights(content: SchemeContent, parent: string | null): SchemeProblem[] {
  const lines = childrenOf(content, parent)
  const adjusting = lines.filter((it) => isAdjusting(content, it.key))
  const weighed = lines.filter((it) => !adjusting.includes(it))
  return [
    ...adjusting
      .filter((it) => it.weight !== 0)
      .map((it) =>
        wrong(
          `indicators.${it.key}.weight`,
          `${lineName(content, it.key)}是加减分，不占权重，现为 ${it.weight ?? '空'}。`,
          '权重改为 0。',
        ),
      ),
    ...weighed
      .filter((it) => it.weight === null)
      .map((it) =>
        undecided(
          `indicators.${it.key}.weight`,
          `${lineName(content, it.key)}的权重未定。`,
          '填权重，同级合计 100。',
        ),
      ),
    ...sumProblem(content, parent, weighed),
  ]
}

function sumProblem(
  content: SchemeContent,
  parent: string | null,
  lines: readonly Indicator[],
): SchemeProblem[] {
  const sum = lines.reduce((total, it) => total + (it.weight ?? 0), 0)
  const first = lines[0]
  const open = lines.some((it) => it.weight === null)
  if (!first || (open ? sum <= 100 || isHundred(sum) : isHundred(sum))) return []
  const where = parent === null ? '第一级指标' : `${lineName(content, parent)}下级指标`
  const [verb, gap] = sum > 100 ? ['减去', sum - 100] : ['补上', 100 - sum]
  return [
    wrong(
      `indicators.${first.key}.weight`,
      `${where}的权重合计 ${figure(sum)}，应为 100。`,
      `${verb} ${figure(gap)}；除不尽时把余数放在一项上。`,
    ),
  ]
}
