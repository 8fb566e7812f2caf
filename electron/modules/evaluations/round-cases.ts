import type { Context } from '#electron/platform/ipc/context'
import type { Round, RoundSubject, Treatment } from '#shared/modules/evaluations/round'
import { loadSubjects } from './round.repository'
import { readEvaluationStandards } from './standard.service'
import { decidedByHand, treatmentColumns, updateSubject } from './subject.repository'
import { treatmentsOf } from './treatment'

const NORMAL: Treatment = { kind: 'normal', gradeAtMost: '', reason: '' }

/** What the rule table of special cases says about these subjects; it speaks of yearly evaluations only. */
export async function rulesOf(
  { trx }: Pick<Context, 'trx'>,
  round: Round,
  subjects: readonly RoundSubject[],
): Promise<Map<number, Treatment>> {
  if (round.scheme.use !== 'yearly' || subjects.length === 0) return new Map()
  const standards = await readEvaluationStandards(trx)
  const grades = round.scheme.rules.grades.map((it) => it.grade)
  return treatmentsOf(trx, standards, subjects, { year: round.year, grades })
}

/** Treats every subject as the rule table says now, those decided by hand left alone; answers those who changed. */
export async function casesOf(context: Context, round: Round): Promise<RoundSubject[]> {
  const { trx } = context
  const subjects = await loadSubjects(trx, round.id)
  const rules = await rulesOf(context, round, subjects)
  const { treated } = await decidedByHand(trx, round.id)
  const changed = subjects.filter(
    (it) => !treated.has(it.no) && !sameTreatment(it.treatment, rules.get(it.no) ?? NORMAL),
  )
  for (const { no, version } of changed)
    await updateSubject(trx, round.id, no, {
      version: version + 1,
      ...treatmentColumns(rules.get(no) ?? NORMAL),
    })
  return changed
}

function sameTreatment(a: Treatment, b: Treatment): boolean {
  return a.kind === b.kind && a.gradeAtMost === b.gradeAtMost && a.reason === b.reason
}
