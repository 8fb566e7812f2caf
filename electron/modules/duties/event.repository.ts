import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import { idList, type Membership, subjectQuery } from '#electron/modules/organizations/index'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { DutyBoard } from '#shared/modules/duties/content'
import type { LedgerQuestion } from '#shared/modules/duties/contract'
import type { DutyAttendanceTable, DutyEventTable } from './duties.table'

export type EventRecord = Selectable<DutyEventTable>
export type AttendanceRecord = Selectable<DutyAttendanceTable>
export type StatedEvent = EventRecord & { state: string }

export async function findEvent(trx: Trx, id: string): Promise<EventRecord> {
  const row = await trx
    .selectFrom('duty_event')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (row) return row
  throw refuse('not-found', '找不到这条记录，可能已被删除。', { remedy: '刷新后再看。' })
}

export async function insertEvents(trx: Trx, rows: readonly EventRecord[]): Promise<void> {
  await insertMany(trx, 'duty_event', rows)
}

export async function updateEvent(trx: Trx, id: string, values: Updateable<DutyEventTable>): Promise<void> {
  await trx.updateTable('duty_event').set(values).where('id', '=', id).execute()
}

export function attendanceOfEvent(trx: Trx, eventId: string): Promise<AttendanceRecord[]> {
  return trx
    .selectFrom('duty_attendance')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('position')
    .execute()
}

/** Puts the list of names in place of the one before. */
export async function putAttendance(
  trx: Trx,
  eventId: string,
  rows: readonly AttendanceRecord[],
): Promise<void> {
  await trx.deleteFrom('duty_attendance').where('event_id', '=', eventId).execute()
  await insertMany(trx, 'duty_attendance', rows)
}

type Place = { system: string; kind: string; subjectId: string; part: string }

/** A plan without a record within these days, the earliest. */
export async function openPlan(
  trx: Trx,
  { system, kind, subjectId, part }: Place,
  { from, to }: { from: string; to: string },
): Promise<EventRecord | undefined> {
  return trx
    .selectFrom('duty_event')
    .selectAll()
    .where('system_key', '=', system)
    .where('kind_key', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('part', '=', part)
    .where('held_on', '=', '')
    .where('counts_on', '>=', from)
    .where('counts_on', '<=', to)
    .where('removed_at', 'is', null)
    .orderBy('counts_on')
    .executeTakeFirst()
}

/** Another record of the same on that day. */
export async function heldTwice(
  trx: Trx,
  { system, kind, subjectId, part }: Place,
  asked: { on: string; except: string },
): Promise<boolean> {
  const found = await trx
    .selectFrom('duty_event')
    .select('id')
    .where('system_key', '=', system)
    .where('kind_key', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('part', '=', part)
    .where('held_on', '=', asked.on)
    .where('id', '<>', asked.except)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** What is planned and held under a system on these days, all subjects. */
export function eventsBetween(
  trx: Trx,
  system: string,
  { from, to }: { from: string; to: string },
): Promise<EventRecord[]> {
  return trx
    .selectFrom('duty_event')
    .selectAll()
    .where('system_key', '=', system)
    .where('counts_on', '>=', from)
    .where('counts_on', '<=', to)
    .where('removed_at', 'is', null)
    .execute()
}

/** Which of these subjects have a record or a plan within the days. */
export async function settledSubjects(
  trx: Trx,
  { system, kind, subjectIds }: { system: string; kind: string; subjectIds: readonly string[] },
  { from, to }: { from: string; to: string },
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct subject_id as id from duty_event
    where system_key = ${system} and kind_key = ${kind} and subject_id in ${idList(subjectIds)}
      and counts_on between ${from} and ${to} and removed_at is null`.execute(trx)
  return new Set(rows.map((it) => it.id))
}

/** What was recorded for one subject within the days, in time. */
export function eventsOf(
  trx: Trx,
  subject: { kind: string; id: string },
  { from, to }: { from: string; to: string },
): Promise<EventRecord[]> {
  return trx
    .selectFrom('duty_event')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('counts_on', '>=', from)
    .where('counts_on', '<=', to)
    .where('removed_at', 'is', null)
    .orderBy('counts_on')
    .orderBy('id')
    .execute()
}

type Listing = { question: LedgerQuestion; board: DutyBoard; today: string }

/** One slice of a ledger, by day; and how many were held and how many people came, by kind. */
export async function listEvents(
  trx: Trx,
  listing: Listing,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: StatedEvent[]; kinds: { kind: string; held: number; people: number }[] }> {
  const from = sql`(select event.*, ${stateOf(listing)} as state from duty_event as event
    where ${whereOf(trx, listing)}) as it`
  const states = listing.question.states
  const narrowed = states.length > 0 ? sql`where it.state in ${idList(states)}` : sql``
  const counted = await sql<{
    kind: string
    n: number
    held: number
    people: number
  }>`select it.kind_key as kind,
      count(*) as n, sum(it.held_on <> '') as held, coalesce(sum(iif(it.held_on <> '', it.present, 0)), 0) as people
    from ${from} ${narrowed} group by it.kind_key`.execute(trx)
  const { rows } = await sql<StatedEvent>`select * from ${from} ${narrowed}
    order by it.counts_on desc, it.id desc limit ${limit} offset ${offset}`.execute(trx)
  return {
    total: counted.rows.reduce((sum, it) => sum + it.n, 0),
    rows,
    kinds: counted.rows.map(({ kind, held, people }) => ({ kind, held, people })),
  }
}

/** How a record stands on a day, under what its kind asks for. */
function stateOf({ board, today }: Pick<Listing, 'board' | 'today'>): RawBuilder<string> {
  const plan = idList(board.kinds.filter((it) => it.plan).map((it) => it.key))
  const archive = idList(board.kinds.filter((it) => it.archive).map((it) => it.key))
  return sql<string>`case when event.held_on = '' then iif(event.planned_on >= ${today}, 'planned', 'unrecorded')
    when event.counts_on <> event.held_on then 'madeUp'
    when event.planned_on = '' and event.kind_key in ${plan} then 'unplanned'
    when event.archived_on = '' and event.kind_key in ${archive} then 'unarchived' else 'held' end`
}

function whereOf(trx: Trx, { question, board, today }: Listing): RawBuilder<unknown> {
  const { system, year, month, kinds, unitIds, subjectId, text } = question
  const [from, to] = month === 0 ? [`${year}-01-01`, `${year}-12-31`] : monthOf(year, month)
  const wanted = kinds.length > 0 ? kinds : board.kinds.map((it) => it.key)
  const clauses = [
    sql`event.system_key = ${system}`,
    sql`event.counts_on between ${from} and ${to}`,
    sql`event.kind_key in ${idList(wanted)}`,
    sql`event.removed_at is null`,
  ]
  if (subjectId) clauses.push(sql`event.subject_id = ${subjectId}`)
  const words = text.trim()
  const named = subjectQuery(trx, { ...board.scope, kinds: [], traits: [] }, today)
  if (unitIds.length > 0)
    clauses.push(
      sql`event.subject_id in (select subject.id from ${named} as subject where subject.unit_id in ${idList(unitIds)})`,
    )
  if (words !== '')
    clauses.push(sql`(instr(event.content, ${words}) > 0 or event.subject_id in
      (select subject.id from ${named} as subject where instr(subject.name, ${words}) > 0))`)
  return sql.join(clauses, sql` and `)
}

function monthOf(year: number, month: number): [string, string] {
  const name = `${year}-${String(month).padStart(2, '0')}`
  return [`${name}-01`, `${name}-31`]
}

/** How one record stands. */
export async function stateOfEvent(trx: Trx, board: DutyBoard, today: string, id: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`select ${stateOf({ board, today })} as state
    from duty_event as event where event.id = ${id}`.execute(trx)
  return rows[0]?.state ?? 'held'
}

/** Who sits on the committee of a party organization on a day, as a list of names. */
export async function committeeOf(trx: Trx, partyId: string, on: string): Promise<Membership[]> {
  const { rows } =
    await sql<Membership>`select post.party_id, '' as party_name, coalesce(post.person_id, '') as person_id,
      post.name, 'full' as standing, '' as party_group, post.from_on
    from party_post as post where post.party_id = ${partyId} and post.from_on <= ${on}
      and (post.to_on = '' or post.to_on > ${on}) order by post.position, post.name`.execute(trx)
  return rows
}

/** Archives what was held and is not archived yet; answers how many. */
export async function archiveEvents(
  trx: Trx,
  ids: readonly string[],
  { on, at, by }: { on: string; at: string; by: string },
): Promise<{ id: string; subject_id: string }[]> {
  const { rows } = await sql<{ id: string; subject_id: string }>`update duty_event set archived_on = ${on},
      version = version + 1, changed_at = ${at}, changed_by = ${by}
    where id in ${idList(ids)} and held_on <> '' and archived_on = '' and removed_at is null
    returning id, subject_id`.execute(trx)
  return rows
}

/** Whether anything was recorded under a system. */
export async function systemInUse(trx: Trx, system: string): Promise<boolean> {
  const found = await trx
    .selectFrom('duty_event')
    .select('id')
    .where('system_key', '=', system)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** Who was not there, in words, by record: 段书文（请假：出差）、石晓岚（缺席）. */
export async function absencesOf(trx: Trx, eventIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; words: string }>`select event_id as id, group_concat(name || '（'
      || iif(presence = 'leave', '请假', '缺席') || iif(reason = '', '', '：' || reason) || '）', '、' order by position) as words
    from duty_attendance where event_id in ${idList(eventIds)} and presence <> 'present' group by event_id`.execute(
    trx,
  )
  return new Map(rows.map((it) => [it.id, it.words]))
}

/** The first day anything was planned or held, by system and kind (`S02 theme-day`): since when it is kept here. */
export async function keptSince(trx: Trx): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('duty_event')
    .select(['system_key', 'kind_key', (it) => it.fn.min('counts_on').as('first')])
    .where('removed_at', 'is', null)
    .groupBy(['system_key', 'kind_key'])
    .execute()
  return new Map(rows.map((it) => [`${it.system_key} ${it.kind_key}`, it.first]))
}
