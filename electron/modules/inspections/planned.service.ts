import { subjectNames } from '#electron/modules/organizations/index'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { inspections } from '#shared/modules/inspections/contract'
import type { PlannedAsk } from '#shared/modules/inspections/contract-coverage'
import type { PlannedVisit } from '#shared/modules/inspections/coverage'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { InspectionGroupId } from '#shared/values/id'
import type { SubjectKind } from '#shared/values/subject'
import { findPlanned, insertPlanned, type PlanRecord, updatePlanned } from './plan.repository'
import { STEP } from './step'
import { keyOf, loadYear, marksOf, planWords, type YearPlan } from './year-plan'

type Job = 'planned' | 'planVisit' | 'changePlanned' | 'dropPlanned'

/** 日程: each planned visit with its day and its people, to be put in, moved and taken out by hand. */
export const plannedService: Pick<Handlers<typeof inspections>, Job> = {
  async planned(context, { offset, limit, ...ask }) {
    const all = (await schedule(context, ask)).filter((it) => isAsked(it, ask))
    const counts = { open: 0, late: 0, done: 0 }
    for (const it of all) counts[it.state] += 1
    const rows = all.filter((it) => ask.states.length === 0 || ask.states.includes(it.state))
    return { total: rows.length, rows: rows.slice(offset, offset + limit), counts }
  },

  async planVisit(context, { programme, year, subjectKind, subjectId, when, inspectors }) {
    const subject = { subject_kind: subjectKind, subject_id: subjectId }
    const name = await nameOf(context, subject)
    if (name === null) throw refuse('not-found', '找不到要巡查的对象。', { remedy: '刷新后再看。' })
    const row = {
      ...keptNew(context),
      ...subject,
      ...columnsOf(when, year),
      programme,
      year,
      inspectors,
      fixed: 1,
    }
    await requireFree(context, row)
    await insertPlanned(context.trx, [row])
    await keepStep(context, `安排巡查${name}`, { before: null, after: row, name })
    return { id: row.id }
  },

  async changePlanned(context, { id, version, when, inspectors }) {
    const before = await plannedToChange(context, id, version)
    const kept = keptChanged(context, version)
    const after = { ...before, ...columnsOf(when, before.year), inspectors, fixed: 1, ...kept }
    await requireFree(context, after)
    await updatePlanned(context.trx, id, after)
    const name = (await nameOf(context, before)) ?? ''
    await keepStep(context, `调整${name}的巡查`, { before, after, name })
    return { version: after.version }
  },

  async dropPlanned(context, { id, version }) {
    const before = await plannedToChange(context, id, version)
    const after = { ...before, ...keptRemoved(context, version) }
    await updatePlanned(context.trx, id, after)
    const name = (await nameOf(context, before)) ?? ''
    await keepStep(context, `取消${name}的巡查安排`, { before, after, name })
    return {}
  },
}

/** Every planned visit of a year by time, then in the order of lists. */
async function schedule(
  context: Context,
  asked: { programme: string; year: number },
): Promise<PlannedVisit[]> {
  const plan = await loadYear(context, asked)
  const places = await placesOf(context, plan)
  const rows = [...plan.plannedOf.keys()].flatMap((key) =>
    marksOf(plan, key).map((it) => ({ ...it, ...(places.get(key) ?? UNKNOWN) })),
  )
  const order = new Map([...places.keys()].map((key, at) => [key, at]))
  const placeOf = (it: PlannedVisit) => order.get(`${it.subjectKind}:${it.subjectId}`) ?? 0
  // A month without a day comes behind its days.
  const timeOf = ({ when, month }: PlannedVisit) => (when === month ? `${month}-99` : when)
  return rows.sort((a, b) => timeOf(a).localeCompare(timeOf(b)) || placeOf(a) - placeOf(b))
}

type Place = Pick<PlannedVisit, 'subjectKind' | 'subjectId' | 'name' | 'unitName' | 'groupId' | 'groupName'>
const UNKNOWN: Place = {
  subjectKind: 'unit',
  subjectId: '',
  name: '',
  unitName: '',
  groupId: null,
  groupName: '',
}

/** Those whom the year's rules ask for in the order of lists, then whoever else is planned. */
async function placesOf({ trx }: Context, plan: YearPlan): Promise<Map<string, Place>> {
  const places = new Map<string, Place>(
    plan.subjects.map((it) => [
      `${it.kind}:${it.id}`,
      {
        subjectKind: it.kind,
        subjectId: it.id,
        name: it.name,
        unitName: it.kind === 'unit' ? '' : it.unit_name,
        groupId: (it.group_id || null) as InspectionGroupId | null,
        groupName: it.group_name,
      },
    ]),
  )
  const others = plan.planned.filter((it) => !places.has(keyOf(it)))
  const names = await subjectNames(trx, others.map(refOf))
  for (const it of others) {
    const subject = names.get(keyOf(it))
    const unitName = it.subject_kind === 'unit' ? '' : (subject?.unitName ?? '')
    const about = { subjectKind: it.subject_kind as SubjectKind, subjectId: it.subject_id }
    places.set(keyOf(it), { ...UNKNOWN, ...about, name: subject?.name ?? '', unitName })
  }
  return places
}

function isAsked(it: PlannedVisit, { groupId, text, month }: PlannedAsk): boolean {
  if (groupId !== null && it.groupId !== groupId) return false
  if (month !== '' && it.month !== month) return false
  return text.trim() === '' || `${it.name}　${it.unitName}　${it.inspectors}`.includes(text.trim())
}

function columnsOf(when: string, year: number) {
  if (!when.startsWith(`${year}-`))
    throw refuse('invalid-input', `${year} 年的计划不能安排到 ${when.slice(0, 4)} 年。`, {
      field: 'when',
      remedy: '到那一年的计划里安排。',
    })
  const month = when.slice(0, 7)
  return { month, planned_on: when === month ? '' : when }
}

/** Nobody is visited twice on one day. */
async function requireFree(context: Context, row: PlanRecord): Promise<void> {
  if (row.planned_on === '') return
  const { plannedOf } = await loadYear(context, row)
  const other = plannedOf.get(keyOf(row))?.find((it) => it.planned_on === row.planned_on && it.id !== row.id)
  if (!other) return
  const name = (await nameOf(context, row)) ?? ''
  throw refuse('conflict', `${name}在 ${planWords(row.planned_on)}已有一次安排。`, {
    field: 'when',
    remedy: '改到另一天。',
  })
}

async function plannedToChange({ trx }: Context, id: string, version: number): Promise<PlanRecord> {
  const found = await findPlanned(trx, id)
  if (found.version === version) return found
  throw refuse('conflict', '这次安排已被他人改过。', { remedy: '刷新后再改。' })
}

type Ref = Pick<PlanRecord, 'subject_kind' | 'subject_id'>
const refOf = (it: Ref) => ({ kind: it.subject_kind as SubjectKind, id: it.subject_id })

async function nameOf({ trx }: Context, it: Ref): Promise<string | null> {
  return (await subjectNames(trx, [refOf(it)])).get(keyOf(it))?.name ?? null
}

async function keepStep(
  context: Context,
  title: string,
  { before, after, name }: { before: PlanRecord | null; after: PlanRecord; name: string },
): Promise<void> {
  const stands = (it: PlanRecord | null) => it !== null && it.removed_at === null
  const words = (it: PlanRecord | null) => (it && stands(it) ? planWords(it.planned_on || it.month) : '')
  const people = (it: PlanRecord | null) => (it && stands(it) ? it.inspectors : '')
  const changes: FieldChange[] = [
    { field: '巡查安排', before: words(before), after: words(after) },
    { field: '人员', before: people(before), after: people(after) },
  ].filter((it) => it.before !== it.after)
  await noteStep(
    context,
    {
      targetKind: 'inspection-plan',
      targetId: after.id,
      targetName: name,
      changes,
      recordVersion: after.version,
    },
    {
      title,
      ...STEP,
      rows: [rowChange('inspection_plan', before, after)],
    },
  )
}
