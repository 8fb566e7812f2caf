import { type RawBuilder, type Selectable, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { AttendanceOwed, OwedQuestion } from '#shared/modules/duties/contract'
import type { DutyMakeUpTable } from './duties.table'

export type MakeUpRecord = Selectable<DutyMakeUpTable>
export type OwedLine = {
  event_id: string
  person_id: string
  name: string
  subject_kind: string
  subject_id: string
  system_key: string
  kind_key: string
  held_on: string
  content: string
  presence: string
  reason: string
  made_up_on: string
  make_up_id: string | null
}
/** Kinds whose missed meetings have to be made up: system and kind between a slash. */
export type MakingUp = readonly string[]

/** Who missed what, the latest first; and how many of all these are owed and made up. */
export async function listOwed(
  trx: Trx,
  asked: { question: OwedQuestion; kinds: MakingUp },
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: OwedLine[]; owed: number; madeUp: number }> {
  const { state } = asked.question
  const from = missed(asked)
  const counts = await sql<{ owed: number; madeUp: number }>`select coalesce(sum(made_up_on = ''), 0) as owed,
    coalesce(sum(made_up_on <> ''), 0) as "madeUp" from ${from}`.execute(trx)
  const { owed = 0, madeUp = 0 } = counts.rows[0] ?? {}
  const wanted =
    state === 'owed' ? sql`where made_up_on = ''` : state === 'madeUp' ? sql`where made_up_on <> ''` : sql``
  const { rows } = await sql<OwedLine>`select * from ${from} ${wanted}
    order by held_on desc, event_id desc, position limit ${limit} offset ${offset}`.execute(trx)
  const total = state === 'owed' ? owed : state === 'madeUp' ? madeUp : owed + madeUp
  return { total, rows, owed, madeUp }
}

function missed({ question, kinds }: { question: OwedQuestion; kinds: MakingUp }): RawBuilder<unknown> {
  const { year, unitIds, subjectId, personId, text } = question
  const clauses = [
    sql`missed.presence <> 'present'`,
    sql`missed.person_id is not null`,
    sql`event.removed_at is null`,
    sql`event.held_on between ${`${year}-01-01`} and ${`${year}-12-31`}`,
    sql`event.system_key || '/' || event.kind_key in ${idList(kinds)}`,
  ]
  if (subjectId) clauses.push(sql`event.subject_id = ${subjectId}`)
  if (personId) clauses.push(sql`missed.person_id = ${personId}`)
  const words = text.trim()
  const branch = sql`exists (select 1 from party_organization as party where party.id = event.subject_id`
  if (unitIds.length > 0) clauses.push(sql`${branch} and party.unit_id in ${idList(unitIds)})`)
  if (words !== '')
    clauses.push(sql`(instr(missed.name, ${words}) > 0 or ${branch} and instr(party.name, ${words}) > 0))`)
  return sql`(select missed.event_id, missed.position, missed.person_id, missed.name, missed.presence, missed.reason,
      missed.made_up_on, missed.make_up_id, event.subject_kind, event.subject_id, event.system_key, event.kind_key,
      event.held_on, event.content
    from duty_attendance as missed join duty_event as event on event.id = missed.event_id
    where ${sql.join(clauses, sql` and `)})`
}

/** How a year went for each of these people, in the kinds whose missed meetings have to be made up. */
export async function yearOfAttendance(
  trx: Trx,
  { personIds, year, kinds }: { personIds: readonly string[]; year: number; kinds: MakingUp },
): Promise<AttendanceOwed[]> {
  const { rows } = await sql<AttendanceOwed>`select kept.person_id as "personId", count(*) as due,
      sum(kept.presence = 'present') as present, sum(kept.presence <> 'present') as missed,
      sum(kept.presence <> 'present' and kept.made_up_on <> '') as "madeUp",
      sum(kept.presence <> 'present' and kept.made_up_on = '') as owed
    from duty_attendance as kept join duty_event as event on event.id = kept.event_id and event.removed_at is null
    where kept.person_id in ${idList(personIds)} and event.held_on between ${`${year}-01-01`} and ${`${year}-12-31`}
      and event.system_key || '/' || event.kind_key in ${idList(kinds)}
    group by kept.person_id`.execute(trx)
  return rows
}

export async function insertMakeUp(trx: Trx, row: MakeUpRecord): Promise<void> {
  await trx.insertInto('duty_make_up').values(row).execute()
}

export type Missed = {
  event_id: string
  person_id: string
  name: string
  subject_id: string
  held_on: string
}

/** Those of these who still owe the meeting. */
export async function stillOwed(
  trx: Trx,
  missed: readonly { eventId: string; personId: string }[],
): Promise<Missed[]> {
  const asked = missed.map(({ eventId, personId }) => `${eventId}/${personId}`)
  const { rows } =
    await sql<Missed>`select kept.event_id, kept.person_id, kept.name, event.subject_id, event.held_on
    from duty_attendance as kept join duty_event as event on event.id = kept.event_id and event.removed_at is null
    where kept.event_id in ${idList(missed.map((it) => it.eventId))} and kept.presence <> 'present'
      and kept.made_up_on = '' and kept.event_id || '/' || kept.person_id in ${idList(asked)}`.execute(trx)
  return rows
}

/** Settles what these missed by one class; `makeUp` null takes it back. */
export async function settleMissed(
  trx: Trx,
  missed: readonly { event_id: string; person_id: string }[],
  makeUp: { id: string; heldOn: string } | null,
): Promise<void> {
  const asked = missed.map((it) => `${it.event_id}/${it.person_id}`)
  await sql`update duty_attendance set make_up_id = ${makeUp?.id ?? null}, made_up_on = ${makeUp?.heldOn ?? ''}
    where event_id in ${idList(missed.map((it) => it.event_id))} and presence <> 'present'
      and event_id || '/' || person_id in ${idList(asked)}`.execute(trx)
}
