import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChanges } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { training } from '#shared/modules/training/contract'
import type { Participant, Participation } from '#shared/modules/training/training-class'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { PersonId } from '#shared/values/id'
import { findClass } from './class.repository'
import {
  allParticipants,
  deleteParticipants,
  insertParticipants,
  listParticipants,
  type NamedParticipant,
  type ParticipantRecord,
  participantRows,
  peopleToList,
  updateParticipant,
} from './participant.repository'
import { STEP } from './step'

type Job = 'participants' | 'addParticipants' | 'keepParticipants' | 'removeParticipants'

/** Who came to a class, for how long, and with what result. */
export const participantService: Pick<Handlers<typeof training>, Job> = {
  async participants({ trx }, { id, text, offset, limit }) {
    const { total, rows } = await listParticipants(trx, { classId: id, text }, { offset, limit })
    return { total, rows: rows.map(shownParticipant) }
  },

  async addParticipants(context, { id, personIds, others }) {
    const { title } = await findClass(context.trx, id)
    const people = await peopleToList(context.trx, personIds)
    const fresh = await freshParticipants(context, id, [
      ...people.map((it) => ({ personId: it.id, name: it.name, unitName: it.unitName })),
      ...others.map((it) => ({ ...it, personId: null })),
    ])
    const before = await participantRows(context.trx, id)
    await insertParticipants(context.trx, fresh)
    const changes = [{ field: '参训人员', before: '', after: someNames(fresh) }]
    await keepList(context, { id, title, before, act: '加人' }, changes)
    return { added: fresh.length }
  },

  async keepParticipants(context, { id, rows }) {
    const { title, hours } = await findClass(context.trx, id)
    const listed = new Map((await allParticipants(context.trx, id)).map((it) => [it.id, it]))
    const before = await participantRows(context.trx, id)
    const changes: FieldChange[] = []
    for (const { id: participantId, ...kept } of rows) {
      const was = listed.get(participantId)
      if (!was)
        throw refuse('not-found', '有参训人员已被移出名单，没有写入。', { remedy: '刷新后重新登记。' })
      requireHours(was.name, kept.hours, hours)
      changes.push(...(await keepOne(context, was, kept)))
    }
    await keepList(context, { id, title, before, act: '登记学时和成绩' }, changes)
    return { changed: changes.length }
  },

  async removeParticipants(context, { id, ids }) {
    const { title } = await findClass(context.trx, id)
    const before = await participantRows(context.trx, id)
    const names = await deleteParticipants(context.trx, id, ids)
    const changes = [{ field: '参训人员', before: names.slice(0, 20).join('、'), after: '' }]
    await keepList(context, { id, title, before, act: '移出人员' }, changes)
    return { removed: names.length }
  },
}

type Coming = { personId: string | null; name: string; unitName: string }

/** Rows for those who are not on the list yet: people by record, others by name and unit. */
export async function freshParticipants(
  { trx }: Pick<Context, 'trx'>,
  classId: string,
  coming: readonly Coming[],
): Promise<ParticipantRecord[]> {
  const listed = await allParticipants(trx, classId)
  const there = new Set(listed.map(keyOf))
  const last = Math.max(-1, ...listed.map((it) => it.position))
  const fresh = coming.filter((it) => {
    const key = keyOf({ person_id: it.personId, name: it.name, unit_name: it.unitName })
    if (there.has(key)) return false
    there.add(key)
    return true
  })
  return fresh.map((it, at) => ({
    id: newId(),
    class_id: classId,
    person_id: it.personId,
    name: it.name,
    unit_name: it.unitName,
    ...NOTHING,
    position: last + 1 + at,
  }))
}

const NOTHING = { hours: null, score: null, result: '', absent: 0, note: '' }

function keyOf({ person_id, name, unit_name }: Pick<ParticipantRecord, 'person_id' | 'name' | 'unit_name'>) {
  return person_id ?? `${name}　${unit_name}`
}

function requireHours(name: string, hours: number | null, most: number | null): void {
  if (hours === null || most === null || hours <= most) return
  throw refuse('invalid-input', `${name}的学时 ${hours} 多于本班的 ${most} 学时。`, {
    field: 'hours',
    remedy: '核对学时，或先改培训班的学时。',
  })
}

/** Writes what differs; answers it for the audit trail, nothing where nothing differs. */
export async function keepOne(
  { trx }: Pick<Context, 'trx'>,
  before: NamedParticipant,
  kept: Participation,
): Promise<FieldChange[]> {
  const was = words(shownParticipant(before))
  const is = words(kept)
  if (was === is) return []
  await updateParticipant(trx, before.id, { ...kept, absent: kept.absent ? 1 : 0 })
  return [{ field: before.name, before: was, after: is }]
}

function words({ hours, score, result, absent, note }: Participation): string {
  const said = [
    absent ? '缺课' : '',
    hours === null ? '' : `${hours} 学时`,
    score === null ? '' : `${score} 分`,
    result,
    note,
  ]
  return said.filter(Boolean).join('，')
}

export function shownParticipant({ person_id, unit_name, absent, ...it }: NamedParticipant): Participant {
  return {
    id: it.id,
    personId: person_id as PersonId | null,
    name: it.name,
    unitName: unit_name,
    hours: it.hours,
    score: it.score,
    result: it.result,
    absent: absent === 1,
    note: it.note,
  }
}

function someNames(rows: readonly ParticipantRecord[]): string {
  const names = rows.slice(0, 20).map((it) => it.name)
  return rows.length > names.length ? `${names.join('、')}等 ${rows.length} 人` : names.join('、')
}

type OfList = { id: string; title: string; before: readonly ParticipantRecord[]; act: string }

/** Puts a change of a class's list on record, as a step that can be taken back. */
export async function keepList(
  context: Context,
  { id, title, before, act }: OfList,
  changes: FieldChange[],
): Promise<void> {
  const about = { targetKind: 'training-class', targetId: id, targetName: title, changes }
  const rows = rowChanges('training_participant', before, await participantRows(context.trx, id))
  await noteStep(context, about, { ...STEP, title: `“${title}”${act}`, rows })
}
