import { afterEach, beforeEach } from 'vitest'
import type { RenderJob } from '#electron/platform/ipc/host'
import { PermitContent, type PermitReader } from '#shared/modules/dossiers/custody'
import type { Role } from '#shared/security/roles'
import type { AccountId, PersonId } from '#shared/values/id'
import { type BuiltDossier, buildDossier } from '#test/builders/dossier'
import { made, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

/** A department with two dossiers, its clock and what it sent to be drawn. */
type Desk = { test: TestVault; clock: Date; jobs: RenderJob[]; subject: BuiltDossier; stranger: BuiltDossier }

/** The desk of the running test. */
export const desk = {} as Desk

/** Opens a desk for each test of a file: a dossier of two materials and a loose page, and somebody else's. */
export function withCustodyDesk(): void {
  beforeEach(async () => {
    desk.clock = new Date('2026-11-20T02:00:00.000Z')
    desk.jobs = []
    desk.test = await openTestVault({
      now: () => desk.clock,
      host: {
        renderPages: async (job) => {
          desk.jobs.push(job)
          return { pdfs: [Buffer.from('%PDF-')], reports: [], pages: job.sheets?.length ?? 0 }
        },
      },
    })
    desk.subject = await buildDossier(desk.test, {
      materials: [
        { classCode: '1', title: '干部履历表', images: 2 },
        { classCode: '4-1', title: '高等学校毕业生登记表', images: 1 },
      ],
      unassigned: 1,
    })
    desk.stranger = await buildDossier(desk.test, { materials: [{ title: '成绩表', images: 1 }] })
  })
  afterEach(() => desk.test.close())
}

export const minutes = (count: number) => {
  desk.clock = new Date(desk.clock.getTime() + count * 60_000)
}

/** Adds accounts with these roles and answers their ids; whoever was signed in stays. */
export async function addAccount(
  name: string,
  roles: Role[],
  personId: PersonId | null = null,
): Promise<AccountId> {
  return (await made(desk.test.api.accounts.add({ name, roles, personId, password: TEST_PASSWORD }))).id
}

export async function signIn(accountName: string): Promise<void> {
  await made(desk.test.api.vault.lock({}))
  await made(desk.test.api.vault.signIn({ accountName, password: TEST_PASSWORD }))
}

export function reader(name: string, more: Partial<PermitReader> = {}): PermitReader {
  return {
    name,
    unit: '县纪委监委',
    post: '科员',
    politics: '中共党员',
    phone: '',
    identityNumber: '',
    personId: null,
    accountId: null,
    relatives: '',
    declared: true,
    ...more,
  }
}

export function permitOf(more: Partial<PermitContent> = {}): PermitContent {
  return PermitContent.parse({
    kind: 'consult',
    unit: '县纪委监委',
    askedOn: '2026.11.20',
    readers: [reader('甘澄'), reader('卜若谷')],
    reason: '干部考察',
    dossierIds: [desk.subject.id],
    until: '2026.11.25',
    minutes: 30,
    ...more,
  })
}

export const DECIDED = { by: '柏仲舒', on: '2026.11.20', words: '同意' }

export async function openPermit(more: Partial<PermitContent> = {}) {
  const asked = await made(desk.test.api.dossiers.createPermit({ content: permitOf(more) }))
  const granted = await made(
    desk.test.api.dossiers.decidePermit({ id: asked.id, version: asked.version, grant: true, ...DECIDED }),
  )
  return made(desk.test.api.dossiers.movePermit({ id: granted.id, version: granted.version, to: 'open' }))
}

/** A consultant with an open permit over the subject's first material, signed in. */
export async function readingConsultant(more: Partial<PermitContent> = {}) {
  const accountId = await addAccount('甘澄', ['consultant'])
  const permit = await openPermit({
    readers: [reader('甘澄', { accountId }), reader('卜若谷')],
    materialIds: [desk.subject.materials[0]!.id],
    ...more,
  })
  await signIn('甘澄')
  return permit
}

export const firstPage = () => desk.subject.materials[0]!.pages[0]!
export const failing = async (content: PermitContent) =>
  (await made(desk.test.api.dossiers.permitHindrances(content)))
    .filter((it) => it.level === 'fail')
    .map((it) => it.message)
