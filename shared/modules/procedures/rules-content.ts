import type { Procedure, ProcedureContent, Step } from './procedure'
import { settled } from './rules-settings'
import { unknownWords } from './rules-words'

/** Every reason why procedures cannot be run as they are written, each a whole sentence. */
export function contentProblems({ procedures }: ProcedureContent): string[] {
  return [
    ...repeated(
      procedures.map((it) => it.key),
      '程序标识',
    ),
    ...procedures.flatMap((it) =>
      procedureProblems(settledTitles(it)).map((problem) => `“${it.title}”：${problem}`),
    ),
  ]
}

/** Titles as cases show them; outcomes and replies of every choice stay, since each can be chosen. */
function settledTitles(procedure: Procedure): Procedure {
  const shown = settled(procedure)
  return {
    ...procedure,
    steps: procedure.steps.map((it, at) => ({ ...it, title: shown.steps[at]?.title ?? it.title })),
  }
}

function procedureProblems(procedure: Procedure): string[] {
  const { stages, steps, settings } = procedure
  return [
    ...repeated(
      stages.map((it) => it.key),
      '阶段标识',
    ),
    ...repeated(
      steps.map((it) => it.key),
      '步骤标识',
    ),
    ...settings
      .filter((it) => !it.choices.some((choice) => choice.key === it.value))
      .map((it) => `“${it.label}”选定的一项不在可选项里。`),
    ...steps.flatMap((step, at) => stepProblems(procedure, step, at)),
    ...procedure.columns.flatMap(({ key, title }) =>
      key.startsWith('step:') && !steps.some((it) => `step:${it.key}` === key)
        ? [`栏目“${title}”所指的步骤不存在。`]
        : [],
    ),
  ]
}

function stepProblems(procedure: Procedure, step: Step, at: number): string[] {
  const { steps, stages, settings } = procedure
  const said = (problem: string) => `步骤“${step.title}”${problem}`
  const before = new Set(steps.slice(0, at).map((it) => it.key))
  const known = new Set(steps.map((it) => it.key))
  const problems: string[] = []
  if (!stages.some((it) => it.key === step.stage)) problems.push(said('所在的阶段不存在。'))
  for (const { after } of step.intervals)
    if (!before.has(after)) problems.push(said('的间隔应从它前面的步骤算起。'))
  if (
    step.repeat &&
    (!before.has(step.repeat.from) || !known.has(step.repeat.until) || before.has(step.repeat.until))
  )
    problems.push(said('的重复应从前面的步骤起，到后面的步骤止。'))
  if (step.outcomes.length > 0 && !step.outcomes.some((it) => it.effect === 'pass'))
    problems.push(said('没有可以通过的结果。'))
  for (const { when } of step.outcomes)
    if (
      when &&
      !settings.some((it) => it.key === when.setting && it.choices.some((one) => one.key === when.choice))
    )
      problems.push(said('的结果所依的本地设定不存在。'))
  for (const { any } of step.minimums)
    if (!any.every(({ field }) => step.fields.some((it) => it.key === field && it.type === 'number')))
      problems.push(said('的最低数所指的不是本步骤的数字栏。'))
  const roles = new Set(steps.slice(0, at + 1).flatMap((it) => it.people.map((one) => one.key)))
  if (step.ballot?.candidates && !roles.has(step.ballot.candidates))
    problems.push(said('的候选人应是本步骤或前面步骤里的人员。'))
  if (
    step.notice &&
    ![step.notice.from, step.notice.to].every((key) =>
      step.fields.some((it) => it.key === key && it.type === 'date'),
    )
  )
    problems.push(said('的公示起止应是本步骤的日期栏。'))
  if (step.ballot && step.ballot.mode !== 'recommend' && step.ballot.majority === null)
    problems.push(said('的表决没有写明通过的票数。'))
  if (step.ballot && step.ballot.mode !== 'question' && !step.ballot.candidates)
    problems.push(said('的选举没有写明候选人。'))
  return [...problems, ...wordProblems(procedure, step), ...keyProblems(step)]
}

function wordProblems(procedure: Procedure, step: Step): string[] {
  return step.papers.flatMap(({ title, text }) =>
    text
      .flatMap((it) => unknownWords(procedure, step, it))
      .map((word) => `步骤“${step.title}”的“${title}”里没有“【${word}】”可填。`),
  )
}

function keyProblems(step: Step): string[] {
  const lists = [step.papers, step.people, step.fields, step.outcomes, step.replies?.organs ?? []]
  return lists.flatMap((list) =>
    repeated(
      list.map((it) => it.key),
      `步骤“${step.title}”里的标识`,
    ),
  )
}

function repeated(keys: readonly string[], what: string): string[] {
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))].map(
    (key) => `${what}“${key}”重复。`,
  )
}
