import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { Mobile, MobileContact, MobileFilter } from '#shared/modules/members/mobile'
import type { Slice } from '#shared/values/page'
import {
  countOf,
  named,
  openMembershipOf,
  PARTY_NAME,
  partyBelow,
  UNIT_NAME,
} from './member-parts.repository'
import type { MemberContactTable, MemberMobileTable } from './members.table'

export type MobileRecord = Selectable<MemberMobileTable>

const FROM = sql`from member_mobile as away join person on person.id = away.person_id
  ${openMembershipOf(sql`away.person_id`)}`

const overdue = (today: string) => sql<number>`(away.back_on = '' and away.contact_due_on < ${today})`

function conditions({ text, partyId, state, personId }: MobileFilter, today: string): RawBuilder<boolean> {
  const wanted = { away: sql`away.back_on = ''`, overdue: overdue(today), back: sql`away.back_on <> ''` }[
    state
  ]
  const words = text.trim()
  const where = words === '' ? sql`1` : sql`(${named(text)} or instr(away.place, ${words}) > 0)`
  const whose = personId === null ? wanted : sql`away.person_id = ${personId}`
  return sql<boolean>`away.removed_at is null and ${whose} and ${where} and ${partyBelow(partyId)}`
}

const COLUMNS = sql`away.id, away.version, away.person_id as "personId", person.name, away.direction, away.place,
  away.workplace, away.reason, away.left_on as "leftOn", away.phone, away.host_party as "hostParty", away.certificate,
  away.back_on as "backOn", away.contacted_on as "contactedOn", away.contact_due_on as "contactDueOn",
  party.id as "partyId", ${PARTY_NAME} as "partyName", unit.id as "unitId", ${UNIT_NAME} as "unitName"`

type Row = Omit<Mobile, 'overdue'> & { overdue: number }
const shown = (row: Row): Mobile => ({ ...row, overdue: row.overdue === 1 })

/** Members away or here from elsewhere; those whose next talk is due first stand first. */
export async function listMobiles(
  trx: Trx,
  { filter, today }: { filter: MobileFilter; today: string },
  { offset, limit }: Slice,
): Promise<{ total: number; rows: Mobile[] }> {
  const wanted = conditions(filter, today)
  const total = await countOf(
    sql<{ total: number }>`select count(*) as total ${FROM} where ${wanted}`.execute(trx),
  )
  const { rows } = await sql<Row>`select ${COLUMNS}, ${overdue(today)} as overdue ${FROM} where ${wanted}
    order by away.back_on <> '', away.contact_due_on, away.id limit ${limit} offset ${offset}`.execute(trx)
  return { total, rows: rows.map(shown) }
}

export async function countMobiles(
  trx: Trx,
  partyId: string | null,
  today: string,
): Promise<{ away: number; overdue: number; back: number }> {
  const { rows } = await sql<{ away: number; overdue: number; back: number }>`
    select coalesce(sum(away.back_on = ''), 0) as away, coalesce(sum(${overdue(today)}), 0) as overdue,
      coalesce(sum(away.back_on <> ''), 0) as back
    ${FROM} where away.removed_at is null and ${partyBelow(partyId)}`.execute(trx)
  return rows[0] ?? { away: 0, overdue: 0, back: 0 }
}

export async function findMobile(trx: Trx, id: string, today: string): Promise<Mobile | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS}, ${overdue(today)} as overdue ${FROM}
    where away.id = ${id} and away.removed_at is null`.execute(trx)
  return rows[0] && shown(rows[0])
}

export function awayNow(trx: Trx, personId: string): Promise<MobileRecord | undefined> {
  return trx
    .selectFrom('member_mobile')
    .selectAll()
    .where('person_id', '=', personId)
    .where('back_on', '=', '')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** Whose these records are. */
export async function peopleAway(trx: Trx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`select distinct person_id from member_mobile
    where id in ${idList(ids)}`.execute(trx)
  return rows.map((it) => it.person_id)
}

export async function insertMobile(trx: Trx, row: Insertable<MemberMobileTable>): Promise<void> {
  await trx.insertInto('member_mobile').values(row).execute()
}

export async function updateMobile(trx: Trx, id: string, change: Partial<MobileRecord>): Promise<void> {
  await trx.updateTable('member_mobile').set(change).where('id', '=', id).execute()
}

export async function insertContact(trx: Trx, row: Insertable<MemberContactTable>): Promise<void> {
  await trx.insertInto('member_contact').values(row).execute()
}

/** Talks with one member, the latest first. */
export function contactsOf(trx: Trx, mobileId: string): Promise<MobileContact[]> {
  return trx
    .selectFrom('member_contact as it')
    .leftJoin('account', 'account.id', 'it.noted_by')
    .select([
      'it.id',
      'it.on_day as on',
      'it.way',
      'it.note',
      sql<string>`coalesce(account.name, '')`.as('by'),
    ])
    .where('it.mobile_id', '=', mobileId)
    .orderBy('it.on_day', 'desc')
    .orderBy('it.id', 'desc')
    .execute()
}
