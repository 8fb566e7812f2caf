import type { CaseView } from '#shared/modules/procedures/case'
import type { StepBallot, StepContent, StepPaper, StepPerson } from '#shared/modules/procedures/record'
import { EMPTY_BALLOT } from '#shared/modules/procedures/rules-ballot'
import { EMPTY_CONTENT } from '#shared/modules/procedures/rules-entries'
import type { OrganizationId, PartyId, ProcedureCaseId, VillageId } from '#shared/values/id'
import type { SubjectKind } from '#shared/values/subject'
import { buildPersonContent } from '#test/builders/person'
import { made, type TestVault } from './open-test-vault'

/** @file A small world for procedures: a town, its villages with their branches, people; and steps written short. */

export async function enterTown(vault: TestVault, name: string): Promise<OrganizationId> {
  return (await made(vault.api.organizations.create({ parentId: null, name, kind: 'legal' }))).id
}

export async function enterVillage(
  vault: TestVault,
  townId: OrganizationId,
  name: string,
): Promise<VillageId> {
  const content = {
    kind: 'village' as const,
    name,
    code: '',
    townId,
    households: 300,
    population: 1200,
    remark: '',
  }
  return (await made(vault.api.organizations.saveVillage({ id: null, version: 0, content, marks: [] }))).id
}

export async function enterParty(
  vault: TestVault,
  name: string,
  place: { unitId?: OrganizationId; villageId?: VillageId } = {},
): Promise<PartyId> {
  const content = {
    parentId: null,
    name,
    shortName: '',
    code: '',
    kind: 'branch' as const,
    affiliation: '' as const,
    unitId: place.unitId ?? null,
    villageId: place.villageId ?? null,
    enterpriseId: null,
    foundedOn: '',
    termYears: null,
    hasCommittee: true,
    groups: 0,
    supervisor: '',
    phone: '',
    address: '',
    remark: '',
  }
  return (await made(vault.api.organizations.saveParty({ id: null, version: 0, content }))).id
}

export async function enterPerson(vault: TestVault, name: string, birth = '2000.06.15'): Promise<string> {
  const content = buildPersonContent({ name, birth, identityNumber: '' })
  return (await made(vault.api.people.create(content))).id
}

type Begun = {
  system: string
  kind: string
  subject: { kind: SubjectKind; id: string }
  beganOn: string
  partyId?: PartyId
  topic?: string
}

export async function beginCase(vault: TestVault, { subject, ...begun }: Begun): Promise<ProcedureCaseId> {
  const { ids, refused } = await made(vault.api.procedures.open({ ...begun, subjects: [subject] }))
  const [id] = ids
  if (id) return id
  throw new Error(refused[0]?.reason ?? 'not opened')
}

export type Written = {
  on?: string
  outcome?: string
  number?: number
  content?: Partial<StepContent>
  /** Marks every paper of the step as in hand. */
  papers?: boolean
}

/** Finishes a step of the case as it stands now, and answers the raw reply. */
async function tryStep(vault: TestVault, id: ProcedureCaseId, key: string, written: Written) {
  const view = await made(vault.api.procedures.case({ id }))
  const { on = '', outcome = '', content = {}, papers = true } = written
  const step = view.procedure.steps.find((it) => it.key === key)
  const had = papers ? (step?.papers ?? []).map((it) => inHand(it.key)) : []
  return vault.api.procedures.finish({
    id,
    version: view.version,
    step: key,
    number: written.number ?? view.steps.find((it) => it.key === key)?.next ?? 1,
    on,
    outcome,
    content: { ...EMPTY_CONTENT, papers: had, ...content },
  })
}

export const inHand = (key: string): StepPaper => ({ key, had: true, on: '', note: '' })

export async function doStep(
  vault: TestVault,
  id: ProcedureCaseId,
  key: string,
  written: Written,
): Promise<CaseView> {
  return made(tryStep(vault, id, key, written))
}

/** Why a step could not be finished; throws where it could. */
export async function refusalOf(
  vault: TestVault,
  id: ProcedureCaseId,
  key: string,
  written: Written,
): Promise<string> {
  const reply = await tryStep(vault, id, key, written)
  if (!reply.ok) return reply.message
  throw new Error(`${key} was finished`)
}

export const votes = (more: Partial<StepBallot>): StepBallot => ({ ...EMPTY_BALLOT, ...more })

export const someone = (role: string, name: string, more: Partial<StepPerson> = {}): StepPerson => ({
  role,
  personId: null,
  name,
  note: '',
  votes: null,
  elected: false,
  ...more,
})
