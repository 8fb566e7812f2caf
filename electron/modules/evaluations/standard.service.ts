import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import { type CaseKind, EvaluationStandards } from '#shared/modules/evaluations/cases'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { effectiveTo } from '#shared/modules/evaluations/rules'
import { DEFAULT_EVALUATION_STANDARDS } from '#shared/modules/evaluations/standards'
import {
  evaluationStandardChanges,
  evaluationStandardProblem,
} from '#shared/modules/evaluations/standards-changes'
import type { FieldChange } from '#shared/platform/audit/contract'
import { casesByKind, endCase, endlessCases, findStandards, storeStandards } from './standard.repository'

/** The rule table in force: the department's, else the one that comes with the program. */
export async function readEvaluationStandards(trx: Trx): Promise<EvaluationStandards> {
  const row = await findStandards(trx)
  if (!row) return DEFAULT_EVALUATION_STANDARDS
  return EvaluationStandards.parse({ ...JSON.parse(row.value), version: row.version })
}

export const standardService: Pick<
  Handlers<typeof evaluations>,
  'evaluationStandards' | 'saveEvaluationStandards'
> = {
  evaluationStandards: ({ trx }) => readEvaluationStandards(trx),

  async saveEvaluationStandards(context, wanted) {
    const { trx } = context
    const before = await readEvaluationStandards(trx)
    if (before.version !== wanted.version)
      throw refuse('conflict', '规则表已被他人改过。', { remedy: '重新打开后再改。', current: before })
    const problem = evaluationStandardProblem(wanted, await kindsInUse(trx, before))
    if (problem) throw refuse('invalid-input', problem.message, problem)
    const after = { ...wanted, version: before.version + 1 }
    const { version, ...value } = after
    await storeStandards(trx, version, JSON.stringify(value))
    context.note({
      targetKind: 'standards',
      targetId: 'evaluations',
      targetName: '情形与影响期规则',
      changes: [
        ...evaluationStandardChanges(before, after),
        ...(await settleEndless(context, before, after)),
      ],
      recordVersion: version,
    })
    return after
  },
}

async function kindsInUse(trx: Trx, { kinds }: EvaluationStandards) {
  const cases = await casesByKind(trx)
  const used = kinds.filter((kind) => cases.has(kind.key))
  return new Map(used.map((kind) => [kind.key, { ...kind, cases: cases.get(kind.key) ?? 0 }]))
}

/**
 * Gives an end to cases that had none because nobody had decided how long their kind lasts. Cases that were counted by
 * another number of months keep the end they were told.
 */
async function settleEndless(
  { trx }: Context,
  before: EvaluationStandards,
  after: EvaluationStandards,
): Promise<FieldChange[]> {
  const open = new Set(before.kinds.filter((kind) => kind.months === null).map((kind) => kind.key))
  const decided = new Map<string, CaseKind>(
    after.kinds.filter((it) => it.months !== null && open.has(it.key)).map((it) => [it.key, it]),
  )
  if (decided.size === 0) return []
  const settled = new Map<CaseKind, number>()
  for (const row of await endlessCases(trx, [...decided.keys()])) {
    const kind = decided.get(row.kind)
    if (!kind) continue
    await endCase(trx, row.id, effectiveTo({ from: row.from_on, to: '' }, kind.months))
    settled.set(kind, (settled.get(kind) ?? 0) + 1)
  }
  return [...settled].map(([kind, cases]) => ({
    field: `${kind.label}：已登记而未定止日的`,
    before: `${cases} 条`,
    after: `按 ${kind.months} 个月算出止日`,
  }))
}
