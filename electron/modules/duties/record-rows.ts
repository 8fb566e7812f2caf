import type { Trx } from '#electron/platform/database/schema'
import type { DutyBoard } from '#shared/modules/duties/content'
import type { Attendee, DutyDraft, DutyRow, EventState } from '#shared/modules/duties/event'
import type { DutyEventId, PersonId } from '#shared/values/id'
import type { Subject } from '#shared/values/subject'
import {
  type AttendanceRecord,
  attendanceOfEvent,
  type EventRecord,
  type StatedEvent,
} from './event.repository'

/** The words of a record, as its column keeps them. */
export type Words = Pick<
  DutyDraft,
  'place' | 'chair' | 'recorder' | 'topic' | 'content' | 'decision' | 'fields'
>

/** A draft's own columns. Who is counted follows from the list of names where there is one. */
export function eventColumns(draft: DutyDraft) {
  const { place, chair, recorder, topic, content, decision, fields, attendees } = draft
  const words: Words = { place, chair, recorder, topic, content, decision, fields }
  const named = attendees.length > 0
  return {
    system_key: draft.system,
    kind_key: draft.kind,
    subject_kind: draft.subject.kind,
    subject_id: draft.subject.id,
    counts_on: draft.heldOn === '' ? draft.plannedOn : draft.countsFor || draft.heldOn,
    held_on: draft.heldOn,
    planned_on: draft.plannedOn,
    part: draft.part,
    amount: draft.amount,
    archived_on: draft.archivedOn,
    due: named ? attendees.length : draft.due,
    present: named ? attendees.filter((it) => it.presence === 'present').length : draft.present,
    content: JSON.stringify(words),
  }
}

/** A record as an officer writes it. */
export async function draftOf(trx: Trx, record: EventRecord): Promise<DutyDraft> {
  const words: Words = JSON.parse(record.content)
  const names = await attendanceOfEvent(trx, record.id)
  return {
    system: record.system_key,
    kind: record.kind_key,
    subject: { kind: record.subject_kind as DutyDraft['subject']['kind'], id: record.subject_id },
    part: record.part,
    plannedOn: record.planned_on,
    heldOn: record.held_on,
    countsFor: record.held_on !== '' && record.counts_on !== record.held_on ? record.counts_on : '',
    amount: record.amount,
    ...words,
    attendees: names.map(attendeeOf),
    due: record.due,
    present: record.present,
    archivedOn: record.archived_on,
  }
}

function attendeeOf({ person_id, name, party_group, presence, reason }: AttendanceRecord): Attendee {
  return { personId: person_id as PersonId | null, name, group: party_group, presence, reason }
}

/** The list of names as rows; a make-up stays with whoever was missed before and is missed still. */
export function namesKept(
  eventId: string,
  attendees: readonly Attendee[],
  before: readonly AttendanceRecord[],
): AttendanceRecord[] {
  const made = new Map(before.filter((it) => it.made_up_on !== '').map((it) => [it.person_id, it]))
  return attendees.map(({ personId, name, group, presence, reason }, position) => {
    const kept = presence === 'present' ? undefined : made.get(personId)
    return {
      event_id: eventId,
      position,
      person_id: personId,
      name,
      party_group: group,
      presence,
      reason: presence === 'present' ? '' : reason,
      make_up_id: kept?.make_up_id ?? null,
      made_up_on: kept?.made_up_on ?? '',
    }
  })
}

/** A record as lists show it. */
export function rowOf(record: StatedEvent, names: ReadonlyMap<string, Subject>, board: DutyBoard): DutyRow {
  const { topic, place, chair }: Words = JSON.parse(record.content)
  const ref = { kind: record.subject_kind as Subject['kind'], id: record.subject_id }
  return {
    id: record.id as DutyEventId,
    version: record.version,
    system: record.system_key,
    kind: record.kind_key,
    kindLabel: board.kinds.find((it) => it.key === record.kind_key)?.label ?? record.kind_key,
    subject: names.get(`${ref.kind}:${ref.id}`) ?? { ...ref, name: '', unitId: null, unitName: '' },
    part: record.part,
    plannedOn: record.planned_on,
    heldOn: record.held_on,
    countsOn: record.counts_on,
    topic,
    place,
    chair,
    due: record.due,
    present: record.present,
    amount: record.amount,
    archivedOn: record.archived_on,
    state: record.state as EventState,
  }
}
