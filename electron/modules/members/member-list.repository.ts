import { type RawBuilder, sql } from 'kysely'
import { idList } from '#electron/modules/organizations/index'
import type { Trx } from '#electron/platform/database/schema'
import type { MemberFilter, MemberRow } from '#shared/modules/members/member'
import type { Slice } from '#shared/values/page'
import { countOf, named, PARTY_NAME, PARTY_UNIT, partyBelow, UNIT_NAME } from './member-parts.repository'

export type ListedMember = Omit<MemberRow, 'marks'> & {
  ancestralPlace: string
  identityNumber: string
  workStarted: string
  address: string
  kept: string
}

export type MembersAsked = {
  filter: MemberFilter
  /** Only these people; null does not narrow. */
  people: readonly string[] | null
  /** `yyyyMMdd`: who joined on or before it has the years asked for. */
  joinedBy: number
}

const FROM = sql`from party_member as here
  join person on person.id = here.person_id and person.removed_at is null
  join party_organization as party on party.id = here.party_id ${PARTY_UNIT}
  left join member on member.id = here.person_id and member.removed_at is null`

/** Of those who left, the last membership alone. */
const LEFT = sql`here.to_on <> '' and not exists (select 1 from party_member as other
  where other.person_id = here.person_id and (other.to_on = '' or other.to_on > here.to_on
    or (other.to_on = here.to_on and other.from_on > here.from_on)))`

function stateOf(state: MemberFilter['state']): RawBuilder<unknown> {
  if (state === 'left') return LEFT
  return state === 'here' ? sql`here.to_on = ''` : sql`here.to_on = '' and here.standing = 'probationary'`
}

function conditions({ filter, people, joinedBy }: MembersAsked): RawBuilder<unknown> {
  return sql`${stateOf(filter.state)} and ${named(filter.text)} and ${partyBelow(filter.partyId)}
    and ${people === null ? sql`1` : sql`here.person_id in ${idList(people)}`}
    and ${filter.years === 0 ? sql`1` : sql`person.party_joined_sort between 1 and ${joinedBy}`}`
}

/** Members in the order of the tree of branches, within a branch by group and name. */
export async function listMembers(
  trx: Trx,
  asked: MembersAsked,
  { offset, limit }: Slice,
): Promise<{ total: number; rows: ListedMember[] }> {
  const total = await countOf(
    sql<{ total: number }>`select count(*) as total ${FROM} where ${conditions(asked)}`.execute(trx),
  )
  const { rows } = await sql<ListedMember>`
    select person.id, person.name, person.sex, person.birth, person.ethnicity, person.qualification,
      person.ancestral_place as "ancestralPlace", person.identity_number as "identityNumber",
      person.work_started as "workStarted", party.id as "partyId", ${PARTY_NAME} as "partyName",
      unit.id as "unitId", ${UNIT_NAME} as "unitName", here.party_group as "group", here.standing,
      person.party_joined_on as "joinedOn", here.from_on as since, here.to_on as until,
      coalesce(member.full_on, '') as "fullOn", coalesce(nullif(member.job, ''), person.post_text) as job,
      coalesce(member.phone, '') as phone, coalesce(member.address, '') as address,
      coalesce(member.kept, '{}') as kept, coalesce(member.left_reason, '') as "leftReason"
    ${FROM} where ${conditions(asked)}
    order by party.tree_order, party.id, here.party_group, person.stroke_key, person.id
    limit ${limit} offset ${offset}`.execute(trx)
  return { total, rows }
}

/** How many are here, on probation, and were here; narrowed to a branch and those below it. */
export async function countMembers(
  trx: Trx,
  partyId: string | null,
): Promise<{ here: number; probationary: number; left: number }> {
  const { rows } = await sql<{ here: number; probationary: number; left: number }>`
    select coalesce(sum(here.to_on = ''), 0) as here,
      coalesce(sum(here.to_on = '' and here.standing = 'probationary'), 0) as probationary,
      coalesce(sum(${LEFT}), 0) as left
    ${FROM} where ${partyBelow(partyId)}`.execute(trx)
  return rows[0] ?? { here: 0, probationary: 0, left: 0 }
}
