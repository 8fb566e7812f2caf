import { subjectNames } from '#electron/modules/organizations/index'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { inspections } from '#shared/modules/inspections/contract'
import { levelOf, pointsFor, scoreOf } from '#shared/modules/inspections/rules-check'
import {
  ANSWERS,
  Answers,
  type Visit,
  type VisitContent,
  type VisitRow,
} from '#shared/modules/inspections/visit'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { InspectionGroupId, InspectionId, OrganizationId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import type { Subject } from '#shared/values/subject'
import { findingsOfVisit } from './findings'
import { programmeOn } from './inspections-systems'
import { STEP } from './step'
import {
  findVisit,
  insertVisit,
  type ListedVisit,
  listVisits,
  subjectKey,
  updateVisit,
  type VisitRecord,
} from './visit.repository'

type Job = 'visits' | 'visit' | 'saveVisit' | 'removeVisit'

/** Visits with their check lists. A visit is scored by the check list that was in force on its day. */
export const visitService: Pick<Handlers<typeof inspections>, Job> = {
  async visits({ trx }, { offset, limit, ...ask }) {
    const { total, rows } = await listVisits(trx, ask, { offset, limit })
    const names = await subjectNames(trx, rows.map(refOf))
    return { total, rows: rows.map((it) => shownRow(it, names.get(keyOf(it)))) }
  },

  visit: (context, { id }) => shownVisit(context, id),

  async saveVisit(context, { id, version, content }) {
    const { trx } = context
    const before = id === null ? null : await visitToChange(context, id, version)
    await requireSound(context, content, before)
    const kept = keptNew(context)
    const visitId = before?.id ?? kept.id
    const columns = { ...columnsOf(content), ...(await resultOf(context, content)) }
    const row = { ...kept, ...columns }
    if (before) await updateVisit(trx, visitId, { ...columns, ...keptChanged(context, version) })
    else await insertVisit(trx, row)
    const after = await shownVisit(context, visitId)
    const about = {
      targetKind: 'inspection-visit',
      targetId: visitId,
      targetName: `${after.subjectName} ${after.on}`,
      changes: changesOf(before, columns),
      recordVersion: after.version,
    }
    await noteStep(context, about, {
      ...STEP,
      title: `${before ? '修改' : '登记'}${after.subjectName}的巡查`,
      rows: [rowChange('inspection_visit', before, before ? { ...columns, id: visitId } : row, CHILDREN)],
    })
    return after
  },

  async removeVisit(context, { id, version }) {
    const { trx } = context
    const visit = await visitToChange(context, id, version)
    if (visit.findings > 0)
      throw refuse('conflict', `这次巡查登记了 ${visit.findings} 个问题，不能删除。`, {
        remedy: '先处理或删除问题。',
      })
    const removed = keptRemoved(context, version)
    await updateVisit(trx, id, removed)
    const name = (await subjectNames(trx, [refOf(visit)])).get(keyOf(visit))?.name ?? ''
    const changes = [{ field: '巡查', before: visit.visited_on, after: '' }]
    await noteStep(
      context,
      { targetKind: 'inspection-visit', targetId: id, targetName: name, changes },
      {
        ...STEP,
        title: `删除${name}的巡查`,
        rows: [rowChange('inspection_visit', { id, removed_at: null }, { id, ...removed })],
      },
    )
    return {}
  },
}

/** A visit that found something is not taken back before its findings are. */
const CHILDREN = { children: [['inspection_finding', 'visit_id']] } as const

type Ref = Pick<VisitRecord, 'subject_kind' | 'subject_id'>
const refOf = (it: Ref) => ({ kind: it.subject_kind, id: it.subject_id })
const keyOf = (it: Ref) => `${it.subject_kind}:${it.subject_id}`

async function visitToChange({ trx }: Context, id: string, version: number): Promise<ListedVisit> {
  const found = await findVisit(trx, id)
  if (found.version === version) return found
  throw refuse('conflict', '这次巡查已被他人改过。', { remedy: '重新打开后再改。' })
}

async function requireSound(
  context: Context,
  content: VisitContent,
  before: VisitRecord | null,
): Promise<void> {
  const { subjectKind, subjectId, on } = content
  if (on > dayOf(context.now))
    throw refuse('invalid-input', `巡查日期 ${on} 还没有到。`, {
      field: 'content.on',
      remedy: '还没有去的，安排在年度计划里。',
    })
  const ref = { kind: subjectKind, id: subjectId }
  if (before && (before.subject_kind !== subjectKind || before.subject_id !== subjectId))
    throw refuse('invalid-input', '登记过的巡查不能改到另一个对象。', { remedy: '删去这一次，另行登记。' })
  if (!(await subjectNames(context.trx, [ref])).has(`${ref.kind}:${ref.id}`))
    throw refuse('not-found', '找不到被巡查的对象。', { field: 'content.subjectId', remedy: '重新选择。' })
}

/** Score and its word; answers to what is not on that day's list are left out of account. */
async function resultOf(
  { trx }: Context,
  { programme: key, on, subjectKind, subjectId, answers }: VisitContent,
) {
  const { items, levels } = await programmeOn(trx, key, on)
  const score = scoreOf(pointsFor(items, await subjectKey(trx, subjectKind, subjectId)), answers)
  return { score, level: levelOf(levels, score) }
}

function columnsOf(content: VisitContent) {
  const { programme, roundId, groupId, subjectKind, subjectId, on, inspectors, manner, answers, summary } =
    content
  return {
    programme,
    round_id: roundId,
    group_id: groupId,
    subject_kind: subjectKind,
    subject_id: subjectId,
    visited_on: on,
    inspectors,
    manner,
    answers: JSON.stringify(answers),
    summary,
  }
}

function shownRow(it: ListedVisit, subject: Subject | undefined): VisitRow {
  return {
    id: it.id as InspectionId,
    version: it.version,
    subjectKind: it.subject_kind,
    subjectId: it.subject_id,
    subjectName: subject?.name ?? '',
    unitName: it.subject_kind === 'unit' ? '' : (subject?.unitName ?? ''),
    groupName: it.group_name,
    roundTitle: it.round_title,
    on: it.visited_on,
    inspectors: it.inspectors,
    manner: it.manner,
    score: it.score,
    level: it.level,
    findings: it.findings,
    settled: it.settled,
  }
}

export async function shownVisit({ trx, now }: Pick<Context, 'trx' | 'now'>, id: string): Promise<Visit> {
  const found = await findVisit(trx, id)
  const subject = (await subjectNames(trx, [refOf(found)])).get(keyOf(found))
  const { roundTitle: _, findings: __, settled: ___, ...row } = shownRow(found, subject)
  return {
    ...row,
    programme: found.programme,
    roundId: found.round_id,
    groupId: found.group_id as InspectionGroupId | null,
    answers: Answers.parse(JSON.parse(found.answers)),
    summary: found.summary,
    subjectKey: await subjectKey(trx, found.subject_kind, found.subject_id),
    subjectUnitId: (subject?.unitId ?? null) as OrganizationId | null,
    findings: await findingsOfVisit({ trx, now }, found),
  }
}

type Words = Pick<
  VisitRecord,
  'visited_on' | 'inspectors' | 'manner' | 'answers' | 'score' | 'level' | 'summary'
>

function changesOf(before: Words | null, after: Words): FieldChange[] {
  const fields: [string, (it: Words) => string][] = [
    ['日期', (it) => it.visited_on],
    ['人员', (it) => it.inspectors],
    ['方式', (it) => it.manner],
    ['检查情况', (it) => answerWords(it.answers)],
    ['得分', (it) => (it.score === null ? '' : `${it.score}${it.level}`)],
    ['小结', (it) => it.summary],
  ]
  return fields
    .map(([field, of]) => ({ field, before: before ? of(before) : '', after: of(after) }))
    .filter((it) => it.before !== it.after)
}

function answerWords(answers: string): string {
  const marks = Object.values(Answers.parse(JSON.parse(answers)))
  return (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[])
    .map((mark) => [ANSWERS[mark], marks.filter((it) => it.mark === mark).length] as const)
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${word} ${n} 项`)
    .join('，')
}
