import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/**
 * Puts members on record who belong to no branch into the branch of their own unit, or of the nearest unit above it,
 * from the day they joined; whoever joined before 2015 since then.
 */
export async function fillBranches(trx: Trx): Promise<void> {
  await sql`insert into party_member (person_id, party_id, standing, from_on, to_on, party_group)
    select person.id, (select party.id from party_organization as party
        join organization as home on home.id = party.unit_id
        where party.removed_at is null and party.ended_on = '' and party.village_id is null
          and party.kind in ('branch', 'joint', 'general') and unit.path >= home.path and unit.path < home.path || '~'
        order by length(home.path) desc, party.tree_order limit 1) as party_id,
      case person.politics when '中共预备党员' then 'probationary' else 'full' end,
      max('2015-07-01', substr(replace(person.party_joined_on, '.', '-') || '-01-01', 1, 10)), '', ''
    from person join organization as unit on unit.id = person.organization_id
    where person.removed_at is null and person.party_joined_sort > 0
      and person.personnel_status not in ('已去世', '调出')
      and not exists (select 1 from party_member as known where known.person_id = person.id)
      and party_id is not null`.execute(trx)
}

/** Bases for everybody by a wage that differs, and what was paid from a month to a month; one in forty pays nothing. */
export async function fillDues(
  trx: Trx,
  { months, paidOn, at, by }: { months: readonly string[]; paidOn: string; at: string; by: string },
): Promise<void> {
  const first = months[0] ?? ''
  await sql`insert or ignore into member_dues_base (person_id, from_month, payer, base, fixed, note, noted_at, noted_by)
    select person_id, ${first}, 'wage', 380000 + (row_number() over (order by person_id) * 7919 % 60) * 10000, 0, '',
      ${at}, ${by}
    from party_member where to_on = '' group by person_id`.execute(trx)
  await sql`insert or ignore into member_dues (person_id, month, paid, paid_on, receipt_no, noted_at, noted_by)
    select base.person_id, month.value, (base.base * case when base.base <= 500000 then 100 when base.base <= 1000000
        then 150 else 200 end + 5000) / 10000, ${paidOn}, '', ${at}, ${by}
    from (select person_id, base, row_number() over (order by person_id) as place from member_dues_base) as base
    join party_member as here on here.person_id = base.person_id and here.to_on = ''
    cross join json_each(${JSON.stringify(months)}) as month
    where base.place % 40 <> 0 and month.value >= substr(here.from_on, 1, 7)`.execute(trx)
}

/** Villages and communities in the order of lists. */
export async function villageIds(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('village')
    .innerJoin('organization', 'organization.id', 'village.town_id')
    .select('village.id')
    .where('village.removed_at', 'is', null)
    .orderBy('organization.tree_order')
    .orderBy('village.position')
    .execute()
  return rows.map((it) => it.id)
}

export type Chosen = { personId: string; partyId: string }

/** Members to show the ledgers on, spread over the branches: every so-manieth. */
export async function someMembers(trx: Trx, count: number): Promise<Chosen[]> {
  const { rows } = await sql<Chosen>`select person_id as "personId", party_id as "partyId" from (
      select person_id, party_id, row_number() over (order by person_id) as place, count(*) over () as all_of_them
      from party_member where to_on = '' and standing = 'full')
    where place % max(1, all_of_them / ${count}) = 0 limit ${count}`.execute(trx)
  return rows
}

/** Everybody who was a member on a day. */
export async function membersOn(trx: Trx, day: string): Promise<Chosen[]> {
  const { rows } =
    await sql<Chosen>`select person_id as "personId", min(party_id) as "partyId" from party_member
    where from_on <= ${day} and (to_on = '' or to_on > ${day}) group by person_id order by person_id`.execute(
      trx,
    )
  return rows
}
