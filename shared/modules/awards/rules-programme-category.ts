import { figure, isHundred } from '../evaluations/problem'
import type { Category, ProgrammeContent, ProgrammeProblem } from './programme'
import { notice, repeatedNames, wrong } from './programme-problem'
import { eligibilityProblems } from './rules-programme-eligibility'

/** What is wrong or undecided in one category. */
export function categoryProblems(category: Category, content: ProgrammeContent): ProgrammeProblem[] {
  const { key, label, nominators, subject } = category
  const at = `categories/${key}`
  const found: ProgrammeProblem[] = []
  if (label === '') found.push(wrong(`${at}/label`, '有一个类别没有名称。', '写上类别名称。'))
  if (subject !== 'person' && nominators.includes('self'))
    found.push(notice(`${at}/nominators`, `“${label}”评的不是个人，却可以本人自荐。`, '去掉“本人自荐”。'))
  return [
    ...found,
    ...quotaProblems(category, content),
    ...eligibilityProblems(category),
    ...fieldProblems(category),
    ...materialProblems(category),
    ...scoreProblems(category, content),
  ]
}

/** Without a quota nothing limits a category: right for a medal that everybody gets, wrong where stages choose. */
function quotaProblems(
  { key, label, quota, prize }: Category,
  { stages }: ProgrammeContent,
): ProgrammeProblem[] {
  const at = `categories/${key}`
  const found: ProgrammeProblem[] = []
  const chooses = stages.length === 0 || stages.some((it) => it.pass.by !== 'all')
  if (quota === null && chooses) found.push(wrong(`${at}/quota`, `“${label}”的名额未定。`, '按文件填名额。'))
  if (quota === null && !chooses)
    found.push(notice(`${at}/quota`, `“${label}”不限名额：各阶段都全部通过。`, '确有名额的，填上名额。'))
  if (prize === null)
    found.push(notice(`${at}/prize`, `“${label}”的奖金标准未定。`, '填每名（个）的金额，没有奖金填 0。'))
  return found
}

function fieldProblems({ key, label, fields }: Category): ProgrammeProblem[] {
  const at = `categories/${key}/fields`
  const found = fields.flatMap((field) => {
    const place = `${at}/${field.key}`
    if (field.label === '')
      return [wrong(`${place}/label`, `“${label}”的申报表有一栏没有名称。`, '写上栏目名称。')]
    if (field.kind === 'choice' && field.options.length < 2)
      return [wrong(`${place}/options`, `“${field.label}”是选项栏，选项不足两个。`, '用顿号隔开写出各选项。')]
    if (field.kind === 'rows' && field.columns.length === 0)
      return [wrong(`${place}/columns`, `“${field.label}”是多行栏，没有列名。`, '用顿号隔开写出各列。')]
    return []
  })
  return [...found, ...twice(at, fields, (name) => `“${label}”的申报表有两栏都叫“${name}”。`)]
}

function materialProblems({ key, label, materials }: Category): ProgrammeProblem[] {
  const at = `categories/${key}/materials`
  const unnamed = materials.filter((it) => it.label === '')
  return [
    ...unnamed.map((it) =>
      wrong(`${at}/${it.key}/label`, `“${label}”有一项材料没有名称。`, '写上材料名称，或删去这一行。'),
    ),
    ...twice(at, materials, (name) => `“${label}”有两项材料都叫“${name}”。`),
  ]
}

/** Score items are needed where a stage scores; then their full marks make a hundred. */
function scoreProblems({ key, label, scores }: Category, { stages }: ProgrammeContent): ProgrammeProblem[] {
  const at = `categories/${key}/scores`
  if (!stages.some((it) => it.kind === 'review')) return []
  if (scores.length === 0)
    return [wrong(at, `“${label}”没有评分项，专家无从打分。`, '增加评分项，满分合计 100。')]
  const found = scores.flatMap((item) => {
    const place = `${at}/${item.key}`
    if (item.label === '')
      return [wrong(`${place}/label`, `“${label}”有一个评分项没有名称。`, '写上评分项。')]
    if (item.full === null)
      return [wrong(`${place}/full`, `“${label}”的评分项“${item.label}”满分未定。`, '填满分，各项合计 100。')]
    return []
  })
  const sum = scores.reduce((total, it) => total + (it.full ?? 0), 0)
  if (scores.every((it) => it.full !== null) && !isHundred(sum))
    found.push(
      wrong(
        `${at}/${scores[0]?.key}/full`,
        `“${label}”各评分项满分合计 ${figure(sum)}，应为 100。`,
        '改各项满分。',
      ),
    )
  return [...found, ...twice(at, scores, (name) => `“${label}”有两个评分项都叫“${name}”。`)]
}

function twice(
  at: string,
  rows: readonly { key: string; label: string }[],
  say: (name: string) => string,
): ProgrammeProblem[] {
  return repeatedNames(rows.map((it) => it.label)).map(({ index, name }) =>
    wrong(`${at}/${rows[index]?.key}/label`, say(name), '改一个名称。'),
  )
}
