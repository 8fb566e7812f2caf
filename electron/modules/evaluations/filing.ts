import { fileAssessments, takeBackAssessments } from '#electron/modules/people/index'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import { EvaluationStandards } from '#shared/modules/evaluations/cases'
import type { Round } from '#shared/modules/evaluations/round'
import { type FoundTreatment, filedGrade, filedWithoutGrade } from '#shared/modules/evaluations/rules'
import {
  type FilableOutcome,
  filableOutcomes,
  filingBatches,
  markFiled,
  standardsOf,
} from './filing.repository'
import { loadSubjects } from './round.repository'
import { readEvaluationStandards } from './standard.service'
import { treatmentsOf } from './treatment'

/**
 * Writes confirmed grades into 年度考核结果 of the people's files, as one batch that can be undone; who has no grade by
 * the rule table gets what the code table says instead. Answers, as a sentence for the round's record, who could not
 * be written; '' where all were.
 */
export async function fileOutcomes(context: Context, round: Round): Promise<string> {
  if (round.scheme.files !== 'assessment' || round.scheme.subject !== 'person') return ''
  const { trx } = context
  const grades = await gradesToFile(context, round)
  if (grades.size === 0) return ''
  const { batchId, changed, same, left } = await fileAssessments(context, {
    year: round.year,
    title: (people) => `${round.year} 年度考核结果归档 ${people} 人：${round.title}`,
    action: '考核结果归档',
    source: `${round.year} 年度考核轮次“${round.title}”`,
    grades,
  })
  await markFiled(trx, round.id, changed, batchId)
  await markFiled(trx, round.id, same, null)
  return leftWords(
    '未写入个人档案',
    left.map(({ name, reason }) => `${name}（${reason}）`),
  )
}

/** Takes back what was written into the files; answers who was left alone, '' where nobody was. */
export async function unfileOutcomes(context: Context, round: Round): Promise<string> {
  const kept: string[] = []
  for (const batchId of await filingBatches(context.trx, round.id))
    kept.push(...(await takeBackAssessments(context, batchId, round.year)).kept)
  return leftWords(
    '未从个人档案撤回',
    kept.map((name) => `${name}（归档后又改过）`),
  )
}

async function gradesToFile(context: Context, round: Round): Promise<Map<string, string>> {
  const outcomes = await filableOutcomes(context.trx, round.id)
  const ungraded = outcomes.filter((it) => it.grade === '' && it.treatment !== 'normal')
  const rules = await rulesFor(context, round, ungraded)
  const grades = new Map<string, string>()
  for (const it of outcomes) {
    const name = it.grade === '' ? nameWithoutGrade(it, rules.get(it.no)) : nameOf(it.grade)
    if (name !== null) grades.set(it.personId, name)
  }
  return grades
}

function nameOf(grade: string): string {
  const name = filedGrade(grade)
  if (name !== null) return name
  throw refuse('invalid-input', `等次“${grade}”不在考核结论类别代码表内，不能写入年度考核结果。`, {
    remedy: '在方案中改用表内的等次，或把“结果去向”改为只记入考核历史。',
  })
}

/** A treatment decided by hand has no line of the rule table to say more. */
function nameWithoutGrade({ treatment }: FilableOutcome, rule: FoundTreatment | undefined): string | null {
  return filedWithoutGrade(treatment, rule?.kind === treatment ? rule.fileAs : '')
}

async function rulesFor({ trx }: Context, round: Round, outcomes: readonly FilableOutcome[]) {
  if (outcomes.length === 0) return new Map<number, FoundTreatment>()
  const numbers = new Set(outcomes.map((it) => it.no))
  const kept = await standardsOf(trx, round.id)
  const standards =
    kept === '' ? await readEvaluationStandards(trx) : EvaluationStandards.parse(JSON.parse(kept))
  const subjects = (await loadSubjects(trx, round.id)).filter((it) => numbers.has(it.no))
  const grades = round.scheme.rules.grades.map((it) => it.grade)
  return treatmentsOf(trx, standards, subjects, { year: round.year, grades })
}

function leftWords(what: string, people: readonly string[]): string {
  return people.length === 0 ? '' : `${what}：${people.join('、')}。`
}
