import { keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { inspections } from '#shared/modules/inspections/contract'
import { monthText } from '#shared/modules/inspections/rules-periods'
import { addedVisits } from '#shared/modules/inspections/rules-plan'
import { insertPlanned, type PlanRecord, removePlanned } from './plan.repository'
import { STEP } from './step'
import { loadYear, shownSubject, toVisit, type YearPlan } from './year-plan'

type Job = 'plan' | 'makePlan'

/** 年度计划: laid by the rules, measured against what was done. */
export const planService: Pick<Handlers<typeof inspections>, Job> = {
  async plan(context, { offset, limit, ...ask }) {
    const plan = await loadYear(context, ask)
    const shown = plan.subjects
      .map((it) => shownSubject(plan, it))
      .filter((it) => (ask.text === '' ? true : `${it.name}　${it.unitName}`.includes(ask.text.trim())))
    const ofGroup = ask.groupId
      ? new Set(plan.subjects.filter((it) => it.group_id === ask.groupId).map((it) => it.id))
      : null
    const asked = shown.filter((it) => ofGroup === null || ofGroup.has(it.subjectId))
    const lacking = asked.filter((it) => it.lacking > 0)
    const rows = ask.lacking ? lacking : asked
    return {
      total: rows.length,
      rows: rows.slice(offset, offset + limit),
      planned: asked.reduce((sum, it) => sum + it.planned.length, 0),
      lacking: asked.reduce((sum, it) => sum + it.lacking, 0),
      months: Array.from({ length: 12 }, (_, at) =>
        asked.reduce(
          (sum, it) => sum + it.planned.filter((one) => one.month === monthText(ask.year, at + 1)).length,
          0,
        ),
      ),
    }
  },

  async makePlan(context, { programme, year, from, anew }) {
    const asked = { programme, year }
    if (!from.startsWith(`${year}-`))
      throw refuse('invalid-input', `计划的起始月份应在 ${year} 年内。`, { field: 'from' })
    const before = await loadYear(context, asked)
    requireAreas(before)
    const dropped = anew ? before.planned.filter((it) => it.fixed === 0 && it.month >= from) : []
    const ids = dropped.map((it) => it.id)
    await removePlanned(context.trx, ids, context.now, context.caller.accountId)
    const standing = dropped.length > 0 ? await loadYear(context, asked) : before
    const added = await addPlanned(context, standing, Number(from.slice(5)))
    const after = await loadYear(context, asked)
    const lacking = after.subjects.reduce((sum, it) => sum + shownSubject(after, it).lacking, 0)
    const title = `${before.programme.title} ${year} 年计划`
    const counts = { before: `${before.planned.length} 次`, after: `${after.planned.length} 次` }
    const changes = [{ field: '巡查安排', ...counts }]
    await noteStep(
      context,
      { targetKind: 'inspection-plan', targetId: programme, targetName: title, changes },
      {
        title: `生成${title}`,
        ...STEP,
        rows: [
          ...dropped.map((it) =>
            rowChange('inspection_plan', it, { ...it, ...keptRemoved(context, it.version) }),
          ),
          ...added.map((it) => rowChange('inspection_plan', null, it)),
        ],
      },
    )
    return { added: added.length, dropped: dropped.length, lacking }
  },
}

/** A plan over areas that overlap or leave towns out would send two groups, or none. */
function requireAreas({ programme, subjects, overlaps }: YearPlan): void {
  if (programme.areas === null) return
  const without = [...new Set(subjects.filter((it) => it.group_id === '').map((it) => it.unit_name))]
  const words =
    without.length > 0
      ? `${without.slice(0, 5).join('、')}${without.length > 5 ? `等 ${without.length} 个` : ''}不在任何片区`
      : overlaps.length > 0
        ? `${overlaps.slice(0, 5).join('、')}在两个以上片区`
        : ''
  if (words === '') return
  throw refuse('conflict', `${words}，不能生成计划。`, { remedy: '先在“检查机构”中把每个乡镇划到一个片区。' })
}

async function addPlanned(context: Context, plan: YearPlan, from: number): Promise<PlanRecord[]> {
  const months = addedVisits(
    plan.subjects.map((it) => toVisit(plan, it)),
    from,
  )
  const rows = plan.subjects.flatMap((it) =>
    (months.get(`${it.kind}:${it.id}`) ?? []).map((month) => ({
      ...keptNew(context),
      programme: plan.programme.key,
      year: plan.year,
      month: monthText(plan.year, month),
      subject_kind: it.kind,
      subject_id: it.id,
      planned_on: '',
      inspectors: '',
      fixed: 0,
    })),
  )
  await insertPlanned(context.trx, rows)
  return rows
}
