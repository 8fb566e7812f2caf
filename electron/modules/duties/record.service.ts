import { subjectNames } from '#electron/modules/organizations/index'
import { keptChanged, keptNew, keptRemoved } from '#electron/platform/database/kept'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange, rowChanges } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { duties } from '#shared/modules/duties/contract'
import type { DutyDraft, DutyEvent, EventState } from '#shared/modules/duties/event'
import type { DutyEventId } from '#shared/values/id'
import { dayOf } from '#shared/values/iso-day'
import { kindOfSystem, systemOf, systemsOn } from './boards'
import {
  archiveEvents,
  attendanceOfEvent,
  type EventRecord,
  findEvent,
  insertEvents,
  listEvents,
  openPlan,
  putAttendance,
  stateOfEvent,
  updateEvent,
} from './event.repository'
import { boardOf, subjectOf } from './matrix.service'
import { recordChanges } from './record-changes'
import { draftOf, eventColumns, namesKept, rowOf } from './record-rows'
import { requireSound } from './record-sound'
import { rollOf } from './roll'

type Job = 'records' | 'record' | 'roll' | 'save' | 'archive' | 'remove'

/** What was planned and held, one record at a time. */
export const recordService: Pick<Handlers<typeof duties>, Job> = {
  async records({ trx, now }, { offset, limit, ...question }) {
    const today = dayOf(now)
    const board = await boardOf(trx, question.system, question.board, today)
    const { total, rows, kinds } = await listEvents(trx, { question, board, today }, { offset, limit })
    const names = await subjectNames(trx, rows.map(refOf))
    return {
      total,
      rows: rows.map((it) => rowOf(it, names, board)),
      kinds: board.kinds.map(({ key, label }) => ({
        held: 0,
        people: 0,
        ...kinds.find((it) => it.kind === key),
        kind: key,
        label,
      })),
    }
  },

  record: (context, { id }) => shown(context, id),

  roll: ({ trx }, asked) => rollOf(trx, asked),

  async save(context, { id, version, draft }) {
    const system = await systemOf(context.trx, draft.system)
    const found = kindOfSystem(system, draft.kind, draft.heldOn || draft.plannedOn || dayOf(context.now))
    const subject = await subjectOf(context.trx, draft.subject)
    const before = id === null ? await planFor(context, draft) : await current(context, id, version)
    // A new record that carries out a plan keeps the plan's day.
    const plannedOn = draft.plannedOn || (id === null ? (before?.planned_on ?? '') : '')
    const asked = { draft: { ...draft, plannedOn }, ...found, except: before?.id ?? '' }
    const sound = await requireSound(context, asked)
    const was = before ? await draftOf(context.trx, before) : null
    const saved = await keep(context, before, sound)
    const names = await putNames(context, saved.id, sound)
    const targetName = `${subject.name} ${found.kind.label} ${sound.heldOn || sound.plannedOn}`
    const changes = recordChanges(was, sound, found.kind)
    await noteStep(
      context,
      { targetKind: 'duty', targetId: saved.id, targetName, changes, recordVersion: saved.version },
      {
        ...OF_DUTIES,
        title: `${before ? '修改' : '登记'}${targetName}`,
        rows: [rowChange('duty_event', before, saved), ...names],
      },
    )
    return shown(context, saved.id)
  },

  async archive(context, { ids, on }) {
    const { now, caller } = context
    const done = await archiveEvents(context.trx, ids, { on, at: now, by: caller.accountId })
    const targetName = `${done.length} 条记录`
    await noteStep(
      context,
      {
        targetKind: 'duty',
        targetId: done[0]?.id ?? '',
        targetName,
        changes: [{ field: '归档日期', before: '', after: on }],
      },
      {
        ...OF_DUTIES,
        title: `归档${targetName}`,
        rows: done.map(({ id }) => rowChange('duty_event', { id, archived_on: '' }, { id, archived_on: on })),
      },
    )
    return { archived: done.length, left: ids.length - done.length }
  },

  async remove(context, { id, version }) {
    const before = await current(context, id, version)
    const { subject, kindLabel } = await shown(context, id)
    await updateEvent(context.trx, id, keptRemoved(context, version))
    const targetName = `${subject.name} ${kindLabel} ${before.held_on || before.planned_on}`
    await noteStep(
      context,
      { targetKind: 'duty', targetId: id, targetName, changes: [], recordVersion: version + 1 },
      { ...OF_DUTIES, title: `删除${targetName}`, rows: [rowChange('duty_event', before, null)] },
    )
    return {}
  },
}

const OF_DUTIES = { right: 'ledgers.edit', topics: ['duties'] } as const

function refOf({ subject_kind, subject_id }: EventRecord) {
  return { kind: subject_kind as 'party', id: subject_id }
}

async function current({ trx }: Context, id: string, version: number): Promise<EventRecord> {
  const found = await findEvent(trx, id)
  if (found.version === version) return found
  throw refuse('conflict', '这条记录已被他人改过。', { remedy: '重新打开后再改。' })
}

/** The plan that a new record carries out: the earliest open one of the month in which it was held. */
async function planFor({ trx }: Context, draft: DutyDraft): Promise<EventRecord | null> {
  const { system, kind, subject, part, heldOn, countsFor } = draft
  if (heldOn === '') return null
  const month = (countsFor || heldOn).slice(0, 7)
  const place = { system, kind, subjectId: subject.id, part }
  return (await openPlan(trx, place, { from: `${month}-01`, to: `${month}-31` })) ?? null
}

async function keep(context: Context, before: EventRecord | null, draft: DutyDraft): Promise<EventRecord> {
  const columns = eventColumns(draft)
  if (!before) {
    const made = { ...keptNew(context), ...columns }
    await insertEvents(context.trx, [made])
    return made
  }
  const changed = { ...columns, ...keptChanged(context, before.version) }
  await updateEvent(context.trx, before.id, changed)
  return { ...before, ...changed }
}

/** What was made up stays with the names that were on the list before. Answers what became of the list's rows. */
async function putNames({ trx }: Context, eventId: string, { attendees }: DutyDraft) {
  const before = await attendanceOfEvent(trx, eventId)
  const after = namesKept(eventId, attendees, before)
  await putAttendance(trx, eventId, after)
  return rowChanges('duty_attendance', before, after, ['event_id', 'position'])
}

async function shown({ trx, now }: Pick<Context, 'trx' | 'now'>, id: string): Promise<DutyEvent> {
  const record = await findEvent(trx, id)
  const draft = await draftOf(trx, record)
  const day = draft.heldOn || draft.plannedOn
  const { board, kind } = kindOfSystem(await systemOf(trx, draft.system), draft.kind, day)
  return {
    id: record.id as DutyEventId,
    version: record.version,
    subject: await subjectOf(trx, draft.subject),
    kindLabel: kind.label,
    state: (await stateOfEvent(trx, board, dayOf(now), id)) as EventState,
    draft,
  }
}

/** What a record is called, for its files. */
export async function calledOf(trx: Context['trx'], id: string): Promise<{ name: string; open: boolean }> {
  const record = await findEvent(trx, id)
  const subject = await subjectOf(trx, refOf(record))
  const kinds = (await systemsOn(trx))
    .filter((it) => it.key === record.system_key)
    .flatMap((it) => it.editions.flatMap(({ content }) => content.boards.flatMap((board) => board.kinds)))
  const label = kinds.find((it) => it.key === record.kind_key)?.label ?? ''
  return { name: `${subject.name} ${label} ${record.held_on || record.planned_on}`, open: true }
}
