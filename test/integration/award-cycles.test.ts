import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Trx } from '#electron/platform/database/schema'
import type { Cycle, StageState } from '#shared/modules/awards/cycle'
import type { OutcomeRow, VoteMeeting } from '#shared/modules/awards/outcome'
import type { ProgrammeContent } from '#shared/modules/awards/programme'
import type { CycleId, NominationId, ProgrammeId, ReviewerId } from '#shared/values/id'
import {
  awardCategory,
  awardProgramme,
  awardStage,
  type InsertedNomination,
  insertAssignments,
  insertCycle,
  insertNominations,
  insertProgramme,
  insertReviewers,
} from '#test/builders/award'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** Two chosen of those who come; three reviewers each; what the records say of people is tested elsewhere. */
const PROGRAMME = awardProgramme({
  categories: [awardCategory({ quota: 2, rules: [] })],
  stages: [
    awardStage('apply'),
    awardStage('check'),
    awardStage('review', { pass: { by: 'number', number: 3 } }),
    awardStage('vote', { pass: { by: 'quota', factor: 1 } }),
    awardStage('notice'),
    awardStage('decide'),
    awardStage('honour'),
  ],
})
const SETTINGS = { title: '第 3 届优秀人才评选', year: 2026, no: 3, referenceOn: '2026.01.01', budget: null }
const REASON = '名单有误，重新核对'
const MEETING: VoteMeeting = {
  heldOn: '2026.06.05',
  place: '县委三楼会议室',
  chair: '沈知远',
  scrutineers: '韩屿',
  tellers: '覃一诺',
  due: 15,
  present: 12,
  issued: 12,
  returned: 12,
  minutes: '',
  document: '',
}

let test: TestVault
let now = new Date('2026-06-01T02:00:00Z')

beforeAll(async () => {
  test = await openTestVault({ now: () => now })
})
afterAll(() => test.close())

function inDatabase<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const session = test.vault.session()
  if (!session) throw new Error('nobody is signed in')
  return session.database.writer.transaction().execute(work)
}

const awards = () => test.api.awards
const read = (id: CycleId) => made(awards().cycle({ id }))
const hindrances = (cycleId: CycleId) => made(awards().stageHindrances({ cycleId }))
const outcome = (cycleId: CycleId, stage: string) => made(awards().stageOutcome({ cycleId, stage }))

async function move(id: CycleId, stage: string, to: StageState, reason = '') {
  const { version } = await read(id)
  return awards().moveStage({ id, version, stage, to, reason })
}

/** The latest row of the trail, its changes as they were noted. */
async function lastAudit() {
  const row = await inDatabase((trx) =>
    trx.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow(),
  )
  return { action: row.action, target: row.target_name, changes: row.changes }
}

const shown = (rows: readonly OutcomeRow[]) => rows.map((it) => [it.number, it.place, it.passed])

describe('a cycle of a programme', () => {
  let programmeId: ProgrammeId
  let cycle: Cycle

  beforeAll(async () => {
    programmeId = await inDatabase((trx) => insertProgramme(trx, PROGRAMME))
  })

  it('refuses a day that is none', async () => {
    const reply = await awards().createCycle({ ...SETTINGS, programmeId, referenceOn: '六月' })
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input', field: 'referenceOn' })
  })

  it('takes a copy of the rules, all stages waiting, and stands on record', async () => {
    cycle = await made(awards().createCycle({ ...SETTINGS, programmeId }))
    expect(cycle).toMatchObject({ state: 'preparing', current: 'apply', content: PROGRAMME, no: 3 })
    expect(cycle.stages.map((it) => [it.key, it.state])).toEqual(
      PROGRAMME.stages.map((it) => [it.key, 'waiting']),
    )
    expect(await lastAudit()).toMatchObject({ action: '新建评选届次', target: SETTINGS.title })
  })

  it('leaves out a category whose turn has not come, and counts no cycle that was stopped', async () => {
    const star = awardCategory({ key: 'xing', label: '创新之星', division: '双星', everyYears: 2 })
    const content = {
      ...PROGRAMME,
      title: '双星评选',
      categories: [...PROGRAMME.categories, star],
      together: [{ division: '双星', quota: 3 }],
    }
    const id = await inDatabase((trx) => insertProgramme(trx, content))
    const hold = (year: number, no: number) =>
      made(awards().createCycle({ ...SETTINGS, title: `双星 ${no}`, programmeId: id, year, no }))
    const labels = ({ content: own }: Cycle) => own.categories.map((it) => it.label)
    expect(labels(await hold(2026, 1))).toContain('创新之星')
    const next = await hold(2027, 2)
    expect(labels(next)).not.toContain('创新之星')
    expect(next.content.together).toEqual([])
    const third = await hold(2028, 3)
    expect(labels(third)).toContain('创新之星')
    await made(awards().stopCycle({ id: third.id, version: third.version, reason: '改在下一年' }))
    expect(labels(await hold(2029, 4))).toContain('创新之星')
    await inDatabase((trx) =>
      trx
        .updateTable('award_cycle')
        .set({ removed_at: SETTINGS.title })
        .where('programme_id', '=', id)
        .execute(),
    )
  })

  it('refuses a number that the programme has had', async () => {
    const reply = await awards().createCycle({ ...SETTINGS, programmeId })
    expect(reply).toMatchObject({ ok: false, code: 'conflict', field: 'no' })
  })

  it('stands in the list with its stage', async () => {
    const list = await made(awards().cycles({ text: '第 3 届', tab: 'running', offset: 0, limit: 10 }))
    expect(list.counts).toEqual({ running: 1, finished: 0, all: 1 })
    expect(list.rows[0]).toMatchObject({ id: cycle.id, stageLabel: '申报', nominations: 0, honours: 0 })
  })

  it('changes its own rules only, freely while preparing', async () => {
    const content = { ...cycle.content, categories: [awardCategory({ quota: null, rules: [] })] }
    cycle = await made(awards().saveCycleRules({ id: cycle.id, version: cycle.version, content, reason: '' }))
    expect(cycle.content.categories[0]?.quota).toBeNull()
    const programme = await made(awards().programme({ id: programmeId }))
    expect(programme.content.categories[0]?.quota).toBe(2)
  })

  it('does not start while the rules have errors', async () => {
    const { forward } = await hindrances(cycle.id)
    expect(forward.map((it) => it.link)).toEqual(['rules'])
    const refused = await move(cycle.id, 'apply', 'open')
    expect(refused).toMatchObject({ ok: false, code: 'conflict' })
    await made(
      awards().saveCycleRules({ id: cycle.id, version: cycle.version, content: PROGRAMME, reason: '' }),
    )
    cycle = await made(move(cycle.id, 'apply', 'open'))
    expect(cycle).toMatchObject({ state: 'running', current: 'apply' })
    expect(cycle.stages[0]).toMatchObject({ state: 'open', startsOn: '2026.06.01' })
  })

  it('keeps the order of the stages’ dates and counts the end of a notice itself', async () => {
    const save = (stage: string, startsOn: string, endsOn = '') =>
      awards().saveStageDates({ id: cycle.id, version: cycle.version, stage, startsOn, endsOn })
    expect(await save('check', '2026.06.09', '2026.06.08')).toMatchObject({ ok: false, field: 'endsOn' })
    expect(await save('check', '2026.05.08')).toMatchObject({ ok: false, field: 'startsOn' })
    // Five working days after Monday 2026.06.08 end on the Monday after.
    cycle = await made(save('notice', '2026.06.08'))
    expect(cycle.stages.find((it) => it.key === 'notice')).toMatchObject({ endsOn: '2026.06.15' })
  })

  it('changes rules while it runs with a reason only, and none of a stage that was confirmed', async () => {
    await inDatabase((trx) => insertNominations(trx, cycle.id, 4))
    cycle = await made(move(cycle.id, 'apply', 'confirmed'))
    const content = structuredClone(cycle.content)
    const [apply, check] = content.stages
    if (!apply || !check) throw new Error('no stages')
    check.label = '资格复核'
    const save = (reason: string) =>
      awards().saveCycleRules({ id: cycle.id, version: cycle.version, content, reason })
    expect(await save('')).toMatchObject({ ok: false, field: 'reason' })
    cycle = await made(save('领导小组会议决定'))
    expect(cycle.stages[1]).toMatchObject({ label: '资格复核', state: 'waiting' })
    expect(await lastAudit()).toMatchObject({ action: '修改本届评选规则' })
    apply.label = '推荐申报'
    expect(await save('再改申报阶段')).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('keeps a category that somebody is nominated in', async () => {
    const content = { ...cycle.content, categories: [awardCategory({ key: 'other', rules: [] })] }
    const reply = await awards().saveCycleRules({
      id: cycle.id,
      version: cycle.version,
      content,
      reason: '换一个类别',
    })
    expect(reply).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('is not removed with nominations; it is stopped with a reason', async () => {
    const { id, version } = cycle
    expect(await awards().removeCycle({ id, version })).toMatchObject({ ok: false, code: 'conflict' })
    const stopped = await made(awards().stopCycle({ id, version, reason: '本年度不再评选' }))
    expect(stopped).toMatchObject({ state: 'stopped', stoppedReason: '本年度不再评选' })
    expect(await move(id, 'check', 'open')).toMatchObject({ ok: false, code: 'conflict' })
  })
})

describe('from nomination to honour', () => {
  let cycleId: CycleId
  let people: InsertedNomination[]
  let reviewers: ReviewerId[]

  const idOf = (number: number) => people[number - 1]?.id as NominationId
  /** Numbers 1 to 5 score 90, 85, 80, 80, 70 with every reviewer. */
  const TOTALS = [90, 85, 80, 80, 70]

  async function vote(yes: Record<number, number>, meeting: Partial<VoteMeeting> = {}) {
    const { version } = await made(awards().voteCounts({ cycleId, stage: 'vote' }))
    const counts = Object.entries(yes).map(([number, votes]) => ({
      nominationId: idOf(Number(number)),
      yes: votes,
      no: 12 - votes,
      abstain: 0,
    }))
    return awards().saveVotes({
      cycleId,
      stage: 'vote',
      version,
      meeting: { ...MEETING, ...meeting },
      counts,
    })
  }

  beforeAll(async () => {
    now = new Date('2026-06-01T02:00:00Z')
    await inDatabase(async (trx) => {
      cycleId = (await insertCycle(trx, { content: PROGRAMME, at: 'apply', no: 7 })).cycleId
      people = await insertNominations(trx, cycleId, 5, (index) => ({
        state: index === 4 ? 'draft' : 'entered',
      }))
      reviewers = await insertReviewers(trx, 3)
    })
  })

  it('does not confirm nominations while one is a draft, and names it', async () => {
    const { next, forward } = await hindrances(cycleId)
    expect(next).toBe('confirmed')
    expect(forward).toEqual([
      {
        text: `5 号${people[4]?.name}还是草稿。`,
        remedy: '逐份受理、撤回或删去；齐全的可一起受理。',
        link: 'nominations',
      },
    ])
    expect(await move(cycleId, 'apply', 'confirmed')).toMatchObject({ ok: false, code: 'conflict' })
    await inDatabase((trx) =>
      trx
        .updateTable('award_nomination')
        .set({ state: 'entered' })
        .where('id', '=', idOf(5))
        .executeTakeFirst(),
    )
    const cycle = await made(move(cycleId, 'apply', 'confirmed'))
    expect(cycle.stages[0]).toMatchObject({ state: 'confirmed', came: 5, passed: 5, confirmedBy: '沈知远' })
    expect(cycle.stages[0]?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  it('does not jump over a stage', async () => {
    expect(await move(cycleId, 'review', 'open')).toMatchObject({ ok: false, field: 'to' })
    expect(await move(cycleId, 'check', 'confirmed')).toMatchObject({ ok: false, field: 'to' })
  })

  it('takes everybody whom no rule stops through the check', async () => {
    await made(move(cycleId, 'check', 'open'))
    const cycle = await made(move(cycleId, 'check', 'confirmed'))
    expect(cycle.stages[1]).toMatchObject({ came: 5, passed: 5 })
  })

  it('hides what comes out while scores are still given, and does not close before all are in', async () => {
    await made(move(cycleId, 'review', 'open'))
    await inDatabase((trx) =>
      insertAssignments(trx, {
        cycleId,
        stage: 'review',
        nominations: people,
        reviewers,
        score: ({ nomination, reviewer, item }) =>
          nomination === 4 && reviewer === 0
            ? null
            : ((TOTALS[nomination] ?? 0) * (item === 'deeds' ? 6 : 4)) / 10,
      }),
    )
    expect(await outcome(cycleId, 'review')).toEqual({ hidden: true, rows: [], categories: [] })
    const { next, forward } = await hindrances(cycleId)
    expect(next).toBe('closed')
    expect(forward.map((it) => it.text)).toEqual([expect.stringMatching(/^评审专家.+还有 1 份没有评完。$/)])
    const absent = {
      cycleId,
      stage: 'review',
      reviewerId: reviewers[0] as ReviewerId,
      nominationId: idOf(5),
      state: 'absent' as const,
      reason: '出差未到会',
    }
    await made(awards().setAssignmentState(absent))
    expect((await hindrances(cycleId)).forward.map((it) => it.text)).toEqual([
      `5 号${people[4]?.name}（2／3）的评分不够每份 3 人。`,
    ])
    await inDatabase(async (trx) => {
      const [fourth] = await insertReviewers(trx, 1, { name: '温映川' })
      await insertAssignments(trx, {
        cycleId,
        stage: 'review',
        nominations: [people[4] as InsertedNomination],
        reviewers: [fourth as ReviewerId],
        score: ({ item }) => (item === 'deeds' ? 42 : 28),
      })
    })
    await made(move(cycleId, 'review', 'closed'))
  })

  it('leaves those who are equal on the edge to a person, with a reason', async () => {
    const { rows, categories } = await outcome(cycleId, 'review')
    expect(shown(rows)).toEqual([
      [1, 1, true],
      [2, 2, true],
      [3, 3, null],
      [4, 3, null],
      [5, 5, false],
    ])
    expect(categories[0]).toMatchObject({ came: 5, most: 3, passed: 2, ties: 2 })
    expect(await move(cycleId, 'review', 'confirmed')).toMatchObject({ ok: false, code: 'conflict' })
    const decide = (number: number, reason: string, passed: boolean | null = true) =>
      awards().decidePass({ cycleId, stage: 'review', nominationId: idOf(number), passed, reason })
    expect(await decide(4, '')).toMatchObject({ ok: false, field: 'reason' })
    await made(decide(4, '一线岗位优先'))
    expect(await lastAudit()).toMatchObject({ action: '人工决定入围' })
    // Three places: 90 and 85 by score, one by decision; a second decision would push 85 out but still fits.
    await made(decide(3, '并列同时入围'))
    await made(decide(3, '', null))
    const cycle = await made(move(cycleId, 'review', 'confirmed'))
    expect(cycle.stages[2]).toMatchObject({ came: 5, passed: 3 })
    const stored = await outcome(cycleId, 'review')
    expect(stored.rows.filter((it) => it.passed).map((it) => it.number)).toEqual([1, 2, 4])
    expect(await decide(5, '再议一次')).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('keeps a confirmed stage whatever becomes of the rules', async () => {
    const before = await read(cycleId)
    const stored = await outcome(cycleId, 'review')
    const [category] = before.content.categories
    if (!category) throw new Error('no category')
    const content = { ...before.content, categories: [{ ...category, quota: 1, label: '改了名的奖' }] }
    const save = (rules: ProgrammeContent, version: number) =>
      made(awards().saveCycleRules({ id: cycleId, version, content: rules, reason: '会议压减名额' }))
    const changed = await save(content, before.version)
    expect(await outcome(cycleId, 'review')).toEqual(stored)
    expect(changed.stages[2]?.fingerprint).toBe(before.stages[2]?.fingerprint)
    await save(before.content, changed.version)
  })

  it('counts no vote without two thirds, none that does not add up, and none below the majority', async () => {
    await made(move(cycleId, 'vote', 'open'))
    expect((await hindrances(cycleId)).forward.map((it) => it.text)).toEqual(['应到、实到人数未填。'])
    await made(vote({ 1: 12, 2: 9, 4: 7 }, { present: 9 }))
    expect((await hindrances(cycleId)).forward[0]?.text).toBe(
      '应到 15 人，实到 9 人，不足三分之二，票决无效。',
    )
    await made(vote({ 1: 12, 2: 9, 4: 7 }, { returned: 11 }))
    expect((await hindrances(cycleId)).forward[0]?.text).toContain('合计不等于收回 11 张')
    await made(vote({ 1: 12, 2: 9, 4: 7 }))
    expect(await lastAudit()).toMatchObject({ action: '录入票决结果' })
    // Half of 15 due is 7.5: 7 votes do not carry, whoever decides what.
    const { rows } = await outcome(cycleId, 'vote')
    expect(shown(rows)).toEqual([
      [1, 1, true],
      [2, 2, true],
      [4, null, false],
    ])
    expect(rows[2]?.reason).toBe('赞成 7 票，没有超过应到 15 人的半数。')
    const over = { cycleId, stage: 'vote', nominationId: idOf(4), passed: true, reason: '会议临时决定' }
    expect(await awards().decidePass(over)).toMatchObject({ ok: false, code: 'conflict' })
    await made(move(cycleId, 'vote', 'confirmed'))
  })

  it('waits for the notice to be over by the calendar', async () => {
    now = new Date('2026-06-08T02:00:00Z')
    await made(move(cycleId, 'notice', 'open'))
    expect((await hindrances(cycleId)).forward.map((it) => it.text)).toEqual([
      '公示到 2026.06.15，还有 6 个工作日。',
    ])
    now = new Date('2026-06-15T02:00:00Z')
    expect(await move(cycleId, 'notice', 'confirmed')).toMatchObject({ ok: false, code: 'conflict' })
    now = new Date('2026-06-16T02:00:00Z')
    await made(move(cycleId, 'notice', 'confirmed'))
  })

  it('asks for the document of approval, then gives the honours', async () => {
    await made(move(cycleId, 'decide', 'open'))
    expect(await move(cycleId, 'decide', 'confirmed')).toMatchObject({ ok: false, code: 'conflict' })
    const document = '云泽县委人才工作领导小组会议纪要〔2026〕3号'
    const meeting = { ...MEETING, document }
    await made(awards().saveVotes({ cycleId, stage: 'decide', version: 0, meeting, counts: [] }))
    await made(move(cycleId, 'decide', 'confirmed'))
    await made(move(cycleId, 'honour', 'open'))
    const cycle = await made(move(cycleId, 'honour', 'confirmed'))
    expect(cycle).toMatchObject({ state: 'finished', current: '' })
    const list = await made(awards().awardList({ cycleId }))
    expect(list.map((it) => it.name).sort()).toEqual([people[0]?.name, people[1]?.name].sort())
  })

  it('goes back one step at a time with a reason; a stage keeps what it was confirmed with until then', async () => {
    expect(await move(cycleId, 'decide', 'open', REASON)).toMatchObject({ ok: false, code: 'conflict' })
    expect(await move(cycleId, 'honour', 'open', '错')).toMatchObject({ ok: false, field: 'reason' })
    const reopened = await made(move(cycleId, 'honour', 'open', REASON))
    expect(reopened).toMatchObject({ state: 'running', current: 'honour' })
    expect(await made(awards().awardList({ cycleId }))).toEqual([])
    const { back, backStage } = await hindrances(cycleId)
    expect([backStage, back]).toEqual(['honour', 'waiting'])
    await made(move(cycleId, 'honour', 'waiting', REASON))
    const decide = await made(move(cycleId, 'decide', 'open', REASON))
    expect(decide.stages[5]).toMatchObject({ state: 'open', fingerprint: '', passed: null })
    const stored = await outcome(cycleId, 'review')
    expect(stored.rows.filter((it) => it.passed).map((it) => it.number)).toEqual([1, 2, 4])
    const steps = await made(awards().stageSteps({ cycleId }))
    expect(steps.at(-1)).toMatchObject({ stage: 'decide', from: 'confirmed', to: 'open', reason: REASON })
    expect(steps.map((it) => it.seq)).toEqual(steps.map((_, index) => index + 1))
  })

  it('lets nobody pass who was withdrawn since, and is moved by nobody who may only read', async () => {
    await inDatabase((trx) =>
      trx
        .updateTable('award_nomination')
        .set({ state: 'withdrawn', state_reason: '本人放弃' })
        .where('id', '=', idOf(1))
        .executeTakeFirst(),
    )
    const { rows } = await outcome(cycleId, 'decide')
    expect(rows.find((it) => it.number === 1)).toMatchObject({ passed: false, reason: '已撤回：本人放弃' })
    await made(move(cycleId, 'decide', 'confirmed'))
    await made(move(cycleId, 'honour', 'open'))
    await made(move(cycleId, 'honour', 'confirmed'))
    expect((await made(awards().awardList({ cycleId }))).map((it) => it.name)).toEqual([people[1]?.name])
    const { version } = await read(cycleId)
    await test.signInAs(['reader'])
    const reply = await awards().moveStage({
      id: cycleId,
      version,
      stage: 'honour',
      to: 'open',
      reason: REASON,
    })
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' })
  })
})
