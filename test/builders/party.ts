import type { Insertable } from 'kysely'
import type {
  DelegateTable,
  EnterpriseTable,
  PartyMemberTable,
  PartyOrganizationTable,
  PartyPostTable,
  VillageTable,
} from '#electron/modules/organizations/parties.table'
import { renumberParties } from '#electron/modules/organizations/party-tree.repository'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { PersonContent } from '#shared/modules/people/schema'
import type { OrganizationId, PersonId } from '#shared/values/id'
import { made, type TestVault } from '#test/support/open-test-vault'
import { writeRecords } from './dossier'
import { buildOrganizationContent } from './organization'
import { buildNextPerson } from './person'

/** @file Party organizations, villages, delegates and members for tests, each in one line. */

type Given<Row> = Partial<Insertable<Row>>

/** A town through the gate, marked as one; answers its id. `role`: `street`, `organ` or `county` for other units. */
export async function addTown(
  test: TestVault,
  name = '青石镇',
  unitRole: 'town' | 'street' | 'organ' | 'county' = 'town',
): Promise<OrganizationId> {
  const content = buildOrganizationContent({ name: `云泽县${name}`, shortName: name, unitRole })
  return (await made(test.api.organizations.create(content))).id
}

/** A branch of a unit, founded long ago; answers its id. */
export async function addParty(
  test: TestVault,
  unitId: string | null,
  given: Given<PartyOrganizationTable> = {},
): Promise<string> {
  const [id] = await addParties(test, unitId, [given])
  return id as string
}

/** Many at once, in the order given. */
export async function addParties(
  test: TestVault,
  unitId: string | null,
  given: readonly Given<PartyOrganizationTable>[],
): Promise<string[]> {
  const rows = given.map((it, index) => ({ ...partyRow(unitId, index), ...it }))
  await writeRecords(test, async (trx) => {
    await insertMany(trx, 'party_organization', rows)
    await renumberParties(trx)
  })
  return rows.map((it) => it.id)
}

/** A village of a town; answers its id. */
export async function addVillage(
  test: TestVault,
  townId: string,
  given: Given<VillageTable> & { traits?: string[] } = {},
): Promise<string> {
  const { traits = [], ...columns } = given
  const row = {
    id: newId(),
    ...kept(),
    kind: 'village' as const,
    name: '柳溪村',
    code: '',
    town_id: townId,
    position: 0,
    households: null,
    population: null,
    content: '{}',
    ...columns,
  }
  await writeRecords(test, async (trx) => {
    await insertMany(trx, 'village', [row])
    await insertMany(
      trx,
      'village_trait',
      traits.map((trait) => ({ village_id: row.id, trait, from_on: '2000-01-01', to_on: '', source: '' })),
    )
  })
  return row.id
}

/** A firm or a social organization under a unit; answers its id. */
export async function addEnterprise(
  test: TestVault,
  unitId: string | null,
  given: Given<EnterpriseTable> = {},
): Promise<string> {
  const row = {
    id: newId(),
    ...kept(),
    kind: 'firm' as const,
    name: '云泽县顺达纺织有限公司',
    code: '',
    unit_id: unitId,
    employees: 60,
    members: 0,
    scale: '',
    coverage: '',
    content: '{}',
    ...given,
  }
  await writeRecords(test, (trx) => insertMany(trx, 'enterprise', [row]))
  return row.id
}

/** A person on record through the gate; by default each call makes somebody else. */
export async function addPerson(test: TestVault, given: Partial<PersonContent> = {}): Promise<PersonId> {
  return (await made(test.api.people.create({ ...buildNextPerson(test), identityNumber: '', ...given }))).id
}

/** Puts somebody into a branch, a new person where none is named; answers the person's id. */
export async function addMember(
  test: TestVault,
  partyId: string,
  given: Given<PartyMemberTable> & { person?: Partial<PersonContent> } = {},
): Promise<PersonId> {
  const { person, ...columns } = given
  const personId = (columns.person_id as PersonId | undefined) ?? (await addPerson(test, person))
  const row = {
    party_id: partyId,
    standing: 'full' as const,
    from_on: '2015-07-01',
    to_on: '',
    party_group: '',
    ...columns,
    person_id: personId,
  }
  await writeRecords(test, (trx) => insertMany(trx, 'party_member', [row]))
  return personId
}

/** Seats somebody in a party organization's team, as its secretary unless said otherwise; answers the post's id. */
export async function addPartyPost(
  test: TestVault,
  partyId: string,
  given: Given<PartyPostTable> = {},
): Promise<string> {
  const row = {
    id: newId(),
    party_id: partyId,
    term_id: null,
    post: '书记',
    person_id: null,
    name: '周怀谷',
    origin: '',
    from_on: '2021-01-10',
    to_on: '',
    full_time: 0,
    position: 0,
    ...given,
  }
  await writeRecords(test, (trx) => insertMany(trx, 'party_post', [row]))
  return row.id
}

/** A delegate elected by a party organization; answers its id. */
export async function addDelegate(
  test: TestVault,
  partyId: string,
  given: Given<DelegateTable> = {},
): Promise<string> {
  const row = {
    id: newId(),
    ...kept(),
    person_id: null,
    name: '林若岚',
    party_id: partyId,
    level: 'town',
    term: '第十五届',
    unit_id: null,
    from_on: '2021-06-01',
    to_on: '',
    ...given,
  }
  await writeRecords(test, (trx) => insertMany(trx, 'delegate', [row]))
  return row.id
}

function partyRow(
  unitId: string | null,
  position: number,
): Insertable<PartyOrganizationTable> & { id: string } {
  return {
    id: newId(),
    ...kept(),
    parent_id: null,
    name: '中共云泽县青石镇机关支部委员会',
    short_name: `青石镇机关党支部${position === 0 ? '' : position + 1}`,
    code: '',
    kind: 'branch',
    affiliation: 'town',
    unit_id: unitId,
    village_id: null,
    enterprise_id: null,
    position,
    tree_order: 0,
    path: '',
    founded_on: '2000-01-01',
    ended_on: '',
    term_years: null,
    elected_on: '',
    term_ends_on: '',
    has_committee: 1,
    groups: 0,
    content: '{}',
  }
}

const NOW = '2026-07-01T02:00:00.000Z'
const kept = () => ({
  version: 1,
  created_at: NOW,
  created_by: '',
  changed_at: NOW,
  changed_by: '',
  removed_at: null,
})
