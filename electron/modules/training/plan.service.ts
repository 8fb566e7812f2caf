import { newId } from '#electron/platform/database/id'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { training } from '#shared/modules/training/contract'
import type { PlanContent, PlanRow, TrainingPlan } from '#shared/modules/training/plan'
import { planFigures, planProblem } from '#shared/modules/training/rules-plan'
import type { TrainingPlanId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import {
  broughtBy,
  findPlan,
  insertPlan,
  keepLines,
  linesOf,
  listPlans,
  type PlanRecord,
  updatePlan,
} from './plan.repository'
import { systemsOn } from './training-systems'

type Job = 'trainingSystems' | 'plans' | 'plan' | 'savePlan' | 'removePlan'

/** 培训规划: what the years are to bring beside what they brought, counted from the classes. */
export const planService: Pick<Handlers<typeof training>, Job> = {
  trainingSystems: ({ trx, now }, { on }) => systemsOn(trx, on || dayOf(now)),

  async plans({ trx }) {
    return (await listPlans(trx)).map(rowOf)
  },

  plan: (context, { id }) => shownPlan(context, id),

  async savePlan(context, { id, version, content }) {
    const { trx } = context
    await requireSound(context, content)
    const before = id === null ? null : await planToChange(context, id, version)
    const kept = keptNew(context)
    const planId = before?.id ?? kept.id
    const { system, title, document } = content
    const columns = { system, title, document, from_year: content.fromYear, to_year: content.toYear }
    if (before) await updatePlan(trx, planId, { ...columns, ...keptChanged(context, version) })
    else await insertPlan(trx, { ...kept, ...columns })
    await keepLines(trx, planId, linesFor(planId, content))
    const after = await shownPlan(context, planId)
    const words = `${content.fromYear}—${content.toYear} 年，${content.lines.length} 项`
    context.note({
      targetKind: 'training-plan',
      targetId: planId,
      targetName: after.title,
      changes: [{ field: '规划内容', before: before ? before.title : '', after: words }],
      recordVersion: after.version,
    })
    return after
  },

  async removePlan(context, { id, version }) {
    const before = await planToChange(context, id, version)
    await updatePlan(context.trx, id, keptRemoved(context, version))
    const changes = [{ field: '规划', before: before.title, after: '' }]
    context.note({ targetKind: 'training-plan', targetId: id, targetName: before.title, changes })
    return {}
  },
}

async function planToChange({ trx }: Context, id: string, version: number): Promise<PlanRecord> {
  const found = await findPlan(trx, id)
  if (found.version === version) return found
  throw refuse('conflict', `“${found.title}”已被他人改过。`, { remedy: '重新打开后再改。' })
}

async function requireSound({ trx, now }: Context, content: PlanContent): Promise<void> {
  const system = (await systemsOn(trx, dayOf(now))).find((it) => it.key === content.system)
  if (!system)
    throw refuse('invalid-input', '这项工作制度没有启用，不能据以制定规划。', { field: 'content.system' })
  const problem = planProblem(content, system)
  if (problem) throw refuse('invalid-input', problem.message, problem)
}

export async function shownPlan(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  id: string,
): Promise<TrainingPlan> {
  const row = await findPlan(trx, id)
  const lines = (await linesOf(trx, id)).map((it) => ({
    year: it.year,
    kind: it.kind,
    audience: it.audience,
    classes: it.classes,
    personTimes: it.person_times,
    unit: it.unit,
  }))
  const plan = rowOf(row)
  const brought = await broughtBy(trx, plan)
  const system = (await systemsOn(trx, dayOf(now))).find((it) => it.key === row.system)
  return { ...plan, lines, figures: planFigures({ ...plan, lines }, brought, system?.kinds ?? []) }
}

export function rowOf({ id, version, system, title, from_year, to_year, document }: PlanRecord): PlanRow {
  return { id: id as TrainingPlanId, version, system, title, fromYear: from_year, toYear: to_year, document }
}

function linesFor(planId: string, { lines }: PlanContent) {
  return lines.map(({ personTimes, ...line }, position) => ({
    ...line,
    id: newId(),
    plan_id: planId,
    person_times: personTimes,
    position,
  }))
}
