import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCycle } from '#electron/modules/awards/cycle.repository'
import { honourPairs, nominationPairs } from '#electron/modules/awards/duplicate.repository'
import { listQuery } from '#electron/modules/awards/nomination-list.repository'
import { createNominations } from '#electron/modules/awards/nominations'
import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import {
  CandidateFacts,
  type Nomination,
  type NominationContent,
  type NominationState,
} from '#shared/modules/awards/nomination'
import type { CycleId, NominationId, OrganizationId, PersonId } from '#shared/values/id'
import { checkCharacter } from '#shared/values/identity-number'
import { awardCategory, awardProgramme, insertCycle, insertNominations } from '#test/builders/award'
import { buildPersonContent } from '#test/builders/person'
import { officeBytes, PNG, pdfBytes } from '#test/support/attachment-files'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { bytesFile } from '#test/support/people-files'
import { wordText } from '#test/support/word-text'

const FIRST_17 = '99010119820315204'
const NUMBER = FIRST_17 + checkCharacter(FIRST_17)
const CONTENT = awardProgramme({
  title: '双星十奖',
  categories: [
    awardCategory({
      key: 'keji',
      label: '科技人才奖',
      perUnit: 2,
      materials: [{ key: 'oath', label: '承诺书', required: true, anonymous: false }],
    }),
    awardCategory({ key: 'jiaoyu', label: '教育人才奖' }),
    awardCategory({ key: 'danwei', label: '引才先进单位', subject: 'organization' }),
  ],
})

let test: TestVault
let cycleId: CycleId
let water: OrganizationId
let person: PersonId

const api = () => test.api.awards

function write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('locked')
  return database.writer.transaction().execute(work)
}

function content(
  change: Partial<Omit<NominationContent, 'facts'>> & { facts?: Partial<CandidateFacts> } = {},
): NominationContent {
  const { facts, ...rest } = change
  return {
    category: 'jiaoyu',
    name: '韩屿',
    personId: null,
    organizationId: null,
    unitName: '云泽县第一中学',
    nominator: 'self',
    nominatorUnitId: null,
    nominatorName: '',
    members: '',
    answers: {},
    ...rest,
    facts: CandidateFacts.parse({ sex: '男', birth: '1985.06', deeds: '带出三届毕业班。', ...facts }),
  }
}

const create = (change: Parameters<typeof content>[0] = {}, id = cycleId) =>
  made(api().createNomination({ cycleId: id, content: content(change) }))

const move = ({ id, version }: Nomination, to: NominationState, reason = '') =>
  api().moveNomination({ id, version, to, reason })

const list = (change: object = {}) => made(api().nominations({ ...BLANK, cycleId, ...change }))
const BLANK = {
  offset: 0,
  limit: 100,
  text: '',
  category: '',
  state: null,
  troubled: false,
  sort: 'number',
} as const

const setStages = (state: 'preparing' | 'running' | 'finished', apply: 'waiting' | 'open' | 'confirmed') =>
  write(async (trx) => {
    await trx.updateTable('award_cycle').set({ state }).where('id', '=', cycleId).execute()
    await trx
      .updateTable('award_stage')
      .set({ state: apply })
      .where('cycle_id', '=', cycleId)
      .where('key', '=', 'apply')
      .execute()
  })

/** The trail of one nomination, oldest first: what was done and what changed. */
async function trail(id: string) {
  const rows = await test.vault
    .session()
    ?.database.reader.selectFrom('audit_entry')
    .select(['action', 'target_name', 'changes'])
    .where('target_id', '=', id)
    .orderBy('seq')
    .execute()
  return (rows ?? []).map(({ action, target_name, changes }) => ({
    action,
    name: target_name,
    changes: JSON.parse(changes) as unknown[],
  }))
}

const countBlobs = async () => {
  const found = await test.vault
    .session()
    ?.database.reader.selectFrom('award_blob')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return found?.n
}

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-04-01T02:00:00Z') })
  const { organizations, people } = test.api
  water = (
    await made(organizations.create({ parentId: null, name: '云泽县水利局', kind: 'legal', category: '' }))
  ).id
  const office = (
    await made(organizations.create({ parentId: water, name: '规划股', kind: 'division', category: '' }))
  ).id
  const file = await made(
    people.create(
      buildPersonContent({
        name: '罗砚秋',
        sex: '女',
        birth: '1982.03',
        identityNumber: NUMBER,
        party: '2004.06',
        organizationId: office,
        rewards: [
          { id: newId(), kind: 'reward', happenedOn: '2024.02', text: '获县先进个人' },
          { id: newId(), kind: 'sanction', happenedOn: '2019.02', text: '受警告处分' },
        ],
      }),
    ),
  )
  person = file.id
  await made(people.setPhoto({ id: person, version: file.version, grant: bytesFile(test, '像.png', PNG) }))
  cycleId = (await write((trx) => insertCycle(trx, { content: CONTENT, at: 'apply' }))).cycleId
})
afterAll(() => test.close())

describe('what a form takes from a file', () => {
  it('is its facts, rewards without sanctions, and the unit of its own standing', async () => {
    const { name, unitName, hasPhoto, facts } = await made(
      api().candidateFacts({ personId: person, organizationId: null }),
    )
    expect({ name, unitName, hasPhoto }).toEqual({ name: '罗砚秋', unitName: '云泽县水利局', hasPhoto: true })
    expect(facts).toMatchObject({
      sex: '女',
      birth: '1982.03',
      identityNumber: NUMBER,
      politics: '中共党员',
      partyJoinedOn: '2004.06',
      honours: '获县先进个人',
    })
    expect(facts.resume).not.toBe('')
  })

  it('is refused of somebody who is not on record', async () => {
    const gone = await api().candidateFacts({ personId: newId() as PersonId, organizationId: null })
    expect(gone).toMatchObject({ ok: false, code: 'not-found', message: '所选的人已不在册。' })
  })
})

describe('a nomination', () => {
  it('is refused in a category that the cycle has not, and with somebody who is not on record', async () => {
    expect(
      await api().createNomination({ cycleId, content: content({ category: 'nothing' }) }),
    ).toMatchObject({
      ok: false,
      code: 'invalid-input',
      field: 'category',
    })
    expect(
      await api().createNomination({ cycleId, content: content({ personId: newId() as PersonId }) }),
    ).toMatchObject({ ok: false, code: 'not-found', field: 'personId' })
    expect((await list()).total).toBe(0)
  })

  it('gets a number of its own, keeps dates and numbers in one spelling, and says so in the history', async () => {
    const one = await create({ facts: { birth: '1985年6月', identityNumber: '' } })
    expect(one).toMatchObject({ number: 1, version: 1, state: 'draft', subject: 'person' })
    expect(one.facts.birth).toBe('1985.06')
    expect(await trail(one.id)).toEqual([
      {
        action: '新增申报',
        name: `2026 年双星十奖：1 号 韩屿`,
        changes: [
          ['申报类别', '', '教育人才奖'],
          ['姓名', '', '韩屿'],
          ['工作单位', '', '云泽县第一中学'],
          ['推荐方式', '', '本人自荐'],
        ],
      },
    ])
  })

  it('shows the one in force to whoever saves an older version', async () => {
    const one = await create({ name: '覃一诺' })
    const saved = await made(
      api().saveNomination({
        id: one.id,
        version: 1,
        content: content({ name: '覃一诺', unitName: '云泽县二中' }),
      }),
    )
    expect(saved).toMatchObject({ version: 2, unitName: '云泽县二中' })
    expect((await trail(one.id)).at(-1)).toMatchObject({
      action: '修改申报',
      changes: [['工作单位', '云泽县第一中学', '云泽县二中']],
    })
    const late = await api().saveNomination({ id: one.id, version: 1, content: content({ name: '覃诺' }) })
    expect(late).toMatchObject({
      ok: false,
      code: 'conflict',
      current: { version: 2, unitName: '云泽县二中' },
    })
  })

  it('never gets the number of one that was removed', async () => {
    const gone = await create({ name: '陆见深' })
    expect(await made(api().removeNomination({ id: gone.id, version: 1 }))).toEqual({})
    const next = await create({ name: '陆见深' })
    expect(next.number).toBe(gone.number + 1)
    expect(await api().nomination({ id: gone.id })).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('takes blanks and the photo from the file where many are written at once', async () => {
    const before = await countBlobs()
    const [made1] = await write(async (trx) =>
      createNominations(
        { trx, now: '2026-04-01T02:00:00Z', caller: { accountId: 'x' } as never, note: () => {} },
        await loadCycle(trx, cycleId),
        [
          content({
            name: '罗砚秋',
            personId: person,
            unitName: '',
            facts: { sex: '', birth: '', deeds: '治水。' },
          }),
        ],
      ),
    )
    const one = await made(api().nomination({ id: made1?.id as NominationId }))
    expect(one).toMatchObject({
      unitName: '云泽县水利局',
      facts: { sex: '女', identityNumber: NUMBER, deeds: '治水。' },
    })
    expect(one.photoHash).not.toBeNull()
    expect(await countBlobs()).toBe((before ?? 0) + 1)
    const photo = await made(api().nominationPhoto({ id: one.id }))
    expect(photo).toMatchObject({ mime: 'image/png' })
  })
})

describe('a step', () => {
  it('is refused with every field that is missing', async () => {
    const bare = await create({
      category: 'keji',
      name: '顾映川',
      unitName: '',
      facts: { birth: '', deeds: '' },
    })
    expect(await move(bare, 'entered')).toMatchObject({
      ok: false,
      code: 'invalid-input',
      field: 'unitName',
      message: `${bare.number} 号“顾映川”的表还不完整：“工作单位”未填。“出生年月”未填。“主要业绩和贡献”未填。缺材料“承诺书”。`,
    })
  })

  it('in, back for correction, in again and out: each with its reason on record', async () => {
    const one = await create({ name: '纪明澜' })
    const entered = await made(move(one, 'entered'))
    expect(entered).toMatchObject({ state: 'entered', version: 2 })
    expect(await move(entered, 'returned')).toMatchObject({ ok: false, field: 'reason' })
    const broken = content({ name: '纪明澜', facts: { deeds: '' } })
    expect(await api().saveNomination({ id: one.id, version: 2, content: broken })).toMatchObject({
      ok: false,
      field: 'facts/deeds',
    })
    const returned = await made(move(entered, 'returned', '业绩没有佐证'))
    expect(returned).toMatchObject({ state: 'returned', stateReason: '业绩没有佐证' })
    const again = await made(move(returned, 'entered'))
    expect(again.stateReason).toBe('')
    const out = await made(move(again, 'withdrawn', '本人放弃'))
    expect(await move(out, 'entered')).toMatchObject({ ok: false, code: 'conflict' })
    expect((await trail(one.id)).at(-1)).toMatchObject({
      action: '变更申报状态',
      changes: [
        ['状态', '已受理', '已撤回'],
        ['原因', '', '本人放弃'],
      ],
    })
    expect(await made(move(out, 'draft', '本人要求恢复'))).toMatchObject({ state: 'draft', stateReason: '' })
  })

  it('takes only drafts before 申报 opens and only corrections after it', async () => {
    const one = await create({ name: '孟怀瑾' })
    await setStages('preparing', 'waiting')
    expect(await move(one, 'entered')).toMatchObject({
      ok: false,
      code: 'conflict',
      message: '“2026 年双星十奖”的申报还没有开始。',
    })
    await setStages('running', 'open')
    const entered = await made(move(one, 'entered'))
    await setStages('running', 'confirmed')
    const changed = content({ name: '孟怀瑾', unitName: '云泽县三中' })
    expect(await api().createNomination({ cycleId, content: content() })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: '“2026 年双星十奖”的申报已截止。',
    })
    expect(await api().saveNomination({ id: one.id, version: 2, content: changed })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: '申报已截止，受理的材料不能直接改。',
    })
    const returned = await made(move(entered, 'returned', '单位写错'))
    const other = { ...changed, category: 'keji' }
    expect(await api().saveNomination({ id: one.id, version: 3, content: other })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    const corrected = await made(
      api().saveNomination({ id: one.id, version: returned.version, content: changed }),
    )
    expect(await made(move(corrected, 'entered'))).toMatchObject({ state: 'entered', unitName: '云泽县三中' })
    await setStages('finished', 'confirmed')
    expect(await move({ ...corrected, version: 5 }, 'withdrawn', '迟了')).toMatchObject({
      ok: false,
      code: 'conflict',
      message: '“2026 年双星十奖”已结束，申报不能再动。',
    })
    await setStages('running', 'open')
  })

  it('for many at once takes those that are complete and names the others', async () => {
    const ready = await create({ name: '祁若溪' })
    const bare = await create({ name: '桑千山', facts: { deeds: '' } })
    const result = await made(api().enterNominations({ cycleId, ids: [ready.id, bare.id] }))
    expect(result).toEqual({
      entered: 1,
      left: [{ number: bare.number, name: '桑千山', reason: '“主要业绩和贡献”未填。' }],
    })
  })
})

describe('files', () => {
  it('are known by what stands in them, kept once, and gone with the last that uses them', async () => {
    const one = await create({ category: 'keji', name: '叶望舒' })
    const two = await create({ category: 'keji', name: '温知远' })
    const pdf = await pdfBytes(3)
    const blobs = (await countBlobs()) ?? 0
    const grants = [
      bytesFile(test, '承诺书.pdf', pdf),
      bytesFile(test, '获奖证书.png', PNG),
      bytesFile(test, '论文.docx', officeBytes('word/document.xml')),
      bytesFile(test, '成果.xlsx', officeBytes('xl/workbook.xml')),
    ]
    const { added, refused } = await made(api().addAttachments({ id: one.id, material: 'oath', grants }))
    expect(refused).toEqual([])
    expect(added.map(({ title, mime, pages }) => [title, mime.split(/[./]/).at(-1), pages])).toEqual([
      ['承诺书', 'pdf', 3],
      ['获奖证书', 'png', 1],
      ['论文', 'document', 0],
      ['成果', 'sheet', 0],
    ])
    await made(api().addAttachments({ id: two.id, material: 'oath', grants: grants.slice(0, 1) }))
    // The photo of 罗砚秋 is the same picture as the certificate: four files, three new contents.
    expect(await countBlobs()).toBe(blobs + 3)
    const first = added[0]
    if (!first) throw new Error('nothing was added')
    expect(await made(api().attachment({ id: one.id, attachmentId: first.id }))).toEqual({
      mime: 'application/pdf',
      title: '承诺书',
      base64: Buffer.from(pdf).toString('base64'),
    })
    const [other] = (await made(api().nomination({ id: two.id }))).attachments
    if (!other) throw new Error('nothing was added')
    await made(api().removeAttachment({ id: two.id, attachmentId: other.id }))
    expect(await countBlobs()).toBe(blobs + 3)
    await made(api().removeAttachment({ id: one.id, attachmentId: first.id }))
    expect(await countBlobs()).toBe(blobs + 2)
    expect((await trail(one.id)).map((it) => it.action)).toEqual([
      '新增申报',
      '添加申报附件',
      '查看申报附件',
      '删除申报附件',
    ])
  })

  it('that are something else are refused one by one with what to do', async () => {
    const one = await create({ category: 'keji', name: '童映川' })
    const file = (name: string, bytes: Uint8Array | string) =>
      bytesFile(test, name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
    const grants = [
      file('冒名.pdf', 'MZ\u0090 not a document'),
      file('损坏.pdf', '%PDF-1.7 and nothing else'),
      file('压缩包.docx', officeBytes('readme.txt')),
      file('宏.xlsx', officeBytes('xl/workbook.xml', 'xl/vbaProject.bin')),
      file('空.png', ''),
      file('巨大.png', new Uint8Array(31 * 1024 * 1024)),
      test.grant(join(test.folder, '没有.pdf')),
      file('证书.png', PNG),
      file('证书（副本）.png', PNG),
    ]
    const { added, refused } = await made(api().addAttachments({ id: one.id, material: '', grants }))
    expect(added.map((it) => it.title)).toEqual(['证书'])
    expect(refused.map((it) => [it.name, it.reason.split(/[。，]/)[0]])).toEqual([
      ['冒名.pdf', '不是图片（JPEG、PNG）、PDF、Word（.docx）或 Excel（.xlsx）'],
      ['损坏.pdf', 'PDF 已损坏'],
      ['压缩包.docx', '不是 Word 或 Excel 文件'],
      ['宏.xlsx', '带有宏'],
      ['空.png', '是空文件'],
      ['巨大.png', '31.0 MB'],
      ['没有.pdf', '打不开'],
      ['证书（副本）', '已经添加过'],
    ])
  })

  it('of what has been handed in stay complete', async () => {
    const one = await create({ category: 'keji', name: '靳千山' })
    const grants = [bytesFile(test, '承诺书二.pdf', await pdfBytes(1))]
    const { added } = await made(api().addAttachments({ id: one.id, material: 'oath', grants }))
    await made(move(one, 'entered'))
    const oath = { id: one.id, attachmentId: added[0]?.id ?? ('' as never) }
    expect(await api().removeAttachment(oath)).toMatchObject({
      ok: false,
      code: 'conflict',
      message: '已受理的申报必须有“承诺书”。',
    })
    expect(await api().saveAttachment({ ...oath, material: '', title: '承诺' })).toMatchObject({ ok: false })
    expect(await made(api().saveAttachment({ ...oath, material: 'oath', title: '诚信承诺' }))).toMatchObject({
      title: '诚信承诺',
    })
    const path = join(test.folder, '导出.pdf')
    await made(api().saveAttachmentFile({ ...oath, grant: test.grant(path) }))
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('take the photo from a picture or from the file on record', async () => {
    const one = await create({ name: '舒见深' })
    expect(await api().setNominationPhoto({ id: one.id, photo: { from: 'record' } })).toMatchObject({
      ok: false,
      message: '“舒见深”没有关联在册人员。',
    })
    const text = bytesFile(test, '照片.jpg', new TextEncoder().encode('no picture at all, only words'))
    expect(
      await api().setNominationPhoto({ id: one.id, photo: { from: 'picture', grant: text } }),
    ).toMatchObject({
      ok: false,
      message: '“照片.jpg”不是 JPEG、PNG、BMP 图片。',
    })
    const grant = bytesFile(test, '照片二.png', PNG)
    const withPhoto = await made(api().setNominationPhoto({ id: one.id, photo: { from: 'picture', grant } }))
    expect(withPhoto.photoHash).not.toBeNull()
    expect(await made(api().setNominationPhoto({ id: one.id, photo: { from: 'none' } }))).toMatchObject({
      photoHash: null,
    })
    expect(await made(api().nominationPhoto({ id: one.id }))).toBeNull()
  })
})

describe('what was typed and not saved', () => {
  it('is kept for whoever typed it and goes when the nomination is saved', async () => {
    const typed = { ...content({ name: '' }), unitName: '刚打的字' }
    const place = { cycleId, id: null }
    await made(api().keepNominationDraft({ ...place, content: typed, baseVersion: 0 }))
    expect(await made(api().nominationDraft(place))).toMatchObject({ content: { unitName: '刚打的字' } })
    await create({ name: '欧阳澈' })
    expect(await made(api().nominationDraft(place))).toBeNull()
  })
})

describe('duplicates', () => {
  it('are found by number in another category, by name and birth in an award of the past, by record in another cycle', async () => {
    const earlier = await write(async (trx) => {
      const { cycleId: id } = await insertCycle(trx, { content: CONTENT, year: 2024, no: 4, at: 'check' })
      await insertNominations(trx, id, 1, { name: '罗砚秋', category: 'keji', personId: person })
      return id
    })
    await write(async (trx) => {
      await trx
        .insertInto('award_honour')
        .values({
          id: newId(),
          version: 1,
          created_at: '',
          created_by: '',
          changed_at: '',
          changed_by: '',
          removed_at: null,
          programme_title: '拔尖人才',
          cycle_title: '第三批',
          year: 2020,
          category: '',
          category_label: '拔尖人才',
          subject: 'person',
          name: '罗砚秋',
          name_key: '罗砚秋',
          stroke_key: '',
          unit_name: '云泽县水利局',
          birth: '1982.03',
          awarded_on: '2020.10',
          document: '',
          certificate_no: '',
          term_from: '',
          term_to: '',
          state: 'held',
        })
        .execute()
    })
    const twin = await create({
      name: '罗砚秋',
      category: 'keji',
      facts: { sex: '女', birth: '1982.03', identityNumber: NUMBER },
    })
    const { duplicates } = await made(api().nominationProblems({ id: twin.id }))
    expect(
      duplicates.map(({ by, awarded, trouble, cycleTitle, categoryLabel }) => [
        by,
        awarded,
        trouble,
        cycleTitle,
        categoryLabel,
      ]),
    ).toEqual([
      ['identity', false, true, '2026 年双星十奖', '教育人才奖'],
      ['likely', true, true, '第三批', '拔尖人才'],
      ['name', false, false, '2024 年双星十奖', '科技人才奖'],
    ])
    const { rows } = await list({ text: '罗砚秋' })
    expect(rows.map((it) => it.duplicates)).toEqual([2, 2])
    const others = await made(api().nominations({ ...BLANK, cycleId: earlier }))
    expect(others.rows.map((it) => it.duplicates)).toEqual([0])
  })

  it('are looked for by indexes, never row against row', async () => {
    const own = sql`own as materialized (select * from award_nomination where cycle_id = ${cycleId})`
    const plan = await planOf(nominationPairs(own))
    expect(plan.filter((it) => /^SCAN (other|award_nomination|cycle|honour)/.test(it))).toEqual([])
    expect(plan.join('\n')).toContain('award_nomination_by_name')
    expect(plan.join('\n')).toContain('award_nomination_by_identity')
    const honours = await planOf(honourPairs(own))
    expect(honours.join('\n')).toContain('award_honour_by_name')
  })
})

/** How SQLite would go about it, a line a step. */
async function planOf(query: RawBuilder<unknown>): Promise<string[]> {
  return write(async (trx) => {
    const { sql: text, parameters } = query.compile(trx)
    const { rows } = await trx.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
    )
    return rows.map((it) => it.detail)
  })
}

describe('the list', () => {
  it('counts states and categories beside each other’s choice, and finds by name, letters, unit and number', async () => {
    const all = await list()
    const sum = (of: Record<string, number>) => Object.values(of).reduce((total, it) => total + it, 0)
    expect(sum(all.byState)).toBe(all.total)
    expect(sum(all.byCategory)).toBe(all.total)
    const drafts = await list({ state: 'draft' })
    expect(drafts.total).toBe(all.byState.draft)
    expect(drafts.byState).toEqual(all.byState)
    const keji = await list({ category: 'keji', state: 'draft' })
    expect(keji.rows.every((it) => it.category === 'keji' && it.state === 'draft')).toBe(true)
    expect(keji.total).toBe(drafts.byCategory.keji)
    expect((await list({ text: 'lyq' })).rows.map((it) => it.name)).toEqual(['罗砚秋', '罗砚秋'])
    expect((await list({ text: '三中' })).rows.map((it) => it.name)).toEqual(['孟怀瑾'])
    expect((await list({ text: '1' })).rows.map((it) => it.number)).toEqual([1])
  })

  it('of the troubled has those that lack a material or have a duplicate', async () => {
    const { rows } = await list({ troubled: true })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((it) => it.missing > 0 || it.duplicates > 0)).toBe(true)
    expect(rows.map((it) => it.name)).toContain('顾映川')
    expect(rows.map((it) => it.name)).not.toContain('祁若溪')
  })

  it('reads one cycle by its index, never every nomination there is', async () => {
    const cycle = await write((trx) => loadCycle(trx, cycleId))
    const filter = { text: '', category: '', state: null, troubled: false, sort: 'number' } as const
    const plan = await planOf(listQuery({ cycle, filter, duplicated: [] }, { offset: 0, limit: 100 }))
    expect(plan.filter((it) => /^SCAN (it|award_nomination|judged|earlier|stage|file)\b/.test(it))).toEqual([
      'SCAN it',
    ])
    expect(plan.join('\n')).toMatch(
      /SEARCH it USING INDEX (award_nomination_by_category|sqlite_autoindex_award_nomination)/,
    )
  })

  it('says what each unit has put forward against what it may', async () => {
    const by = { nominator: 'unit', nominatorUnitId: water, category: 'keji' } as const
    const first = await create({ name: '陆澈', ...by })
    expect(first.nominatorName).toBe('云泽县水利局')
    await create({ name: '沈屿', ...by })
    await create({ name: '沈一诺', ...by })
    expect(await made(api().unitQuotas({ cycleId }))).toEqual([
      { category: 'keji', unitName: '云泽县水利局', nominations: 3, allowed: 2 },
    ])
  })
})

describe('papers', () => {
  it('show the form with its photo, and go out as Word; the roll as Excel', async () => {
    const { rows } = await list({ text: '罗砚秋' })
    const nominations = rows.map((it) => it.id)
    const paper = { paper: 'nomination', cycleId, nominations } as const
    const { forms, papers } = await made(api().previewAward({ paper }))
    expect(papers).toBe(2)
    const [first] = forms
    if (first?.kind !== 'fixed') throw new Error('the form is no fixed form')
    const photo = first.pages[0]?.parts.flatMap((it) => (it.kind === 'grid' ? it.cells : []))
    expect(photo?.find((it) => it.name === '照片')?.picture?.address).toMatch(/^data:image\/png;base64,/)
    const word = join(test.folder, '申报表.docx')
    await made(api().saveAward({ paper, format: 'word', grant: test.grant(word) }))
    const words = await wordText(word)
    expect(words).toContain('获县先进个人')
    expect(words).toContain('承诺人（签名）')
    const roll = join(test.folder, '汇总表.xlsx')
    await made(
      api().saveAward({
        paper: { paper: 'roll', cycleId, category: 'jiaoyu' },
        format: 'excel',
        grant: test.grant(roll),
      }),
    )
    expect(readFileSync(roll).subarray(0, 2).toString()).toBe('PK')
    expect(await api().saveAward({ paper, format: 'excel', grant: test.grant(roll) })).toMatchObject({
      ok: false,
      code: 'invalid-input',
    })
  })
})

describe('whoever may not edit', () => {
  it('reads nominations and writes none', async () => {
    await test.signInAs(['reader'])
    expect((await list()).total).toBeGreaterThan(0)
    expect(await api().createNomination({ cycleId, content: content() })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
  })
})
