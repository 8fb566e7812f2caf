import { subjectNames } from '#electron/modules/organizations/index'
import { keptNew } from '#electron/platform/database/kept'
import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { AttendanceOwed, duties } from '#shared/modules/duties/contract'
import type { Owed, Presence } from '#shared/modules/duties/event'
import type { DutyEventId, PersonId } from '#shared/values/id'
import type { Subject } from '#shared/values/subject'
import {
  insertMakeUp,
  listOwed,
  type OwedLine,
  settleMissed,
  stillOwed,
  yearOfAttendance,
} from './attendance.repository'
import { makingUp } from './boards'
import { findEvent } from './event.repository'

type Job = 'owed' | 'makeUp' | 'owe' | 'attendance'

/** Classes owed by who was not there, and made up. */
export const attendanceService: Pick<Handlers<typeof duties>, Job> = {
  async owed({ trx }, { offset, limit, ...question }) {
    const kinds = await makingUp(trx)
    const found = await listOwed(trx, { question, kinds: [...kinds.keys()] }, { offset, limit })
    const names = await subjectNames(
      trx,
      found.rows.map((it) => ({ kind: it.subject_kind as Subject['kind'], id: it.subject_id })),
    )
    return { ...found, rows: found.rows.map((it) => owedRow(it, names, kinds)) }
  },

  async makeUp(context, { missed, draft }) {
    const { trx } = context
    const owing = await stillOwed(trx, missed)
    const late = owing.find((it) => it.held_on > draft.heldOn)
    if (late)
      throw refuse('invalid-input', `补课日期早于${late.name}缺席的 ${late.held_on}。`, {
        field: 'heldOn',
        remedy: '补课应在缺席以后。',
      })
    if (owing.length === 0) throw refuse('conflict', '所选人员都已补课。', { remedy: '刷新后再看。' })
    const { heldOn, ...words } = draft
    const made = { ...keptNew(context), held_on: heldOn, content: JSON.stringify(words) }
    await insertMakeUp(trx, made)
    await settleMissed(trx, owing, { id: made.id, heldOn })
    for (const { event_id, name } of owing)
      context.note({
        targetKind: 'duty',
        targetId: event_id,
        targetName: `${name} ${draft.form}`,
        changes: [{ field: '补课日期', before: '', after: heldOn }],
      })
    return { madeUp: owing.length }
  },

  async owe(context, { eventId, personId }) {
    const event = await findEvent(context.trx, eventId)
    await settleMissed(context.trx, [{ event_id: eventId, person_id: personId }], null)
    context.note({
      targetKind: 'duty',
      targetId: event.id,
      targetName: `${event.held_on} 撤销补课`,
      changes: [],
    })
    return {}
  },

  attendance: ({ trx }, { personIds, year }) => attendanceOwed(trx, personIds, year),
}

/**
 * How a year went for these people in meetings whose absence has to be made up: due, present, missed, made up, owed.
 * Nobody without any record of the year is answered.
 */
export async function attendanceOwed(
  trx: Trx,
  personIds: readonly string[],
  year: number,
): Promise<AttendanceOwed[]> {
  const kinds = [...(await makingUp(trx)).keys()]
  return yearOfAttendance(trx, { personIds, year, kinds })
}

/** A missed meeting as lists show it. */
export function owedRow(
  line: OwedLine,
  names: ReadonlyMap<string, Subject>,
  kinds: ReadonlyMap<string, string>,
): Owed {
  const ref = { kind: line.subject_kind as Subject['kind'], id: line.subject_id }
  return {
    eventId: line.event_id as DutyEventId,
    personId: line.person_id as PersonId,
    name: line.name,
    subject: names.get(`${ref.kind}:${ref.id}`) ?? { ...ref, name: '', unitId: null, unitName: '' },
    kindLabel: kinds.get(`${line.system_key}/${line.kind_key}`) ?? line.kind_key,
    heldOn: line.held_on,
    topic: String(JSON.parse(line.content).topic ?? ''),
    presence: line.presence as Presence,
    reason: line.reason,
    madeUpOn: line.made_up_on,
    makeUpId: line.make_up_id,
  }
}
