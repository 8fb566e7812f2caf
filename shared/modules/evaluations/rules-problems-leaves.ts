import { FACTS } from './facts'
import { figure, notice, repeated, type SchemeProblem, undecided, wrong } from './problem'
import { lineName } from './rules-problems-tree'
import { type Leaf, leavesOf, scaleOf } from './rules-tree'
import { type Option, type Scale, type SchemeContent, SUBJECT_KINDS } from './scheme'

/** How every leaf gets its points, and the scales it is graded on. */
export function leafProblems(content: SchemeContent): SchemeProblem[] {
  const leaves = leavesOf(content)
  const used = new Set(leaves.map(({ score }) => (score.by === 'grade' ? score.scale : '')))
  return [
    ...leaves.flatMap((leaf) => oneLeaf(content, leaf)),
    ...content.scales.flatMap((scale) => (used.has(scale.key) ? scaleProblems(scale) : unusedScale(scale))),
  ]
}

function oneLeaf(content: SchemeContent, leaf: Leaf): SchemeProblem[] {
  const { score } = leaf
  const name = lineName(content, leaf.key)
  const place = `indicators.${leaf.key}.score`
  if (score.by === 'grade' && !scaleOf(content, leaf))
    return [wrong(place, `${name}所用的等次量表不存在。`, '另选一个量表。')]
  if (score.by === 'adjust' && score.cap === null)
    return [
      undecided(
        `${place}.cap`,
        `${name}没有封顶。`,
        `填最多可${score.direction === 'bonus' ? '加' : '扣'}多少分。`,
      ),
    ]
  if (score.by === 'points' && score.step > leaf.full)
    return [
      wrong(
        `indicators.${leaf.key}.full`,
        `${name}满分 ${figure(leaf.full)}，小于打分间隔 ${figure(score.step)}。`,
        '提高满分，或缩小间隔。',
      ),
    ]
  return score.by === 'fact' ? factProblems(content, leaf, score) : []
}

type FactScore = Extract<Leaf['score'], { by: 'fact' }>

function factProblems(content: SchemeContent, leaf: Leaf, score: FactScore): SchemeProblem[] {
  const name = lineName(content, leaf.key)
  const place = `indicators.${leaf.key}.score`
  const fact = FACTS.find((it) => it.key === score.fact)
  if (!fact) return [wrong(`${place}.fact`, `${name}没有选定由哪项数据计算。`, '从数据目录中选一项。')]
  if (!fact.subjects.includes(content.subject))
    return [
      wrong(
        `${place}.fact`,
        `${name}用的“${fact.label}”算不到${SUBJECT_KINDS[content.subject]}。`,
        '另选一项数据，或改考核对象的种类。',
      ),
    ]
  return ladderProblems(name, `${place}.ladder`, score.ladder)
}

function ladderProblems(name: string, place: string, ladder: FactScore['ladder']): SchemeProblem[] {
  const last = ladder.at(-1)
  if (!last) return [wrong(place, `${name}没有计分档。`, '至少写一档：达到多少，得满分的百分之几。')]
  const disorder = ladder.findIndex((it, index) => index > 0 && it.from >= (ladder[index - 1]?.from ?? 0))
  if (disorder >= 0)
    return [
      wrong(
        place,
        `${name}的计分档第 ${disorder + 1} 档没有排在更高的一档之后。`,
        '由高到低排列，各档不重复。',
      ),
    ]
  return last.from > 0
    ? [
        wrong(
          place,
          `${name}的计分档最低从 ${figure(last.from)} 起，更低的没有分可给。`,
          '加一档从 0 起，得 0% 也要写明。',
        ),
      ]
    : []
}

function unusedScale(scale: Scale): SchemeProblem[] {
  return [notice(`scales.${scale.key}.name`, `量表“${scale.name}”没有指标在用。`, '删去，或让指标选用它。')]
}

function scaleProblems(scale: Scale): SchemeProblem[] {
  const base = `scales.${scale.key}`
  const { options } = scale
  const counted = options.filter((it) => !it.neutral)
  return [
    ...options.flatMap((option) => optionProblems(scale, option)),
    ...repeated(options.map((it) => it.label)).map((index) =>
      wrong(
        `${base}.options.${options[index]?.mark}.label`,
        `量表“${scale.name}”的“${options[index]?.label}”出现两次。`,
        '改一个名称，或删去一个。',
      ),
    ),
    ...(counted.length === 0
      ? [
          wrong(
            `${base}.name`,
            `量表“${scale.name}”的选项都不计分，用它的指标得不出分。`,
            '至少留一个计分的选项。',
          ),
        ]
      : []),
    ...disorderOf(scale, counted),
  ]
}

function optionProblems(scale: Scale, { mark, label, points, neutral }: Option): SchemeProblem[] {
  const base = `scales.${scale.key}.options.${mark}`
  const problems: SchemeProblem[] = []
  if (label === '')
    problems.push(
      wrong(`${base}.label`, `量表“${scale.name}”的第 ${mark} 个选项没有名称。`, '写名称，或删去它。'),
    )
  if (!neutral && points === null)
    problems.push(
      undecided(
        `${base}.points`,
        `量表“${scale.name}”的“${label}”得多少分未定。`,
        '填 0 到 100；不计分的勾选“不计分”。',
      ),
    )
  if (neutral && points !== null && points > 0)
    problems.push(
      notice(
        `${base}.points`,
        `量表“${scale.name}”的“${label}”不计分，所填 ${figure(points)} 分不起作用。`,
        '清空分值。',
      ),
    )
  return problems
}

/** Options stand best first; a better one below a worse one would turn the keys of the bench round. */
function disorderOf(scale: Scale, counted: readonly Option[]): SchemeProblem[] {
  const found = counted.find((it, index) => {
    const above = counted[index - 1]?.points
    return it.points !== null && above != null && it.points > above
  })
  if (!found) return []
  return [
    wrong(
      `scales.${scale.key}.options.${found.mark}.points`,
      `量表“${scale.name}”的“${found.label}”比排在前面的选项分高。`,
      '选项由好到差排列，或改分值。',
    ),
  ]
}
