import { type Insertable, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import { insertMany } from '#electron/platform/database/insert-many'
import type { Trx } from '#electron/platform/database/schema'
import type { Standing } from '#shared/modules/members/member'
import { PARTY_NAME } from '../member-parts.repository'
import type { MemberIntakeRowTable, MemberIntakeTable } from '../members.table'

/** What the register has of someone who belongs to a branch. */
export type OpenMember = {
  partyId: string
  partyName: string
  standing: Standing
  group: string
  fullOn: string
  job: string
  phone: string
  address: string
  kept: Record<string, string>
}

export async function openMembers(trx: Trx, ids: readonly string[]): Promise<Map<string, OpenMember>> {
  const { rows } = await sql<Omit<OpenMember, 'kept'> & { personId: string; kept: string }>`
    select here.person_id as "personId", here.party_id as "partyId", ${PARTY_NAME} as "partyName", here.standing,
      here.party_group as "group", coalesce(member.full_on, '') as "fullOn", coalesce(member.job, '') as job,
      coalesce(member.phone, '') as phone, coalesce(member.address, '') as address,
      coalesce(member.kept, '{}') as kept
    from party_member as here join party_organization as party on party.id = here.party_id
    left join member on member.id = here.person_id
    where here.to_on = '' and here.person_id in ${idList(ids)}`.execute(trx)
  return new Map(rows.map(({ personId, kept, ...row }) => [personId, { ...row, kept: JSON.parse(kept) }]))
}

export async function insertIntake(
  trx: Trx,
  intake: Insertable<MemberIntakeTable>,
  rows: readonly Insertable<MemberIntakeRowTable>[],
): Promise<void> {
  await trx.insertInto('member_intake').values(intake).execute()
  await insertMany(trx, 'member_intake_row', rows)
}

export function findIntake(trx: Trx, id: string) {
  return trx.selectFrom('member_intake').selectAll().where('id', '=', id).executeTakeFirst()
}

export function intakeRows(trx: Trx, id: string) {
  return trx
    .selectFrom('member_intake_row as it')
    .innerJoin('person', 'person.id', 'it.person_id')
    .leftJoin('party_member as here', (join) =>
      join
        .onRef('here.person_id', '=', 'it.person_id')
        .onRef('here.party_id', '=', 'it.party_id')
        .onRef('here.from_on', '=', 'it.from_on')
        .on('here.to_on', '=', ''),
    )
    .leftJoin('member', 'member.id', 'it.person_id')
    .select([
      'it.person_id as personId',
      'it.party_id as partyId',
      'it.from_on as from',
      'it.made_person as madePerson',
      'it.made_membership as madeMembership',
      'person.version as personVersion',
      'here.person_id as stands',
      'member.version as memberVersion',
    ])
    .where('it.intake_id', '=', id)
    .execute()
}

export async function markUndone(trx: Trx, id: string, at: string): Promise<void> {
  await trx.updateTable('member_intake').set({ undone_at: at }).where('id', '=', id).execute()
}

/** Takes out a membership that an import made, and what it kept beside. */
export async function deleteMembership(
  trx: Trx,
  { personId, partyId, from }: { personId: string; partyId: string; from: string },
): Promise<void> {
  await trx
    .deleteFrom('party_member')
    .where('person_id', '=', personId)
    .where('party_id', '=', partyId)
    .where('from_on', '=', from)
    .execute()
  await trx.deleteFrom('member').where('id', '=', personId).execute()
}

/** Imports that were not taken back, the latest first. */
export async function listIntakes(trx: Trx) {
  const { rows } = await sql<{ id: string; file: string; at: string; by: string; rows: number }>`
    select it.id, it.file, it.taken_at as at, coalesce(account.name, '') as by,
      (select count(*) from member_intake_row as line where line.intake_id = it.id) as rows
    from member_intake as it left join account on account.id = it.taken_by
    where it.undone_at is null order by it.taken_at desc limit 20`.execute(trx)
  return rows
}
