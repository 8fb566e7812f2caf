import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#electron/platform/database/id'
import type { RenderJob } from '#electron/platform/ipc/host'
import { type Contract, contract } from '#shared/ipc/contract'
import type { Method } from '#shared/ipc/method'
import { PermitContent, type PermitReader } from '#shared/modules/dossiers/custody'
import type { Role } from '#shared/security/roles'
import type { AccountId, DossierId, PersonId } from '#shared/values/id'
import { type BuiltDossier, buildDossier, writeRecords } from '#test/builders/dossier'
import { buildPeople } from '#test/builders/person'
import { made, OFFICER, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

let clock = new Date('2026-11-20T02:00:00.000Z')
let jobs: RenderJob[] = []
let test_: TestVault
let subject: BuiltDossier
let stranger: BuiltDossier

beforeEach(async () => {
  clock = new Date('2026-11-20T02:00:00.000Z')
  jobs = []
  test_ = await openTestVault({
    now: () => clock,
    host: {
      renderPages: async (job) => {
        jobs.push(job)
        return { pdfs: [Buffer.from('%PDF-')], reports: [], pages: job.sheets?.length ?? 0 }
      },
    },
  })
  subject = await buildDossier(test_, {
    materials: [
      { classCode: '1', title: '干部履历表', images: 2 },
      { classCode: '4-1', title: '高等学校毕业生登记表', images: 1 },
    ],
    unassigned: 1,
  })
  stranger = await buildDossier(test_, { materials: [{ title: '成绩表', images: 1 }] })
})

afterEach(() => test_.close())

const minutes = (count: number) => {
  clock = new Date(clock.getTime() + count * 60_000)
}

/** Adds accounts with these roles and answers their ids; whoever was signed in stays. */
async function addAccount(name: string, roles: Role[], personId: PersonId | null = null): Promise<AccountId> {
  return (await made(test_.api.accounts.add({ name, roles, personId, password: TEST_PASSWORD }))).id
}

async function signIn(accountName: string): Promise<void> {
  await made(test_.api.vault.lock({}))
  await made(test_.api.vault.signIn({ accountName, password: TEST_PASSWORD }))
}

function reader(name: string, more: Partial<PermitReader> = {}): PermitReader {
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

function permitOf(more: Partial<PermitContent> = {}): PermitContent {
  return PermitContent.parse({
    kind: 'consult',
    unit: '县纪委监委',
    askedOn: '2026.11.20',
    readers: [reader('甘澄'), reader('卜若谷')],
    reason: '干部考察',
    dossierIds: [subject.id],
    until: '2026.11.25',
    minutes: 30,
    ...more,
  })
}

const DECIDED = { by: '柏仲舒', on: '2026.11.20', words: '同意' }

async function openPermit(more: Partial<PermitContent> = {}) {
  const asked = await made(test_.api.dossiers.createPermit({ content: permitOf(more) }))
  const granted = await made(
    test_.api.dossiers.decidePermit({ id: asked.id, version: asked.version, grant: true, ...DECIDED }),
  )
  return made(test_.api.dossiers.movePermit({ id: granted.id, version: granted.version, to: 'open' }))
}

/** A consultant with an open permit over the subject's first material, signed in. */
async function readingConsultant(more: Partial<PermitContent> = {}) {
  const accountId = await addAccount('甘澄', ['consultant'])
  const permit = await openPermit({
    readers: [reader('甘澄', { accountId }), reader('卜若谷')],
    materialIds: [subject.materials[0]!.id],
    ...more,
  })
  await signIn('甘澄')
  return permit
}

const firstPage = () => subject.materials[0]!.pages[0]!
const failing = async (content: PermitContent) =>
  (await made(test_.api.dossiers.permitHindrances(content)))
    .filter((it) => it.level === 'fail')
    .map((it) => it.message)

describe('asking and deciding', () => {
  test('a permit is refused while readers are too few, no members, undeclared, or the reason is said of nobody', async () => {
    const content = permitOf({ readers: [reader('甘澄', { politics: '群众', declared: false })] })
    expect(await failing(content)).toEqual([
      '查阅人只有 1 名，至少要 2 名。',
      '甘澄是群众，查阅人须是中共党员。',
      '甘澄还没有签署与被查阅人无亲属关系的声明。',
    ])
    const asked = await made(test_.api.dossiers.createPermit({ content }))
    const reply = await test_.api.dossiers.decidePermit({ id: asked.id, version: 1, grant: true, ...DECIDED })
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' })
    const refused = await made(
      test_.api.dossiers.decidePermit({
        id: asked.id,
        version: 1,
        grant: false,
        ...DECIDED,
        words: '人数不足',
      }),
    )
    expect(refused).toMatchObject({ state: 'refused', decision: '人数不足', number: '查阅登记 2026-001' })
  })

  test('the subject, a recorded relative of either side and a declared relative are kept from the dossier', async () => {
    const name = subject.name
    const [sibling] = buildPeople(900).slice(-1)
    const kin = { id: newId(), relation: '弟弟', name, birth: '', politics: '', workplace: '' }
    const person = await made(
      test_.api.people.create({ ...sibling!, identityNumber: '', family: [kin as never] }),
    )
    expect(
      await failing(permitOf({ readers: [reader(name, { personId: subject.personId }), reader('卜若谷')] })),
    ).toEqual([`${name}就是档案所属人${name}本人，不得查阅。`])
    const recorded = reader(sibling!.name, { personId: person.id })
    expect(await failing(permitOf({ readers: [recorded, reader('卜若谷')] }))).toEqual([
      expect.stringContaining('的弟弟与档案所属人'),
    ])
    const declared = reader('甘澄', { relatives: `妻 ${name}` })
    expect(await failing(permitOf({ readers: [declared, reader('卜若谷')] }))).toEqual([
      `甘澄的妻与档案所属人${name}同名，不得查阅。`,
    ])
  })

  test('nobody decides on a permit by which they read themselves', async () => {
    const [own] = await made(test_.api.dossiers.readerAccounts({}))
    expect(own?.name).toBe(OFFICER)
    const content = permitOf({ readers: [reader(OFFICER, { accountId: own!.id }), reader('卜若谷')] })
    const asked = await made(test_.api.dossiers.createPermit({ content }))
    const reply = await test_.api.dossiers.decidePermit({ id: asked.id, version: 1, grant: true, ...DECIDED })
    expect(reply).toMatchObject({ ok: false, message: '不能办理自己作为查阅人的申请。' })
  })

  test('what was asked for can be changed until it is decided, and the change is on record', async () => {
    const asked = await made(test_.api.dossiers.createPermit({ content: permitOf() }))
    const saved = await made(
      test_.api.dossiers.savePermit({ id: asked.id, version: 1, content: permitOf({ minutes: 60 }) }),
    )
    expect(saved).toMatchObject({ version: 2, minutes: 60 })
    await made(test_.api.dossiers.decidePermit({ id: asked.id, version: 2, grant: true, ...DECIDED }))
    const late = await test_.api.dossiers.savePermit({ id: asked.id, version: 3, content: permitOf() })
    expect(late).toMatchObject({ ok: false, code: 'conflict' })
    await test_.signInAs(['auditor'])
    const { rows } = await made(test_.api.audit.list({ text: '修改查（借）阅申请' }))
    expect(rows[0]).toMatchObject({ changes: [{ field: '时限', before: '30 分钟', after: '60 分钟' }] })
  })
})

describe('reading by a permit', () => {
  test('the reader sees the named materials and their pages, and each page is on the log with its seconds', async () => {
    const permit = await readingConsultant()
    const mine = await made(test_.api.dossiers.myPermits({}))
    expect(mine).toMatchObject([{ id: permit.id, minutesLeft: 30 }])
    const seen = await made(
      test_.api.dossiers.permittedMaterials({ permitId: permit.id, dossierId: subject.id }),
    )
    expect(seen.materials.map((it) => it.title)).toEqual(['干部履历表'])
    expect(seen.watermark).toContain('甘澄')
    const image = await made(test_.api.dossiers.pageImage({ id: firstPage() }))
    expect(image.bytes.length).toBeGreaterThan(0)
    const beat = { pageId: firstPage(), permitId: permit.id, seconds: 20 }
    await made(test_.api.dossiers.readingBeat(beat))
    await signIn(OFFICER)
    const log = await made(test_.api.dossiers.readings({ dossierId: subject.id, permitId: null }))
    expect(log.rows).toMatchObject([
      {
        readerName: '甘澄',
        permitNumber: '查阅登记 2026-001',
        dossierName: subject.name,
        classCode: '1',
        materialTitle: '干部履历表',
        pageNo: 1,
        act: 'view',
      },
    ])
    // The window said 20 seconds, but hardly any went by.
    expect(log.rows[0]!.seconds).toBeLessThan(5)
  })

  test('time runs on the records side: a window that sleeps comes back to nothing', async () => {
    const permit = await readingConsultant()
    await made(test_.api.dossiers.permittedMaterials({ permitId: permit.id, dossierId: subject.id }))
    minutes(10)
    const told = await made(
      test_.api.dossiers.readingBeat({ pageId: firstPage(), permitId: permit.id, seconds: 0 }),
    )
    expect(told.minutesLeft).toBeCloseTo(20, 1)
    minutes(25)
    expect(await test_.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({
      ok: false,
      message: '批准的查阅时间已用完。',
    })
    expect(
      await test_.api.dossiers.permittedMaterials({ permitId: permit.id, dossierId: subject.id }),
    ).toMatchObject({ ok: false })
    await made(
      test_.api.dossiers.readingBeat({ pageId: null, permitId: permit.id, seconds: 0, leaving: true }),
    )
    await signIn('甘澄')
    expect(await test_.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({ ok: false })
    expect((await made(test_.api.dossiers.myPermits({})))[0]!.minutesLeft).toBe(0)
  })

  test('who left takes no time; a clock set back brings no expired permit to life', async () => {
    const permit = await readingConsultant()
    await made(test_.api.dossiers.permittedMaterials({ permitId: permit.id, dossierId: subject.id }))
    minutes(5)
    await made(
      test_.api.dossiers.readingBeat({ pageId: null, permitId: permit.id, seconds: 0, leaving: true }),
    )
    minutes(60)
    expect((await made(test_.api.dossiers.myPermits({})))[0]!.minutesLeft).toBeCloseTo(25, 1)
    clock = new Date('2026-11-26T02:00:00.000Z')
    await signIn('甘澄')
    expect(await test_.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({ ok: false })
    clock = new Date('2026-11-21T02:00:00.000Z')
    expect(await test_.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({ ok: false })
  })

  test('closing the permit, or recording a kinship later, ends the reading at once', async () => {
    const permit = await readingConsultant()
    await made(test_.api.dossiers.pageImage({ id: firstPage() }))
    await signIn(OFFICER)
    await made(test_.api.dossiers.movePermit({ id: permit.id, version: permit.version, to: 'closed' }))
    await signIn('甘澄')
    expect(await test_.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
  })

  test('printing and exporting need a permit that allows them; a copy has its number, a mark and lines on the log', async () => {
    const permit = await readingConsultant({ mayExport: true })
    const asked = { pageIds: [firstPage()], permitId: permit.id }
    expect(await test_.api.dossiers.pagesOut({ ...asked, grant: null })).toMatchObject({
      ok: false,
      message: '这次查阅没有批准打印。',
    })
    const path = join(test_.folder, '复制件.pdf')
    const answer = await made(test_.api.dossiers.pagesOut({ ...asked, grant: test_.grant(path) }, {}))
    expect(answer).toEqual({ pages: 1, copy: '复制件 2026-001' })
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe('%PDF-')
    const [sheet] = jobs[0]!.sheets ?? []
    expect(sheet?.texts.some((it) => it.slant !== undefined && it.text.includes('甘澄'))).toBe(true)
    expect(sheet?.texts.at(-1)?.text).toContain('复制件 2026-001')
    await signIn(OFFICER)
    const { rows } = await made(test_.api.dossiers.copies({ permitId: permit.id }))
    expect(rows).toMatchObject([{ number: '复制件 2026-001', ended: '', pages: 1, byName: '甘澄' }])
    const end = { id: rows[0]!.id, version: 1, ended: 'returned' as const, on: '2026.11.21', by: '沈知远' }
    await made(test_.api.dossiers.endCopy(end))
    expect(await test_.api.dossiers.endCopy(end)).toMatchObject({ ok: false, code: 'conflict' })
  })
})

/** Every method that a consultant's rights let through, called with ids of somebody else's dossier. */
describe('a consultant reaches nothing else', () => {
  test('every method without a right of its own refuses what no permit names', async () => {
    await readingConsultant()
    const elsewhere = stranger.materials[0]!
    const page = elsewhere.pages[0]!
    const { api } = test_
    const tries = [
      api.dossiers.pageImage({ id: page }),
      api.dossiers.pageImage({ id: page, image: 'thumbnail' }),
      api.dossiers.pageImage({ id: subject.materials[1]!.pages[0]! }),
      api.dossiers.pageImage({ id: subject.unassigned[0]! }),
      api.dossiers.thumbnails({ ids: [page] }),
      api.dossiers.thumbnails({ ids: [firstPage(), page] }),
      api.dossiers.keepThumbnail({ id: page, version: 1, bytes: new Uint8Array([0xff, 0xd8, 0xff]) }),
      api.dossiers.pages({ dossierId: stranger.id, materialId: elsewhere.id }),
      api.dossiers.pages({ dossierId: subject.id, materialId: null }),
      api.dossiers.pages({ dossierId: stranger.id, materialId: subject.materials[0]!.id }),
      api.dossiers.pagesOut({ pageIds: [page], permitId: null, grant: null }),
      api.dossiers.permittedMaterials({
        permitId: (await made(api.dossiers.myPermits({})))[0]!.id,
        dossierId: stranger.id,
      }),
    ]
    for (const reply of await Promise.all(tries)) {
      if (reply.ok) expect(reply.value).toEqual([])
      else expect(['forbidden', 'not-found']).toContain(reply.code)
    }
  })

  test('the contract lets a consultant call nothing of dossiers and people but what is named here', async () => {
    await readingConsultant()
    const open = Object.entries(
      contract as unknown as Record<keyof Contract, Record<string, Method>>,
    ).flatMap(([module, methods]) =>
      Object.entries(methods).flatMap(([name, method]) =>
        'right' in method && ['session', 'dossiers.consult'].includes(method.right)
          ? [`${module}.${name}`]
          : [],
      ),
    )
    expect(open.filter((it) => it.startsWith('dossiers.') || it.startsWith('people.'))).toEqual([
      'dossiers.pages',
      'dossiers.pageImage',
      'dossiers.thumbnails',
      'dossiers.keepThumbnail',
      'dossiers.myPermits',
      'dossiers.permittedMaterials',
      'dossiers.readingBeat',
      'dossiers.pagesOut',
      'dossiers.watermark',
    ])
  })

  test('without any open permit even a known page stays shut', async () => {
    await addAccount('甘澄', ['consultant'])
    await openPermit()
    await signIn('甘澄')
    expect(await test_.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    expect(await made(test_.api.dossiers.myPermits({}))).toEqual([])
  })
})

describe('the keeper of the dossiers', () => {
  async function signInArchivist(name: string, personId: PersonId | null) {
    await addAccount(name, ['archivist'], personId)
    await signIn(name)
  }

  test('reads without a permit, on the log, but neither the own dossier nor that of kin', async () => {
    await signInArchivist('祝南溪', stranger.personId)
    await made(test_.api.dossiers.pageImage({ id: firstPage() }))
    const own = stranger.materials[0]!.pages[0]!
    for (const reply of [
      await test_.api.dossiers.pageImage({ id: own }),
      await test_.api.dossiers.thumbnails({ ids: [own] }),
      await test_.api.dossiers.pagesOut({ pageIds: [own], permitId: null, grant: null }),
    ])
      expect(reply).toMatchObject({ ok: false, code: 'forbidden' })
    await writeRecords(test_, async (trx) => {
      await trx
        .insertInto('family_member')
        .values({
          id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
          person_id: subject.personId,
          position: 1,
          relation: '姐姐',
          name: (
            await trx
              .selectFrom('person')
              .select('name')
              .where('id', '=', stranger.personId)
              .executeTakeFirstOrThrow()
          ).name,
          birth: '',
          politics: '',
          workplace: '',
        } as never)
        .execute()
    })
    expect(await test_.api.dossiers.pageImage({ id: firstPage() })).toMatchObject({
      ok: false,
      message: expect.stringContaining('档案所记的姐姐'),
    })
  })

  test('whose account belongs to nobody on record is kept from a namesake', async () => {
    await signInArchivist(subject.name, null)
    const reply = await test_.api.dossiers.pageImage({ id: firstPage() })
    expect(reply).toMatchObject({ ok: false, code: 'forbidden', remedy: expect.stringContaining('账号') })
  })
})

describe('paper dossiers out and back', () => {
  const loan = (more: Partial<PermitContent> = {}) =>
    permitOf({ kind: 'borrow', until: '2026.11.26', minutes: null, ...more })

  test('lent for a week at most, one at a time, back item by item', async () => {
    expect(await failing(loan({ until: '2026.12.26' }))).toEqual([
      '借阅最长 7 天，应还日期不能晚于 2026.11.27。',
    ])
    const { api } = test_
    const asked = await made(api.dossiers.createPermit({ content: loan() }))
    await made(api.dossiers.decidePermit({ id: asked.id, version: 1, grant: true, ...DECIDED }))
    const lent = await made(api.dossiers.movePermit({ id: asked.id, version: 2, to: 'lent', by: '甘澄' }))
    expect(lent).toMatchObject({ state: 'lent', lentOn: '2026.11.20', overdue: false })
    expect(await made(api.dossiers.dossier({ id: subject.id }))).toMatchObject({
      state: 'lent',
      whereabouts: '县纪委监委 甘澄，应还 2026.11.26',
    })
    expect(await failing(loan({ unit: '县委巡察办' }))).toEqual([`${subject.name}的档案已借出，归还后再借。`])
    clock = new Date('2026-11-28T02:00:00.000Z')
    const { rows } = await made(api.dossiers.permits({ overdue: true }))
    expect(rows).toMatchObject([{ id: asked.id, overdue: true }])
    expect(await failing(loan({ until: '2026.12.01', dossierIds: [stranger.id] }))).toEqual([
      '县纪委监委的借阅登记 2026-001应于 2026.11.26 归还，尚未归还。',
    ])
    const back = { id: asked.id, version: 3, to: 'closed' as const, by: '甘澄' }
    const present = [subject.materials[0]!.id]
    expect(
      await api.dossiers.movePermit({ ...back, checks: [{ dossierId: subject.id, present, note: '' }] }),
    ).toMatchObject({ ok: false, message: '还有 1 件材料没有核对。' })
    const checks = [{ dossierId: subject.id, present, note: '毕业生登记表缺，限三日内补还' }]
    const closed = await made(api.dossiers.movePermit({ ...back, checks }))
    expect(closed).toMatchObject({ state: 'closed', returnedOn: '2026.11.28', returnChecks: checks })
    expect(await made(api.dossiers.dossier({ id: subject.id }))).toMatchObject({
      state: 'held',
      whereabouts: '',
    })
  })
})

describe('transfers', () => {
  const moved = (dossierId: DossierId | null, personId: PersonId | null, name: string) => ({
    dossierId,
    personId,
    name,
    unitPost: '',
    reason: '调出',
    originals: 1,
    duplicates: 0,
    materials: 2,
    found: null,
    absent: [],
    troubles: '',
    cabinet: '',
    shelf: '',
  })
  const out = () => ({
    direction: 'out' as const,
    unit: '市委组织部',
    on: '2026.11.20',
    form: 'paper' as const,
    carrier: '机要交通',
    approvedBy: '柏仲舒',
    approvedOn: '2026.11.19',
    dossiers: [moved(subject.id, subject.personId, subject.name)],
  })

  test('are not sent without approval, nor carried by one or by the person; sent ones are read-only', async () => {
    const { api } = test_
    const content = { ...out(), approvedBy: '', carrier: subject.name }
    const draft = await made(api.dossiers.createTransfer({ content }))
    const send = (version: number) => api.dossiers.moveTransfer({ id: draft.id, version, to: 'sent' })
    expect(await send(1)).toMatchObject({ ok: false, field: 'approvedBy' })
    await made(
      api.dossiers.saveTransfer({ id: draft.id, version: 1, content: { ...content, approvedBy: '柏仲舒' } }),
    )
    expect(await send(2)).toMatchObject({ ok: false, message: expect.stringContaining('不得由本人携带') })
    await made(
      api.dossiers.saveTransfer({ id: draft.id, version: 2, content: { ...out(), carrier: '甘澄' } }),
    )
    expect(await send(3)).toMatchObject({ ok: false, message: '专人转递须有两人。' })
    await made(api.dossiers.saveTransfer({ id: draft.id, version: 3, content: out() }))
    const sent = await made(send(4))
    expect(sent).toMatchObject({
      state: 'sent',
      title: '字第 1 号',
      receiptDue: '2026.12.20',
      overdue: false,
    })
    const dossier = await made(api.dossiers.dossier({ id: subject.id }))
    expect(dossier).toMatchObject({ state: 'leaving', whereabouts: '市委组织部（字第 1 号）' })
    expect(await api.dossiers.saveMaterials({ dossierId: subject.id, lines: [] })).toMatchObject({
      ok: false,
    })
    clock = new Date('2026-12-21T02:00:00.000Z')
    expect((await made(api.dossiers.transfers({ overdue: true }))).rows).toMatchObject([{ overdue: true }])
    const receipt = { id: draft.id, version: 5, to: 'received' as const, on: '2026.12.21', by: '江若谷' }
    expect(await made(api.dossiers.moveTransfer(receipt))).toMatchObject({
      state: 'received',
      receiptDue: '',
    })
    expect((await made(api.dossiers.dossier({ id: subject.id }))).state).toBe('gone')
  })

  test('what comes in is checked line by line before it is stored, and makes or brings back the dossier', async () => {
    const { api } = test_
    const [newcomer] = buildPeople(950).slice(-1)
    const person = await made(api.people.create({ ...newcomer!, identityNumber: '' }))
    const content = {
      ...out(),
      direction: 'in' as const,
      slipNumber: '邻组档转字第 8 号',
      dossiers: [{ ...moved(null, person.id, newcomer!.name), cabinet: '2', shelf: '5' }],
    }
    const taken = await made(api.dossiers.createTransfer({ content }))
    expect(taken).toMatchObject({ state: 'checking', title: '接收登记 2026-001' })
    const store = (version: number) =>
      api.dossiers.moveTransfer({ id: taken.id, version, to: 'stored', by: '柏仲舒' })
    expect(await store(1)).toMatchObject({ ok: false, message: `${newcomer!.name}的档案还没有逐件核对。` })
    const checked = {
      ...content,
      quality: '合格' as const,
      checkedBy: '沈知远',
      checkedOn: '2026.11.20',
      dossiers: [{ ...content.dossiers[0]!, found: 1 }],
    }
    await made(api.dossiers.saveTransfer({ id: taken.id, version: 1, content: checked }))
    expect(await store(2)).toMatchObject({ ok: false, message: expect.stringContaining('没有说明') })
    checked.dossiers[0]!.troubles = '缺学位证明一份'
    await made(api.dossiers.saveTransfer({ id: taken.id, version: 2, content: checked }))
    expect(await made(store(3))).toMatchObject({ state: 'stored', storedBy: '柏仲舒' })
    const dossier = await made(api.dossiers.dossierOfPerson({ personId: person.id }))
    expect(dossier).toMatchObject({ state: 'held', cabinet: '2', shelf: '5', receivedFrom: '市委组织部' })
  })
})
