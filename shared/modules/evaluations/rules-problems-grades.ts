import { figure, notice, repeated, type SchemeProblem, shareText, undecided, wrong } from './problem'
import { lineName } from './rules-problems-tree'
import { reachOf } from './rules-reach'
import { filedGrade } from './rules-treatment'
import { leavesOf, scaleOf } from './rules-tree'
import type { GradeLine, SchemeContent } from './scheme'

/** Grades: their lines, whether each can be reached, and everything that names one. */
export function gradeProblems(content: SchemeContent): SchemeProblem[] {
  const { grades } = content.rules
  return [
    ...grades.flatMap((line, index) => lineProblems(content, line, index)),
    ...repeated(grades.map((it) => it.grade)).map((index) =>
      wrong(`rules.grades.${index}.grade`, `等次“${grades[index]?.grade}”出现两次。`, '改名或删去一个。'),
    ),
    ...filingProblems(content),
    ...reachProblems(content),
    ...ceilingProblems(content),
    ...limitedTo(content),
    ...consequenceProblems(content),
  ]
}

function lineProblems(content: SchemeContent, line: GradeLine, index: number): SchemeProblem[] {
  const { grades } = content.rules
  const place = `rules.grades.${index}.from`
  const name = gradeName(line, index)
  const above = grades.slice(0, index).findLast((it) => it.from !== null)
  const problems = rateProblems(content, line, index)
  if (line.grade === '')
    problems.push(
      wrong(`rules.grades.${index}.grade`, `第 ${index + 1} 个等次没有名称。`, '写名称，或删去它。'),
    )
  if (line.from === null)
    problems.push(undecided(place, `${name}从多少分起未定。`, '填起点分；最后一个等次从 0 起。'))
  else if (above?.from != null && line.from >= above.from)
    problems.push(
      wrong(
        place,
        `${name}从 ${figure(line.from)} 分起，不低于上一等次“${above.grade}”的 ${figure(above.from)} 分，永远轮不到它。`,
        '起点分由高到低填写。',
      ),
    )
  else if (index === grades.length - 1 && line.from !== 0)
    problems.push(
      wrong(
        place,
        `最后一个等次${name}从 ${figure(line.from)} 分起，更低的分数没有等次。`,
        '最后一个等次从 0 起。',
      ),
    )
  return problems
}

/** A grade that goes into the person's file must be one that the file's code table knows (ZB18). */
function filingProblems({ files, subject, rules }: SchemeContent): SchemeProblem[] {
  if (files !== 'assessment' || subject !== 'person') return []
  return rules.grades.flatMap(({ grade }, index) =>
    grade === '' || filedGrade(grade) !== null
      ? []
      : [
          wrong(
            `rules.grades.${index}.grade`,
            `等次“${grade}”不在考核结论类别代码表内，不能写入年度考核结果。`,
            '改用优秀、称职等表内的等次，或把结果去向改为只记入考核历史。',
          ),
        ],
  )
}

function gradeName({ grade }: GradeLine, index: number): string {
  return grade ? `“${grade}”` : `第 ${index + 1} 个等次`
}

function rateProblems(content: SchemeContent, line: GradeLine, index: number): SchemeProblem[] {
  const { rate } = line
  if (!rate) return []
  const name = gradeName(line, index)
  const place = `rules.grades.${index}.rate`
  const leaf = leavesOf(content).find((it) => it.key === rate.indicator)
  const scale = leaf && scaleOf(content, leaf)
  if (!scale)
    return [wrong(place, `${name}的得票率条件所指的指标不存在，或不按等次评。`, '另选一个按等次评的指标。')]
  const counted = scale.options.filter((it) => !it.neutral).length
  return rate.marks >= counted
    ? [
        wrong(
          place,
          `${name}的得票率条件算进了“${leaf.label}”的全部选项，人人都满足。`,
          `只算前 ${counted - 1} 个以内的选项。`,
        ),
      ]
    : []
}

function reachProblems(content: SchemeContent): SchemeProblem[] {
  const reach = reachOf(content)
  if (!reach) return []
  const { grades } = content.rules
  return grades.flatMap((line, index) => {
    if (line.from === null) return []
    const place = `rules.grades.${index}.from`
    const next = grades[index - 1]?.from ?? null
    if (line.from > reach.most + 1e-9)
      return [
        wrong(
          place,
          `“${line.grade}”从 ${figure(line.from)} 分起，但最高只能得 ${figure(reach.most)} 分，谁也够不到。`,
          '降低起点分，或提高选项分值、加分封顶。',
        ),
      ]
    if (next !== null && next <= reach.least)
      return [
        notice(
          place,
          `最低也得 ${figure(reach.least)} 分，按分数没有人会落到“${line.grade}”。`,
          '查选项分值与起点分是否如此。',
        ),
      ]
    return []
  })
}

function ceilingProblems(content: SchemeContent): SchemeProblem[] {
  const { ceilings, grades } = content.rules
  const order = grades.map((it) => it.grade)
  const missing = ceilings.flatMap((it, index) =>
    missingGrade(order, it.grade, `rules.ceilings.${index}.grade`, '比例限额'),
  )
  const twice = repeated(ceilings.map((it) => it.grade)).map((index) =>
    wrong(`rules.ceilings.${index}.grade`, `“${ceilings[index]?.grade}”有两条比例限额。`, '删去一条。'),
  )
  const shares = ceilings.flatMap(({ grade, share, consentShare }, index) => {
    const place = `rules.ceilings.${index}`
    if (share === null)
      return [undecided(`${place}.share`, `“${grade}”的比例限额未定。`, '填百分之几；不限就删去这一条。')]
    if (consentShare !== null && consentShare < share)
      return [
        wrong(
          `${place}.consentShare`,
          `“${grade}”经同意的限额 ${shareText(consentShare)} 反低于平常的 ${shareText(share)}。`,
          '经同意的应不低于平常的。',
        ),
      ]
    const better = ceilings.find(
      (it) =>
        order.indexOf(it.grade) < order.indexOf(grade) && (it.share ?? 0) > share && order.includes(it.grade),
    )
    return better
      ? [
          wrong(
            `${place}.share`,
            `“${grade}”及以上限 ${shareText(share)}，更好的“${better.grade}”却可到 ${shareText(better.share ?? 0)}。`,
            '较低等次的限额含较高等次在内，应更大。',
          ),
        ]
      : []
  })
  return [...missing, ...twice, ...shares]
}

/** Vetoes and caps. */
function limitedTo(content: SchemeContent): SchemeProblem[] {
  const { vetoes, caps, grades } = content.rules
  const order = grades.map((it) => it.grade)
  const useless = (grade: string, place: string, what: string) =>
    grade !== '' && grade === order[0]
      ? [notice(place, `${what}最高仍可定“${grade}”，不起作用。`, '改为较低的等次。')]
      : missingGrade(order, grade, place, what)
  return [
    ...vetoes.flatMap(({ key, label, gradeAtMost }, index) => [
      ...(label === ''
        ? [wrong(`rules.vetoes.${key}.label`, `第 ${index + 1} 条一票否决没有写情形。`, '写情形，或删去。')]
        : []),
      ...useless(gradeAtMost, `rules.vetoes.${key}.gradeAtMost`, `一票否决“${label}”`),
    ]),
    ...caps.flatMap(({ indicator, gradeAtMost }, index) => [
      ...(content.indicators.some((it) => it.key === indicator)
        ? []
        : [
            wrong(
              `rules.caps.${index}.indicator`,
              `第 ${index + 1} 条单项限制所指的指标不存在。`,
              '另选指标，或删去。',
            ),
          ]),
      ...useless(gradeAtMost, `rules.caps.${index}.gradeAtMost`, `${lineName(content, indicator)}偏低的限制`),
    ]),
  ]
}

function consequenceProblems({ consequences, rules, files, subject }: SchemeContent): SchemeProblem[] {
  const order = rules.grades.map((it) => it.grade)
  const filing =
    files === 'assessment' && subject !== 'person'
      ? [wrong('files', '年度考核结果只能记入个人档案，考核对象却不是个人。', '改为只入考核历史。')]
      : files === 'assessment' && order.length === 0
        ? [wrong('files', '结果要记为年度考核等次，但没有设等次。', '设等次，或改为只入考核历史。')]
        : []
  return [
    ...filing,
    ...consequences.flatMap(({ grade, text }, index) => [
      ...missingGrade(order, grade, `consequences.${index}.grade`, '结果运用'),
      ...(grade !== '' && text === ''
        ? [
            notice(
              `consequences.${index}.text`,
              `“${grade}”的结果运用没有写明做什么。`,
              '写一句，将来显示给查询的人。',
            ),
          ]
        : []),
    ]),
  ]
}

function missingGrade(order: readonly string[], grade: string, place: string, what: string): SchemeProblem[] {
  if (grade !== '' && order.includes(grade)) return []
  const named = grade === '' ? '没有选等次' : `所指的等次“${grade}”不存在`
  return [wrong(place, `${what}${named}。`, '从所设的等次中选。')]
}
