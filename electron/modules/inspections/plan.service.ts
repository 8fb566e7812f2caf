import { subjectNames } from '#electron/modules/organizations/index'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { inspections } from '#shared/modules/inspections/contract'
import { monthText } from '#shared/modules/inspections/rules-periods'
import { addedVisits } from '#shared/modules/inspections/rules-plan'
import { findPlanned, insertPlanned, removePlanned, updatePlanned } from './plan.repository'
import { loadYear, planWords, shownSubject, toVisit, type YearPlan } from './year-plan'

type Job = 'plan' | 'makePlan' | 'planVisit' | 'movePlanned' | 'dropPlanned'

/** 年度计划: laid by the rules, adjusted by hand, measured against what was done. */
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
    const dropped = anew
      ? before.planned.filter((it) => it.fixed === 0 && it.month >= from).map((it) => it.id)
      : []
    await removePlanned(context.trx, dropped, context.now, context.caller.accountId)
    const standing = dropped.length > 0 ? await loadYear(context, asked) : before
    const added = await addPlanned(context, standing, Number(from.slice(5)))
    const after = await loadYear(context, asked)
    const lacking = after.subjects.reduce((sum, it) => sum + shownSubject(after, it).lacking, 0)
    context.note({
      targetKind: 'inspection-plan',
      targetId: programme,
      targetName: `${before.programme.title} ${year} 年计划`,
      changes: [
        { field: '巡查安排', before: `${before.planned.length} 次`, after: `${after.planned.length} 次` },
      ],
    })
    return { added, dropped: dropped.length, lacking }
  },

  async planVisit(context, { programme, year, subjectKind, subjectId, month }) {
    const subject = (await subjectNames(context.trx, [{ kind: subjectKind, id: subjectId }])).get(
      `${subjectKind}:${subjectId}`,
    )
    if (!subject) throw refuse('not-found', '找不到要巡查的对象。', { remedy: '刷新后再看。' })
    requireYear(month, year)
    const kept = keptNew(context)
    const columns = { programme, year, month, subject_kind: subjectKind, subject_id: subjectId, fixed: 1 }
    await insertPlanned(context.trx, [{ ...kept, ...columns }])
    note(context, kept.id, subject.name, { before: '', after: planWords(month) })
    return { id: kept.id }
  },

  async movePlanned(context, { id, version, month }) {
    const before = await plannedToChange(context, id, version)
    requireYear(month, before.year)
    await updatePlanned(context.trx, id, { month, fixed: 1, ...keptChanged(context, version) })
    const words = { before: planWords(before.month), after: planWords(month) }
    note(context, id, await nameOf(context, before), words)
    return {}
  },

  async dropPlanned(context, { id, version }) {
    const before = await plannedToChange(context, id, version)
    await updatePlanned(context.trx, id, keptRemoved(context, version))
    note(context, id, await nameOf(context, before), { before: planWords(before.month), after: '' })
    return {}
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

async function addPlanned(context: Context, plan: YearPlan, from: number): Promise<number> {
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
      fixed: 0,
    })),
  )
  await insertPlanned(context.trx, rows)
  return rows.length
}

async function plannedToChange({ trx }: Context, id: string, version: number) {
  const found = await findPlanned(trx, id)
  if (found.version === version) return found
  throw refuse('conflict', '这次安排已被他人改过。', { remedy: '刷新后再改。' })
}

function requireYear(month: string, year: number): void {
  if (month.startsWith(`${year}-`)) return
  throw refuse('invalid-input', `${year} 年的计划不能安排到 ${month.slice(0, 4)} 年。`, { field: 'month' })
}

async function nameOf({ trx }: Context, it: { subject_kind: string; subject_id: string }): Promise<string> {
  const ref = { kind: it.subject_kind as 'unit', id: it.subject_id }
  return (await subjectNames(trx, [ref])).get(`${ref.kind}:${ref.id}`)?.name ?? ''
}

function note(context: Context, id: string, name: string, words: { before: string; after: string }): void {
  const changes = [{ field: '巡查安排', ...words }]
  context.note({ targetKind: 'inspection-plan', targetId: id, targetName: name, changes })
}
