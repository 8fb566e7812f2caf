import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type {
  Attendance,
  Congress,
  CongressContent,
  CongressFigures,
  CongressRow,
  Tally,
} from '#shared/modules/organizations/congress'
import { congressWarnings } from '#shared/modules/organizations/rules-congress'
import type { DelegateId, MatterId, OrganizationId } from '#shared/values/id'
import type { CongressProposalTable, CongressTable } from './parties.table'
import { underUnit } from './party-list.repository'
import { SHORT_UNIT } from './subjects.repository'

export type CongressRecord = Selectable<CongressTable>

export function findCongress(trx: Trx, id: string): Promise<(CongressRecord & { name: string }) | undefined> {
  return trx
    .selectFrom('congress')
    .selectAll()
    .select('title as name')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export async function insertCongress(trx: Trx, row: CongressRecord): Promise<void> {
  await trx.insertInto('congress').values(row).execute()
}

export async function updateCongress(trx: Trx, id: string, change: Updateable<CongressTable>): Promise<void> {
  await trx.updateTable('congress').set(change).where('id', '=', id).execute()
}

type Listed = CongressRecord & {
  unit_short: string
  due: number
  present: number
  away: number
  missed: number
  proposals: number
}
export type CongressesAsked = { year: number; level: string | null; unitId: string | null }

/** Congresses of a year in the order of their towns; who is due follows from who was a delegate on the day. */
export async function listCongresses(
  trx: Trx,
  asked: CongressesAsked | { id: string },
): Promise<CongressRow[]> {
  const where: RawBuilder<boolean>[] = [sql<boolean>`congress.removed_at is null`]
  if ('id' in asked) where.push(sql<boolean>`congress.id = ${asked.id}`)
  else {
    where.push(sql<boolean>`congress.year = ${asked.year}`)
    if (asked.level) where.push(sql<boolean>`congress.level = ${asked.level}`)
    if (asked.unitId) where.push(underUnit(asked.unitId))
  }
  const noted = (state: Attendance) => sql`(select count(*) from congress_delegate as noted
    where noted.congress_id = congress.id and noted.state = ${state})`
  const { rows } = await sql<Listed>`select congress.*, ${SHORT_UNIT} as unit_short,
    (select count(*) from delegate where ${isDue}) as due, ${noted('present')} as present, ${noted('leave')} as away,
    ${noted('absent')} as missed,
    (select count(*) from congress_proposal as proposal where proposal.congress_id = congress.id) as proposals
    from congress join organization as unit on unit.id = congress.unit_id
    where ${sql.join(where, sql` and `)} order by congress.level, unit.tree_order, congress.held_on`.execute(
    trx,
  )
  return rows.map(toRow)
}

/** Delegates of the congress under the alias `congress` who were in office on its day, or are while it has none. */
const isDue = sql<boolean>`delegate.removed_at is null and delegate.level = congress.level
  and (delegate.level = 'county' or delegate.unit_id = congress.unit_id)
  and case when congress.held_on = '' then delegate.to_on = ''
    else delegate.from_on <= congress.held_on and (delegate.to_on = '' or delegate.to_on > congress.held_on) end`

/** Towns and streets without a congress of their own in the year. */
export async function townsWithout(
  trx: Trx,
  year: number,
): Promise<{ unitId: OrganizationId; name: string }[]> {
  const { rows } = await sql<{
    unitId: OrganizationId
    name: string
  }>`select unit.id as unitId, ${SHORT_UNIT} as name
    from organization as unit where unit.role = 'town' and unit.removed_at is null and not exists
      (select 1 from congress where congress.unit_id = unit.id and congress.level = 'town' and congress.year = ${year}
        and congress.held_on <> '' and congress.removed_at is null)
    order by unit.tree_order`.execute(trx)
  return rows
}

/** The numbers over the congresses that are listed. */
export function sumCongresses(rows: readonly CongressRow[], towns: number): CongressFigures {
  const sum = (key: 'due' | 'present' | 'proposals') => rows.reduce((total, it) => total + it[key], 0)
  return {
    towns,
    held: rows.filter((it) => it.heldOn !== '').length,
    due: sum('due'),
    present: sum('present'),
    proposals: sum('proposals'),
  }
}

export async function countTowns(trx: Trx): Promise<number> {
  const { n } = await trx
    .selectFrom('organization')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('role', '=', 'town')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

export async function attendanceOf(trx: Trx, id: string): Promise<Congress['attendance']> {
  const { rows } = await sql<
    Omit<Congress['attendance'][number], 'delegateId'> & { delegateId: DelegateId }
  >`select
    delegate.id as delegateId, delegate.name, coalesce(nullif(party.short_name, ''), party.name) as partyName,
    noted.state, coalesce(noted.reason, '') as reason
    from congress join delegate on ${isDue} join party_organization as party on party.id = delegate.party_id
    left join congress_delegate as noted on noted.congress_id = congress.id and noted.delegate_id = delegate.id
    where congress.id = ${id} order by party.tree_order, delegate.name, delegate.id`.execute(trx)
  return rows
}

type Noted = { delegateId: string; state: Attendance | null; reason: string }

export async function putAttendance(trx: Trx, id: string, delegates: readonly Noted[]): Promise<void> {
  const given = JSON.stringify(delegates)
  await sql`delete from congress_delegate where congress_id = ${id} and delegate_id in
    (select value ->> 'delegateId' from json_each(${given}))`.execute(trx)
  await sql`insert into congress_delegate (congress_id, delegate_id, state, reason)
    select ${id}, value ->> 'delegateId', value ->> 'state', value ->> 'reason' from json_each(${given})
    where value ->> 'state' is not null`.execute(trx)
}

export async function talliesOf(trx: Trx, id: string): Promise<Tally[]> {
  const rows = await trx
    .selectFrom('congress_tally')
    .selectAll()
    .where('congress_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ congress_id: _, position: __, counts, ...plain }) => ({
    ...plain,
    counts: JSON.parse(counts) as Record<string, number>,
  }))
}

export async function putTallies(trx: Trx, id: string, tallies: readonly Tally[]): Promise<void> {
  await trx.deleteFrom('congress_tally').where('congress_id', '=', id).execute()
  await insertMany(
    trx,
    'congress_tally',
    tallies.map(({ counts, ...plain }, position) => ({
      congress_id: id,
      position,
      ...plain,
      counts: JSON.stringify(counts),
    })),
  )
}

type ProposalRecord = Selectable<CongressProposalTable> & {
  delegate_name: string | null
  matter_id: MatterId | null
}

export function proposalsOf(trx: Trx, id: string): Promise<ProposalRecord[]> {
  return trx
    .selectFrom('congress_proposal as proposal')
    .leftJoin('delegate', 'delegate.id', 'proposal.delegate_id')
    .selectAll('proposal')
    .select('delegate.name as delegate_name')
    .where('proposal.congress_id', '=', id)
    .orderBy('proposal.id')
    .execute() as Promise<ProposalRecord[]>
}

export async function insertProposal(trx: Trx, row: Selectable<CongressProposalTable>): Promise<void> {
  await trx.insertInto('congress_proposal').values(row).execute()
}

/** Whether the delegate is one of those due at the congress. */
export async function isDelegateOf(trx: Trx, id: string, delegateIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from congress join delegate on ${isDue}
    where congress.id = ${id} and delegate.id in (select value from json_each(${JSON.stringify(delegateIds)}))`.execute(
    trx,
  )
  return rows[0]?.n === new Set(delegateIds).size
}

function toRow(row: Listed): CongressRow {
  const content = congressContent(row)
  const { due, present, proposals } = row
  return {
    ...content,
    id: row.id,
    version: row.version,
    unitName: row.unit_short,
    due,
    present,
    leave: row.away,
    absent: row.missed,
    proposals,
    warnings: congressWarnings(content, { due, noted: present + row.away + row.missed }),
  }
}

export function congressContent(row: CongressRecord): CongressContent {
  return {
    unitId: row.unit_id as OrganizationId,
    level: row.level as CongressContent['level'],
    year: row.year,
    title: row.title,
    heldOn: row.held_on,
    halfDays: row.half_days,
    councilOn: row.council_on,
    note: row.note,
  }
}

/** The columns of a congress's content. */
export function congressColumns({ unitId, heldOn: held, halfDays, councilOn, ...plain }: CongressContent) {
  return { ...plain, unit_id: unitId, held_on: held, half_days: halfDays, council_on: councilOn }
}
