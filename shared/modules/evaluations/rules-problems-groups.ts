import { figure, isHundred, repeated, type SchemeProblem, undecided, wrong } from './problem'
import { lineName } from './rules-problems-tree'
import { ballotLeaves, leavesOf } from './rules-tree'
import type { Group, SchemeContent } from './scheme'

/** 评议主体: names, letters, weights, and who scores what. */
export function groupProblems(content: SchemeContent): SchemeProblem[] {
  const { groups } = content
  return [
    ...groups.flatMap((group, index) => oneGroup(content, group, index)),
    ...repeated(groups.map((it) => it.letter)).map((index) =>
      wrong(
        `groups.${groups[index]?.key}.letter`,
        `${groupName(groups[index], index)}的票种代号“${groups[index]?.letter}”已被前面的主体占用。`,
        '换一个字母。',
      ),
    ),
    ...repeated(groups.map((it) => it.name)).map((index) =>
      wrong(
        `groups.${groups[index]?.key}.name`,
        `评议主体“${groups[index]?.name}”出现两次。`,
        '改名或删去一个。',
      ),
    ),
    ...weightSum(groups),
    ...unscored(content),
  ]
}

function groupName(group: Group | undefined, index: number): string {
  return group?.name ? `“${group.name}”` : `第 ${index + 1} 个评议主体`
}

function oneGroup(content: SchemeContent, group: Group, index: number): SchemeProblem[] {
  const base = `groups.${group.key}`
  const name = groupName(group, index)
  const problems: SchemeProblem[] = []
  if (group.name === '') problems.push(wrong(`${base}.name`, `${name}没有名称。`, '写名称，如“班子成员”。'))
  if (group.weight === null)
    problems.push(undecided(`${base}.weight`, `${name}的权重未定。`, '填权重，各主体合计 100。'))
  if (ballotLeaves(content, group.key).length === 0)
    problems.push(wrong(`${base}.name`, `${name}没有要评的指标。`, '在指标的“由谁评”中加上它，或删去它。'))
  if (group.covers === 'unit' && content.subject === 'organization')
    problems.push(
      wrong(
        `${base}.covers`,
        `${name}按单位分箱，但考核对象就是组织，每箱只剩它自己。`,
        '改为“每票列全部对象”，或把考核对象改为个人、班子。',
      ),
    )
  return problems
}

function weightSum(groups: readonly Group[]): SchemeProblem[] {
  const first = groups[0]
  const sum = groups.reduce((total, it) => total + (it.weight ?? 0), 0)
  const open = groups.some((it) => it.weight === null)
  if (!first || (open ? sum <= 100 || isHundred(sum) : isHundred(sum))) return []
  const [verb, gap] = sum > 100 ? ['减去', sum - 100] : ['补上', 100 - sum]
  return [
    wrong(
      `groups.${first.key}.weight`,
      `评议主体的权重合计 ${figure(sum)}，应为 100。`,
      `${verb} ${figure(gap)}。`,
    ),
  ]
}

/** Leaves on the ballots that nobody is asked to mark. */
function unscored(content: SchemeContent): SchemeProblem[] {
  const keys = new Set(content.groups.map((it) => it.key))
  const leaves = leavesOf(content).filter(({ score }) => score.by === 'points' || score.by === 'grade')
  const [first] = leaves
  if (first && keys.size === 0) {
    const names = `${lineName(content, first.key)}${leaves.length > 1 ? `等 ${leaves.length} 项指标` : ''}`
    return [wrong('groups', `${names}要有人评，但没有评议主体。`, '增加评议主体。')]
  }
  return leaves
    .filter((it) => it.groups.some((key) => !keys.has(key)))
    .map(({ key }) =>
      wrong(
        `indicators.${key}.groups`,
        `${lineName(content, key)}由一个已不存在的评议主体来评。`,
        '重选由谁评。',
      ),
    )
}
