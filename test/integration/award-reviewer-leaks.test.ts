import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import type { Role } from '#shared/security/roles'
import type { AccountId, AttachmentId, CycleId, NominationId, ReviewerId } from '#shared/values/id'
import {
  awardCategory,
  awardProgramme,
  awardStage,
  insertAssignments,
  insertCycle,
  insertNominations,
  insertReviewers,
} from '#test/builders/award'
import { made, OFFICER, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

/** Everything that would tell who the nominee of the anonymous category is. */
const SECRETS = [
  '陆景澄',
  '澄江水泵厂',
  '云岭机械学院',
  '县工信局',
  '13900000000',
  '陆景澄获奖证书',
  '990101199003071234',
]
const [NAME, UNIT, SCHOOL, NOMINATOR, PHONE, FILE, IDENTITY] = SECRETS as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

const PROGRAMME = awardProgramme({
  categories: [
    awardCategory({
      key: 'gongjiang',
      label: '工匠奖',
      anonymous: true,
      fields: [
        {
          key: 'story',
          label: '攻关故事',
          kind: 'long',
          options: [],
          columns: [],
          required: false,
          most: null,
        },
      ],
      materials: [
        { key: 'proof', label: '业绩证明', required: false, anonymous: true },
        { key: 'award', label: '获奖证书', required: false, anonymous: false },
      ],
    }),
    awardCategory(),
  ],
  stages: [awardStage('apply'), awardStage('review'), awardStage('honour')],
})

type Put = {
  cycleId: CycleId
  hidden: NominationId
  open: NominationId
  foreign: NominationId
  own: ReviewerId
  other: ReviewerId
}

let test: TestVault
let given: Put

const writer = () => test.vault.session()!.database.writer
const place = () => ({ cycleId: given.cycleId, stage: 'review' })

async function enterAs(name: string): Promise<void> {
  await made(test.api.vault.lock({}))
  await made(test.api.vault.signIn({ accountName: name, password: TEST_PASSWORD }))
}

async function account(name: string, roles: Role[]): Promise<AccountId> {
  await made(test.api.accounts.add({ name, roles, password: TEST_PASSWORD }))
  const row = await writer()
    .selectFrom('account')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return row.id as AccountId
}

/** 工匠奖 hides names, 优秀人才奖 does not; the own reviewer reads the first of each, the other one all three. */
async function put(accountId: AccountId): Promise<Put> {
  return writer()
    .transaction()
    .execute(async (trx) => {
      const { cycleId } = await insertCycle(trx, { content: PROGRAMME, at: 'review' })
      const [hidden, open, foreign] = await insertNominations(trx, cycleId, 3, (index) =>
        index === 1
          ? { category: 'rencai', name: '周行简', unitName: '县农技站' }
          : {
              category: 'gongjiang',
              name: NAME,
              unitName: UNIT,
              nominatorName: NOMINATOR,
              facts: {
                school: SCHOOL,
                phone: PHONE,
                identityNumber: IDENTITY,
                deeds: `陆 景澄在${UNIT}工作，由${NOMINATOR}推荐，${SCHOOL}毕业，电话${PHONE}，改进了水泵叶轮。`,
                unitOpinion: `${UNIT}同意推荐。`,
              },
              answers: { story: `${NAME}带队攻关。` },
            },
      )
      const [own, other] = await insertReviewers(trx, 2, (index) => (index === 0 ? { accountId } : {}))
      const score = ({ reviewer }: { reviewer: number }) => (reviewer === 1 ? 31.25 : null)
      const sketch = { cycleId, stage: 'review', reviewers: [own!, other!], score }
      await insertAssignments(trx, { ...sketch, nominations: [hidden!, open!] })
      await insertAssignments(trx, {
        ...sketch,
        nominations: [foreign!],
        reviewers: [other!],
        score: () => 31.25,
      })
      return { cycleId, hidden: hidden!.id, open: open!.id, foreign: foreign!.id, own: own!, other: other! }
    })
}

async function attach(nominationId: NominationId, material: string): Promise<AttachmentId> {
  const id = newId() as AttachmentId
  const hash = `${id}`.padEnd(64, '0').toLowerCase()
  await writer()
    .insertInto('award_blob')
    .values({ hash, bytes: Buffer.from('%PDF-1.4') })
    .execute()
  await writer()
    .insertInto('award_attachment')
    .values({
      id,
      nomination_id: nominationId,
      material,
      title: FILE,
      mime: 'application/pdf',
      size: 8,
      pages: 1,
      position: 1,
      hash,
    })
    .execute()
  return id
}

function expectNothingTold(answer: unknown): void {
  const said = JSON.stringify(answer)
  for (const secret of SECRETS) expect(said).not.toContain(secret)
  expect(said).not.toContain('陆 景澄')
  expect(said).not.toMatch(/31\.25|62\.5/)
}

let proof: AttachmentId
let award: AttachmentId

beforeAll(async () => {
  test = await openTestVault()
  given = await put(await account('评审甲', ['reviewer']))
  proof = await attach(given.hidden, 'proof')
  award = await attach(given.hidden, 'award')
  await account('评审无名', ['reviewer'])
  await account('审计', ['auditor'])
})
afterAll(() => test.close())

describe('a reviewer', () => {
  beforeEach(() => enterAs('评审甲'))

  it('finds the own open stages and the own sheets, without names where the category hides them', async () => {
    const [review, ...more] = await made(test.api.awards.myReviews({}))
    expect(more).toEqual([])
    expect(review).toMatchObject({ assigned: 2, submitted: 0 })
    const desk = await made(test.api.awards.mySheets(place()))
    expect(desk.sheets.map((sheet) => [sheet.number, sheet.name, sheet.unitName])).toEqual([
      [1, '', ''],
      [2, '周行简', '县农技站'],
    ])
    expectNothingTold(desk)
  })

  it('reads the form without what tells who', async () => {
    const seen = await made(test.api.awards.myMaterials({ ...place(), nominationId: given.hidden }))
    expectNothingTold(seen)
    expect(seen.lines.find((line) => line.label === '主要业绩和贡献')?.text).toContain('改进了水泵叶轮')
    expect(seen.attachments).toEqual([{ id: proof, title: '业绩证明', mime: 'application/pdf' }])
  })

  it('opens the anonymous material and no other one', async () => {
    const ask = { ...place(), nominationId: given.hidden }
    expectNothingTold(await made(test.api.awards.myAttachment({ ...ask, attachmentId: proof })))
    expect(await test.api.awards.myAttachment({ ...ask, attachmentId: award })).toMatchObject({
      code: 'not-found',
    })
  })

  it('opens nothing that was given to others', async () => {
    const ask = { ...place(), nominationId: given.foreign }
    expect(await test.api.awards.myMaterials(ask)).toMatchObject({ code: 'not-found' })
    expect(await test.api.awards.saveMyScore({ ...ask, version: 1, values: {}, comment: '' })).toMatchObject({
      code: 'not-found',
    })
  })

  it('is told no name in what is saved or refused', async () => {
    const ask = { ...place(), nominationId: given.hidden, comment: '' }
    const refused = await test.api.awards.saveMyScore({ ...ask, version: 1, values: { deeds: 99 } })
    expect(refused).toMatchObject({ code: 'invalid-input' })
    expectNothingTold(refused)
    const saved = await made(
      test.api.awards.saveMyScore({ ...ask, version: 1, values: { deeds: 45, skill: 30 } }),
    )
    expect(saved).toMatchObject({ total: 75, state: 'submitted', name: '' })
    expectNothingTold(saved)
  })

  it.each([
    [
      'the list of nominations',
      () => test.api.awards.nominations({ cycleId: given.cycleId, offset: 0, limit: 50 }),
    ],
    ['a nomination', () => test.api.awards.nomination({ id: given.hidden })],
    ['its attachment', () => test.api.awards.attachment({ id: given.hidden, attachmentId: proof })],
    ['the cycle', () => test.api.awards.cycle({ id: given.cycleId })],
    ['the steps', () => test.api.awards.stageSteps({ cycleId: given.cycleId })],
    ['the assignments of all', () => test.api.awards.assignments(place())],
    ['the progress of all', () => test.api.awards.scoreProgress(place())],
    ['another one’s sheets', () => test.api.awards.reviewerSheets({ ...place(), reviewerId: given.other })],
    ['the results', () => test.api.awards.reviewResults(place())],
    ['the outcome', () => test.api.awards.stageOutcome(place())],
    ['the register of reviewers', () => test.api.awards.reviewers({ offset: 0, limit: 50 })],
    ['the papers', () => test.api.awards.previewAward({ paper: { paper: 'ranking', ...place() } })],
    ['the audit trail', () => test.api.audit.list({ offset: 0, limit: 50 })],
    ['the people', () => test.api.people.list({ offset: 0, limit: 50 })],
  ])('is refused %s', async (_, ask) => {
    const reply = await ask()
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' })
    expectNothingTold(reply)
  })
})

describe('an account that belongs to no reviewer', () => {
  it('has nothing to score and opens nothing', async () => {
    await enterAs('评审无名')
    expect(await made(test.api.awards.myReviews({}))).toEqual([])
    expect(await test.api.awards.mySheets(place())).toMatchObject({ code: 'not-found' })
    expect(await test.api.awards.myMaterials({ ...place(), nominationId: given.hidden })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the officers', () => {
  beforeEach(() => enterAs(OFFICER))

  it('see progress and no result while scoring runs', async () => {
    const progress = await made(test.api.awards.scoreProgress(place()))
    expect(progress.map(({ assigned, submitted }) => [assigned, submitted])).toEqual(
      expect.arrayContaining([
        [2, 1],
        [3, 3],
      ]),
    )
    expect(JSON.stringify(progress)).not.toMatch(/31\.25|62\.5/)
    expect(await made(test.api.awards.reviewResults(place()))).toMatchObject({ hidden: true, rows: [] })
    expect(await made(test.api.awards.stageOutcome(place()))).toMatchObject({ hidden: true, rows: [] })
  })

  it('print no results while scoring runs', async () => {
    const reply = await test.api.awards.previewAward({ paper: { paper: 'ranking', ...place() } })
    expect(reply).toMatchObject({ ok: false, code: 'conflict' })
    const sheets = await test.api.awards.previewAward({
      paper: { paper: 'scores', ...place(), reviewers: [] },
    })
    expect(JSON.stringify(sheets)).not.toMatch(/31\.25|62\.5/)
  })

  it('who score themselves open nobody else’s sheet before it is closed', async () => {
    const id = await account('经办评审', ['officer', 'reviewer'])
    await writer()
      .updateTable('award_reviewer')
      .set({ account_id: id })
      .where('id', '=', given.other)
      .execute()
    await enterAs('经办评审')
    expect(await test.api.awards.reviewerSheets({ ...place(), reviewerId: given.own })).toMatchObject({
      code: 'conflict',
    })
    expect(await test.api.awards.reviewerSheets({ ...place(), reviewerId: given.other })).toMatchObject({
      ok: true,
    })
  })
})

it('the audit trail tells neither a score nor a hidden name', async () => {
  await enterAs('审计')
  const { rows } = await made(test.api.audit.list({ offset: 0, limit: 200 }))
  const own = rows.filter((row) => row.method.startsWith('awards.'))
  expect(own.map((row) => row.action)).toEqual(expect.arrayContaining(['专家评分', '专家查看申报材料']))
  expectNothingTold(own)
  expect(JSON.stringify(own)).not.toMatch(/"(45|30|75)"/)
})
