import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StageState } from '#shared/modules/awards/cycle'
import type { ProgrammeContent } from '#shared/modules/awards/programme'
import type { Assignment } from '#shared/modules/awards/review'
import type { NominationId, ReviewerId } from '#shared/values/id'
import { buildPersonContent } from '#test/builders/person'
import { type Nominee, nomineesOf, reportedFolder } from '#test/support/award-cycle'
import * as steps from '#test/support/award-cycle-steps'
import { type HeldCycle, MEETING, valuesOf } from '#test/support/award-cycle-steps'
import { stepped } from '#test/support/e2e/award-cycle'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** 双星十奖 from the preset to the prize ledger: twelve categories of fifty nominations, forty reviewers, three each. */
const EACH = 50
const REVIEWERS = 40
const NO_SCORE = { comment: '' }

let test: TestVault
let now = new Date('2026-03-02T02:00:00Z')
let held: HeldCycle
/** Who must never be honoured, and why. */
const barred = new Map<NominationId, string>()

const awards = () => test.api.awards
const stageOf = (stage: string) => ({ cycleId: held.cycleId, stage })
const read = () => made(awards().cycle({ id: held.cycleId }))
const outcome = (stage: string) => made(awards().stageOutcome(stageOf(stage)))
const hindrances = () => made(awards().stageHindrances({ cycleId: held.cycleId }))
const move = (stage: string, to: StageState) => stepped(test.api, held.cycleId, stage, to)

const at = (category: string, merit: number): NominationId => {
  const index = held.nominees.findIndex((it) => it.category === category && it.merit === merit)
  return held.ids[index] as NominationId
}
const nomineeOf = (id: NominationId) => held.nominees[held.ids.indexOf(id)] as Nominee

async function score(
  { reviewerId, nominationId }: Assignment,
  stage: string,
  values: Record<string, number>,
) {
  const sheets = await made(awards().reviewerSheets({ ...stageOf(stage), reviewerId }))
  const version = sheets.find((it) => it.nominationId === nominationId)?.version ?? 0
  await made(
    awards().saveScore({ ...stageOf(stage), reviewerId, nominationId, version, values, ...NO_SCORE }),
  )
}

async function audits(action: string): Promise<number> {
  const rows = await test.vault
    .session()
    ?.database.reader.selectFrom('audit_entry')
    .select('seq')
    .where('action', '=', action)
    .where('outcome', '=', 'done')
    .execute()
  return rows?.length ?? 0
}

beforeAll(async () => {
  test = await openTestVault({ now: () => now })
  const content = await steps.doubleStar(test.api)
  const { id: programmeId } = await made(awards().createProgramme({ content, preset: 'double-star' }))
  const settings = { title: '第 8 届“双星十奖”', year: 2026, no: 8, referenceOn: '2026.01.01' }
  // 9.2 million of prizes against 9 million: the ledger has to say so.
  const cycle = await made(awards().createCycle({ programmeId, ...settings, budget: 900_000_000 }))
  const nominees = steps.withUnfit(nomineesOf(content.categories, EACH))
  held = { api: test.api, cycleId: cycle.id, content, nominees, ids: [], reviewers: [] }
  for (const name of new Set(nominees.map((it) => it.unitName)))
    await made(test.api.organizations.create({ parentId: null, name, kind: 'legal', category: '' }))
}, 60_000)
afterAll(() => test.close())

describe('600 nominations', { timeout: 120_000 }, () => {
  it('come in from one folder: rows, papers and who is on record', async () => {
    await move('shenbao', 'open')
    const { cycleId, content, nominees } = held
    const [first] = nominees
    if (!first) throw new Error('nobody is nominated')
    const { name, identityNumber, birth } = first
    await made(test.api.people.create(buildPersonContent({ name, identityNumber, birth, sex: '男' })))
    const grant = test.grant(await reportedFolder(test.folder, content.categories, nominees))
    const shown = await made(awards().previewNominations({ cycleId, grants: [grant] }))
    expect(shown.files).toEqual([])
    expect(shown.counts).toEqual({ all: 600, refused: 0, new: 600, update: 0, same: 0 })
    const { previewId } = shown
    const done = await made(awards().commitNominations({ cycleId, previewId }))
    expect(done).toEqual({ created: 600, updated: 0, attachments: 600 })
    held = { ...held, ids: await steps.nominationIds(held) }
    expect(await audits('导入申报')).toBeGreaterThan(0)
  })

  it('are handed in together and judged together; what nobody can know is decided by a person', async () => {
    const { cycleId } = held
    expect(await made(awards().enterNominations({ cycleId }))).toEqual({ entered: 600, left: [] })
    await move('shenbao', 'confirmed')
    await move('zige', 'open')
    const { counts } = await made(awards().checks({ cycleId }))
    expect(counts).toMatchObject({ pass: 0, fail: 3, open: 597 })
    // Strangers to the records: what bars them is asked of those who keep it.
    await steps.answerOpenChecks(held)
    const after = await made(awards().checks({ cycleId }))
    expect(after.counts).toMatchObject({ pass: 597, fail: 3, open: 0 })
    for (const row of after.rows.filter((it) => it.verdict === 'fail'))
      barred.set(row.nominationId, '不符合条件')
    expect([...barred.keys()].sort()).toEqual([at('keji', 1), at('wenhua', 0), at('yiliao', 0)].sort())
    const cycle = await move('zige', 'confirmed')
    expect(cycle.stages[1]).toMatchObject({ came: 600, passed: 597 })
  })
})

describe('the first review', { timeout: 120_000 }, () => {
  it('is distributed to forty reviewers, three each, evenly, and never to who is in conflict', async () => {
    held = { ...held, reviewers: await steps.enrolReviewers(test.api, REVIEWERS) }
    await move('chuping', 'open')
    await steps.seatPanels(held, 'chuping')
    const conflicts = await made(awards().conflicts(stageOf('chuping')))
    expect(conflicts.length).toBeGreaterThan(100)
    const plan = await made(awards().distribute(stageOf('chuping')))
    expect(plan).toMatchObject({ pairs: 597 * 3, impossible: [] })
    expect(plan.milliseconds).toBeLessThan(1000)
    expect(plan.most - plan.least).toBeLessThanOrEqual(1)
    const pairs = await made(awards().assignments(stageOf('chuping')))
    const forbidden = new Set(conflicts.map((it) => `${it.reviewerId} ${it.nominationId}`))
    expect(pairs.filter((it) => forbidden.has(`${it.reviewerId} ${it.nominationId}`))).toEqual([])
  })

  it('shows nothing but progress while it runs, and closes only when everything is in', async () => {
    // Places 27 and 28 of ten prizes have one total; the item 业绩 tells them apart.
    await steps.scoreAll(held, 'chuping', held.reviewers, (it) => {
      if (it.merit === 26) return valuesOf({ ...it, merit: 27 })
      return it.merit === 27 ? valuesOf(it, 1) : valuesOf(it)
    })
    expect(await outcome('chuping')).toEqual({ hidden: true, rows: [], categories: [] })
    expect(await made(awards().reviewResults(stageOf('chuping')))).toMatchObject({ hidden: true, rows: [] })
    const [pair] = await made(awards().assignments(stageOf('chuping')))
    if (!pair) throw new Error('nothing is assigned')
    const { reviewerId, nominationId } = pair
    await made(awards().declareConflict({ ...stageOf('chuping'), reviewerId, nominationId, reason: '师生' }))
    expect((await hindrances()).forward.length).toBeGreaterThan(0)
    await made(awards().recuseConflicts(stageOf('chuping')))
    const again = await made(awards().distribute(stageOf('chuping')))
    expect(again.impossible).toEqual([])
    const open = (await made(awards().assignments(stageOf('chuping')))).filter(
      (it) => it.state === 'assigned',
    )
    expect(open.map((it) => it.nominationId)).toEqual([nominationId])
    for (const it of open) await score(it, 'chuping', valuesOf(nomineeOf(it.nominationId)))
    await move('chuping', 'closed')
    expect((await made(awards().reviewResults(stageOf('chuping')))).rows).toHaveLength(597)
    await move('chuping', 'confirmed')
    const { rows: passed } = await outcome('chuping')
    const byItem = passed.find((it) => it.nominationId === at('nongcun', 27))
    expect(byItem).toMatchObject({ passed: true, tieText: '同分，按“指定评分项得分”排列' })
    expect(passed.find((it) => it.nominationId === at('nongcun', 26))).toMatchObject({ passed: false })
  })

  it('keeps what it came to, whatever is changed afterwards', async () => {
    const before = { stage: (await read()).stages[2], outcome: await outcome('chuping') }
    const cycle = await read()
    const save = (changed: ProgrammeContent) =>
      awards().saveCycleRules({
        id: held.cycleId,
        version: cycle.version,
        content: changed,
        reason: '领导小组会议决定',
      })
    const chuping = cycle.content.stages.map((it) =>
      it.key === 'chuping' ? { ...it, pass: { by: 'number' as const, number: 1 } } : it,
    )
    expect(await save({ ...cycle.content, stages: chuping })).toMatchObject({ code: 'conflict' })
    const later = cycle.content.stages.map((it) =>
      it.key === 'fuping' ? { ...it, pass: { by: 'quota' as const, factor: 1.5 } } : it,
    )
    await made(save({ ...cycle.content, stages: later }))
    const standards = await made(awards().awardStandards({}))
    await made(awards().saveAwardStandards({ ...standards, sameUnitYears: 1 }))
    expect({ stage: (await read()).stages[2], outcome: await outcome('chuping') }).toEqual(before)
  })
})

describe('from the second review to the money', { timeout: 120_000 }, () => {
  it('leaves behind who withdrew and who turns out not to be eligible, whatever the score', async () => {
    const gone = at('jiaoyu', 0)
    const { version } = await made(awards().nomination({ id: gone }))
    await made(awards().moveNomination({ id: gone, version, to: 'withdrawn', reason: '本人放弃' }))
    barred.set(gone, '撤回')
    await move('fuping', 'open')
    await steps.seatPanels(held, 'fuping')
    await made(awards().distribute(stageOf('fuping')))
    await steps.scoreAll(held, 'fuping', held.reviewers, (it) => valuesOf(it))
    const unfit = at('zhengfa', 0)
    await made(
      awards().overrideCheck({
        cycleId: held.cycleId,
        nominationIds: [unfit],
        rule: 'asked',
        verdict: 'fail',
        reason: '被列为失信被执行人',
      }),
    )
    barred.set(unfit, '失信')
    await move('fuping', 'closed')
    await move('fuping', 'confirmed')
    const passed = (await outcome('fuping')).rows.filter((it) => it.passed).map((it) => it.nominationId)
    expect(passed.filter((it) => barred.has(it))).toEqual([])
  })

  it('votes with two thirds there; equal votes are told apart by the review before', async () => {
    await move('zhongping', 'open')
    await steps.countVotes(held, 'zhongping', MEETING, ({ merit }) => (merit < 8 ? 24 : 17))
    await move('zhongping', 'confirmed')
    const after = (await outcome('zhongping')).rows
    expect(after.filter((it) => it.passed)).toHaveLength(100)
    expect(after.find((it) => it.nominationId === at('nongcun', 8))).toMatchObject({ passed: true })
    expect(after.find((it) => it.nominationId === at('nongcun', 9))).toMatchObject({ passed: false })
  })

  it('publishes for five working days; an objection that holds keeps its nomination out', async () => {
    now = new Date('2026-06-01T02:00:00Z')
    await move('gongshi', 'open')
    now = new Date('2026-06-04T02:00:00Z')
    const against = at('shehui', 0)
    await made(
      awards().saveObjection({
        cycleId: held.cycleId,
        id: null,
        version: 0,
        content: {
          nominationId: against,
          receivedOn: '2026.06.02',
          from: '某职工',
          contact: '',
          content: '业绩不是本人的。',
          finding: '经核查属实。',
          outcome: 'upheld',
          closedOn: '2026.06.04',
        },
      }),
    )
    barred.set(against, '异议成立')
    now = new Date('2026-06-09T02:00:00Z')
    await move('gongshi', 'confirmed')
    await move('shending', 'open')
    const meeting = { ...MEETING, heldOn: '2026.06.12', document: '云泽委〔2026〕18 号' }
    await steps.approve(held, 'shending', meeting)
    await move('shending', 'confirmed')
    await move('biaozhang', 'open')
    const cycle = await move('biaozhang', 'confirmed')
    expect(cycle).toMatchObject({ state: 'finished', current: '' })
  })

  it('honours ninety-nine, none of them barred; certificates count on; the ledger refuses to pass the budget', async () => {
    const list = await made(awards().awardList({ cycleId: held.cycleId }))
    expect(list).toHaveLength(99)
    expect(list.filter((it) => it.nominationId && barred.has(it.nominationId))).toEqual([])
    expect(list.find((it) => it.nominationId === held.ids[0])?.personId).not.toBeNull()
    const decision = {
      cycleId: held.cycleId,
      ids: [],
      awardedOn: '2026.06.12',
      document: '云泽委〔2026〕18 号',
    }
    await made(awards().saveHonours({ ...decision, certificatePattern: '云泽奖字〔2026〕{n}号' }))
    const numbered = await made(awards().awardList({ cycleId: held.cycleId }))
    expect(new Set(numbered.map((it) => it.certificateNo)).size).toBe(99)
    const filed = await made(awards().fileHonours({ cycleId: held.cycleId }))
    expect(filed.filed).toBe(1)
    const draw = { cycleId: held.cycleId, item: '一次性奖金' }
    expect(await awards().drawUpPrizes(draw)).toMatchObject({ ok: false })
    expect((await made(awards().prizes({ cycleId: held.cycleId }))).rows).toEqual([])
    const { sums } = await made(awards().drawUpPrizes({ ...draw, consent: '云泽财〔2026〕5 号' }))
    expect(sums).toMatchObject({ gross: 10 * 20_000_000 + 89 * 8_000_000, over: 12_000_000 })
  })

  it('is on record, and closed to whoever has no right to it', async () => {
    // Made, then eight stages opened and confirmed, two of them closed between.
    expect(await made(awards().stageSteps({ cycleId: held.cycleId }))).toHaveLength(19)
    expect(await audits('推进评选阶段')).toBeGreaterThanOrEqual(18)
    expect(await audits('录入专家评分')).toBeGreaterThan(1700)
    await test.signInAs(['reader'])
    const { version } = await read()
    const step = { id: held.cycleId, version, stage: 'biaozhang', to: 'open' as const, reason: '名单有误' }
    expect(await awards().moveStage(step)).toMatchObject({ code: 'forbidden' })
    expect(
      await awards().commitNominations({ cycleId: held.cycleId, previewId: held.cycleId as never }),
    ).toMatchObject({
      code: 'forbidden',
    })
    expect(await awards().distribute(stageOf('fuping'))).toMatchObject({ code: 'forbidden' })
    const sheets = { ...stageOf('chuping'), reviewerId: held.reviewers[0] as ReviewerId }
    expect(await awards().reviewerSheets(sheets)).toMatchObject({ code: 'forbidden' })
  })
})
