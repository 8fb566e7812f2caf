import { newId } from '#electron/platform/database/id'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange, rowChanges } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { training } from '#shared/modules/training/contract'
import { changesBetween } from '#shared/modules/training/rules-changes'
import { CLASS_LABELS, type ClassContent, type TrainingClass } from '#shared/modules/training/training-class'
import type { TrainingClassId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import {
  classYears,
  findClass,
  insertClasses,
  keepLectures,
  type ListedClass,
  lecturesOf,
  listClasses,
  updateClass,
} from './class.repository'
import { isSite } from './resources.repository'
import { STEP } from './step'
import { kindsOf, systemsOn } from './training-systems'

type Job = 'classes' | 'classYears' | 'trainingClass' | 'saveClass' | 'removeClass'

/** 培训班: what was held, when, where, by whom. */
export const classService: Pick<Handlers<typeof training>, Job> = {
  async classes({ trx, now }, { offset, limit, ...ask }) {
    const kinds = await kindsOf(trx, dayOf(now))
    const { rows, ...sums } = await listClasses(trx, ask, { offset, limit })
    return {
      ...sums,
      rows: rows.map((it) => ({
        id: it.id as TrainingClassId,
        version: it.version,
        ...shared(it),
        kindLabel: kinds.get(`${it.system} ${it.kind}`)?.label ?? it.kind,
        listed: it.listed,
        absent: it.absent,
      })),
    }
  },

  classYears: ({ trx }) => classYears(trx),

  trainingClass: (context, { id }) => shownClass(context, id),

  async saveClass(context, { id, version, content }) {
    const { trx } = context
    await requireSound(context, content)
    const before = id === null ? null : await shownClass(context, id)
    if (before && before.version !== version)
      throw refuse('conflict', `“${before.title}”已被他人改过。`, { remedy: '重新打开后再改。' })
    const kept = keptNew(context)
    const classId = before?.id ?? kept.id
    const columns = columnsOf(content)
    const was = before && (await findClass(trx, classId))
    const lectures = await lecturesOf(trx, classId)
    const row = { ...kept, ...columns }
    if (before) await updateClass(trx, classId, { ...columns, ...keptChanged(context, version) })
    else await insertClasses(trx, [row])
    await keepLectures(trx, classId, lecturesFor(classId, content))
    const after = await shownClass(context, classId)
    const about = {
      targetKind: 'training-class',
      targetId: classId,
      targetName: after.title,
      changes: changesBetween(CLASS_LABELS, before && inWords(before), inWords(after)),
      recordVersion: after.version,
    }
    await noteStep(context, about, {
      ...STEP,
      title: `${before ? '修改' : '登记'}“${after.title}”`,
      rows: [
        rowChange('training_class', was, before ? { ...columns, id: classId } : row, CHILDREN),
        ...rowChanges('training_lecture', lectures, await lecturesOf(trx, classId)),
      ],
    })
    return after
  },

  async removeClass(context, { id, version }) {
    const found = await findClass(context.trx, id)
    if (found.version !== version)
      throw refuse('conflict', `“${found.title}”已被他人改过。`, { remedy: '刷新后再删。' })
    const removed = keptRemoved(context, version)
    await updateClass(context.trx, id, removed)
    const changes = [{ field: '培训班', before: found.title, after: '' }]
    const about = { targetKind: 'training-class', targetId: id, targetName: found.title, changes }
    const rows = [rowChange('training_class', { id, removed_at: null }, { id, ...removed })]
    await noteStep(context, about, { ...STEP, title: `删除“${found.title}”`, rows })
    return {}
  },
}

/** A class with names on its list is not taken back before they are. */
const CHILDREN = { children: [['training_participant', 'class_id']] } as const

async function requireSite(trx: Context['trx'], id: string): Promise<void> {
  if (await isSite(trx, id)) return
  throw refuse('not-found', '找不到这个基地网点，可能已被删除。', {
    field: 'content.siteId',
    remedy: '重新选择。',
  })
}

/** Refuses a kind that no system has on the day of the class, a site that is none, an end before the beginning. */
async function requireSound(
  { trx }: Context,
  { system, kind, from, to, siteId }: ClassContent,
): Promise<void> {
  const known = (await systemsOn(trx, from)).find((it) => it.key === system)
  if (!known?.kinds.some((it) => it.key === kind))
    throw refuse('invalid-input', '这一天施行的制度里没有这种培训类型。', {
      field: 'content.kind',
      remedy: '重新选类型，或在“设置－工作制度”中添上。',
    })
  if (siteId !== null) await requireSite(trx, siteId)
  if (to !== '' && to < from)
    throw refuse('invalid-input', `结束日期 ${to} 早于开始日期 ${from}。`, {
      field: 'content.to',
      remedy: '核对两个日期。',
    })
}

export async function shownClass(
  { trx, now }: Pick<Context, 'trx' | 'now'>,
  id: string,
): Promise<TrainingClass> {
  const found = await findClass(trx, id)
  const kinds = await kindsOf(trx, dayOf(now))
  const lectures = await lecturesOf(trx, id)
  return {
    id: found.id as TrainingClassId,
    version: found.version,
    ...shared(found),
    siteId: found.site_id,
    audience: found.audience,
    cost: found.cost,
    outline: found.outline,
    lecturers: lectures.map(({ lecturer_id, name, topic }) => ({ lecturerId: lecturer_id, name, topic })),
    kindLabel: kinds.get(`${found.system} ${found.kind}`)?.label ?? found.kind,
    siteName: found.site_name,
    listed: found.listed,
    absent: found.absent,
  }
}

function shared({ system, kind, title, from_on, to_on, place, host, hours, headcount }: ListedClass) {
  return { system, kind, title, from: from_on, to: to_on, place, host, hours, headcount }
}

function columnsOf({ from, to, siteId, lecturers: _, ...content }: ClassContent) {
  return { ...content, from_on: from, to_on: to, site_id: siteId }
}

function lecturesFor(classId: string, { lecturers }: ClassContent) {
  return lecturers.map(({ lecturerId, name, topic }, position) => ({
    id: newId(),
    class_id: classId,
    lecturer_id: lecturerId,
    name,
    topic,
    position,
  }))
}

/** The class as the audit trail writes it down. */
function inWords(it: TrainingClass): Record<keyof ClassContent, string> {
  const { lecturers, kindLabel, siteName, hours, headcount, cost } = it
  return {
    ...it,
    kind: kindLabel,
    siteId: siteName,
    hours: hours === null ? '' : String(hours),
    headcount: headcount === 0 ? '' : String(headcount),
    cost: cost === null ? '' : String(cost),
    lecturers: lecturers.map((one) => [one.name, one.topic].filter(Boolean).join('：')).join('；'),
  }
}
