import { type Selectable, sql, type Updateable } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import type { Party, PartyChange, PartyContent, PastPost } from '#shared/modules/organizations/party'
import type { EnterpriseId, OrganizationId, PartyId, PersonId, VillageId } from '#shared/values/id'
import type { PartyOrganizationTable, PartyPostTable } from './parties.table'

export type PartyRecord = Selectable<PartyOrganizationTable>

/** A party organization, also one that is no more; undefined where it was deleted. */
export function findParty(trx: Trx, id: string): Promise<PartyRecord | undefined> {
  return trx
    .selectFrom('party_organization')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** Another that exists under this name, if any. */
export function namesake(trx: Trx, name: string, id: string | null): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('party_organization')
    .select('id')
    .where('name', '=', name)
    .where('ended_on', '=', '')
    .where('removed_at', 'is', null)
    .where('id', '<>', id ?? '')
    .executeTakeFirst()
}

export async function nextPosition(trx: Trx, parentId: string | null): Promise<number> {
  const { last } = await trx
    .selectFrom('party_organization')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .executeTakeFirstOrThrow()
  return (last ?? -1) + 1
}

export async function insertParty(trx: Trx, row: PartyRecord): Promise<void> {
  await trx.insertInto('party_organization').values(row).execute()
}

export async function updateParty(
  trx: Trx,
  id: string,
  change: Updateable<PartyOrganizationTable>,
): Promise<void> {
  await trx.updateTable('party_organization').set(change).where('id', '=', id).execute()
}

/** What hangs on a party organization and hinders its deletion, in words with numbers. */
export async function hangingOn(
  trx: Trx,
  id: string,
): Promise<Record<'lower' | 'members' | 'posts' | 'terms', number>> {
  const { rows } = await sql<Record<'lower' | 'members' | 'posts' | 'terms', number>>`select
    (select count(*) from party_organization where parent_id = ${id} and removed_at is null and ended_on = '') as lower,
    (select count(*) from party_member where party_id = ${id} and to_on = '') as members,
    (select count(*) from party_post where party_id = ${id} and to_on = '') as posts,
    (select count(*) from party_term where party_id = ${id}) as terms`.execute(trx)
  const [counted] = rows
  if (!counted) throw new Error('counting gave no row')
  return counted
}

type Around = { parent_name: string; unit_name: string; village_name: string; enterprise_name: string }
type Counted = { full: number; probationary: number; lower: number }

/** Everything that the page of a party organization shows; undefined where there is none. */
export async function readParty(trx: Trx, id: string): Promise<Party | undefined> {
  const row = await findParty(trx, id)
  if (!row) return undefined
  const { rows } = await sql<Around & Counted>`select
    coalesce((select coalesce(nullif(short_name, ''), name) from party_organization where id = ${row.parent_id}), '') as parent_name,
    coalesce((select coalesce(nullif(short_name, ''), name) from organization where id = ${row.unit_id}), '') as unit_name,
    coalesce((select name from village where id = ${row.village_id}), '') as village_name,
    coalesce((select name from enterprise where id = ${row.enterprise_id}), '') as enterprise_name,
    (select count(*) from party_member where party_id = ${id} and to_on = '' and standing = 'full') as full,
    (select count(*) from party_member where party_id = ${id} and to_on = '' and standing = 'probationary') as probationary,
    (select count(*) from party_organization where parent_id = ${id} and removed_at is null and ended_on = '') as lower`.execute(
    trx,
  )
  const [around] = rows
  if (!around) throw new Error('counting gave no row')
  const { full, probationary, lower } = around
  return {
    ...partyContent(row),
    id: row.id as PartyId,
    version: row.version,
    parentName: around.parent_name,
    unitName: around.unit_name,
    villageName: around.village_name,
    enterpriseName: around.enterprise_name,
    electedOn: row.elected_on,
    termEndsOn: row.term_ends_on,
    endedOn: row.ended_on,
    full,
    probationary,
    lower,
    ...(await teamOf(trx, id)),
    changes: await changesOf(trx, id),
  }
}

async function teamOf(trx: Trx, partyId: string): Promise<Pick<Party, 'seats' | 'team' | 'past'>> {
  const seats = await trx
    .selectFrom('party_seat')
    .select(['post', 'approved'])
    .where('party_id', '=', partyId)
    .where('to_on', '=', '')
    .orderBy('position')
    .execute()
  const posts = await trx
    .selectFrom('party_post')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('position')
    .orderBy('from_on')
    .execute()
  return {
    seats,
    team: posts.filter((it) => it.to_on === '').map(toPost),
    past: posts
      .filter((it) => it.to_on !== '')
      .map(toPost)
      .toSorted((a, b) => b.to.localeCompare(a.to)),
  }
}

function toPost(row: Selectable<PartyPostTable>): PastPost {
  return {
    id: row.id,
    post: row.post,
    personId: row.person_id as PersonId | null,
    name: row.name,
    origin: row.origin as PastPost['origin'],
    from: row.from_on,
    to: row.to_on,
    fullTime: row.full_time === 1,
  }
}

async function changesOf(trx: Trx, partyId: string): Promise<PartyChange[]> {
  const rows = await trx
    .selectFrom('party_change')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((it) => ({
    id: it.id,
    kind: it.kind,
    on: it.on_day,
    before: it.before,
    after: it.after,
    otherId: it.other_id as PartyId | null,
    document: it.document,
  }))
}

type Beside = Pick<PartyContent, 'supervisor' | 'phone' | 'address' | 'remark'>
const NOTHING_BESIDE: Beside = { supervisor: '', phone: '', address: '', remark: '' }

export function partyContent(row: PartyRecord): PartyContent {
  return {
    parentId: row.parent_id as PartyId | null,
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    kind: row.kind as PartyContent['kind'],
    affiliation: row.affiliation as PartyContent['affiliation'],
    unitId: row.unit_id as OrganizationId | null,
    villageId: row.village_id as VillageId | null,
    enterpriseId: row.enterprise_id as EnterpriseId | null,
    foundedOn: row.founded_on,
    termYears: row.term_years,
    hasCommittee: row.has_committee === 1,
    groups: row.groups,
    ...NOTHING_BESIDE,
    ...(JSON.parse(row.content) as Partial<Beside>),
  }
}

/** The columns of a party organization's content. */
export function partyColumns(content: PartyContent) {
  const { supervisor, phone, address, remark } = content
  return {
    parent_id: content.parentId,
    name: content.name,
    short_name: content.shortName,
    code: content.code,
    kind: content.kind,
    affiliation: content.affiliation,
    unit_id: content.unitId,
    village_id: content.villageId,
    enterprise_id: content.enterpriseId,
    founded_on: content.foundedOn,
    term_years: content.termYears,
    has_committee: content.hasCommittee ? 1 : 0,
    groups: content.groups,
    content: JSON.stringify({ supervisor, phone, address, remark }),
  }
}
