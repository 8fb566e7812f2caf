import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Cycle } from '#shared/modules/awards/cycle'
import { CandidateFacts, type NominationState } from '#shared/modules/awards/nomination'
import type { EligibilityRule, ProgrammeContent } from '#shared/modules/awards/programme'
import { nextStageState, previousStageState } from '#shared/modules/awards/rules'
import type { CycleId, NominationId, PersonId } from '#shared/values/id'
import { awardCategory, awardProgramme, awardStage } from '#test/builders/award'
import { buildPersonContent } from '#test/builders/person'
import { cycleOf, scoreAll } from '#test/support/e2e/award-cycle'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file Random histories through the gate against a real file: what the pure model promises, services and SQL keep. */

const HISTORIES = 60
const SEED = 20_260_630
const NAMES = ['罗砚秋', '韩屿', '覃一诺']
const BASE = { source: '', sourced: false }

let now = new Date('2026-07-01T02:00:00Z')
let test: TestVault
const people: PersonId[] = []
let award = 0

beforeAll(async () => {
  test = await openTestVault({ now: () => now })
  for (const name of NAMES) {
    const content = buildPersonContent({ name, birth: '1980.05', rewards: [], organizationId: null })
    people.push((await made(test.api.people.create(content))).id)
  }
})
afterAll(() => test.close())

function contentOf(mostAge: number): ProgrammeContent {
  const rules: EligibilityRule[] = [
    { key: 'bars', rule: 'unbarred', ...BASE },
    { key: 'age', rule: 'age', from: null, to: mostAge, ...BASE },
    { key: 'credit', rule: 'asked', question: '无不良信用记录', ...BASE },
  ]
  return awardProgramme({
    title: `评选 ${award}`,
    categories: [awardCategory({ rules })],
    stages: [
      awardStage('apply'),
      awardStage('check'),
      awardStage('review', { pass: { by: 'number', number: 2 } }),
      awardStage('notice', { notice: { days: 1, unit: 'natural', countsFirst: true } }),
      awardStage('honour'),
    ],
  })
}

/** One cycle with its nominations, and what was confirmed when. */
type Life = { id: CycleId; nominations: NominationId[]; sealed: Map<string, string>; scored: boolean }

const awards = () => test.api.awards
const cycleNow = ({ id }: Life): Promise<Cycle> => made(awards().cycle({ id }))

async function born(): Promise<Life> {
  award += 1
  const { id } = await cycleOf(test.api, contentOf(55))
  const life: Life = { id, nominations: [], sealed: new Map(), scored: false }
  await forward(life)
  for (const [at, name] of NAMES.entries()) {
    const facts = CandidateFacts.parse({
      sex: '女',
      birth: '1980.05',
      deeds: '业绩',
      unitOpinion: '同意。',
    })
    const content = {
      category: 'rencai',
      name,
      personId: people[at] ?? null,
      unitName: '云泽县水利局',
      nominator: 'self' as const,
      facts,
      answers: {},
    }
    const { id: nomination, version } = await made(awards().createNomination({ cycleId: id, content }))
    await made(awards().moveNomination({ id: nomination, version, to: 'entered' }))
    life.nominations.push(nomination)
  }
  return life
}

/** The current stage one step on where the gate lets it; a refusal is an answer too. */
async function forward(life: Life): Promise<void> {
  const cycle = await cycleNow(life)
  const stage = cycle.stages.find((it) => it.key === cycle.current)
  const to = stage && nextStageState(stage)
  if (!stage || !to || cycle.state === 'finished') return
  const reply = await awards().moveStage({
    id: life.id,
    version: cycle.version,
    stage: stage.key,
    to,
    reason: '',
  })
  if (reply.ok && to === 'confirmed') life.sealed.set(stage.key, await shown(life, stage.key))
}

async function back(life: Life): Promise<void> {
  const cycle = await cycleNow(life)
  const current = cycle.stages.find((it) => it.key === cycle.current && it.state !== 'waiting')
  const stage = current ?? cycle.stages.findLast((it) => it.state === 'confirmed')
  const to = stage && previousStageState(stage)
  if (!stage || !to || stage.kind === 'apply') return
  const reason = '材料需要复核'
  const reply = await awards().moveStage({
    id: life.id,
    version: cycle.version,
    stage: stage.key,
    to,
    reason,
  })
  if (reply.ok) life.sealed.delete(stage.key)
}

async function shown({ id }: Life, stage: string): Promise<string> {
  return JSON.stringify((await made(awards().stageOutcome({ cycleId: id, stage }))).rows)
}

type Happening = (life: Life, at: number, choice: number) => Promise<unknown>
const STATES: readonly NominationState[] = ['entered', 'entered', 'returned', 'withdrawn']

const HAPPENINGS: readonly Happening[] = [
  async ({ nominations }, at, choice) => {
    const { id, version } = await made(awards().nomination({ id: nominations[at] as NominationId }))
    return awards().moveNomination({ id, version, to: STATES[choice % 4] ?? 'entered', reason: '补正材料' })
  },
  async (_, at) => {
    const { rows } = await made(test.api.evaluations.cases({ state: 'all', personId: people[at] ?? null }))
    const [row] = rows
    if (row) return test.api.evaluations.removeCase({ id: row.id, version: row.version })
    const span = { from: '2026.03.15', to: '2027.03.14', document: '', note: '' }
    return test.api.evaluations.createCase({
      personId: people[at] ?? null,
      organizationId: null,
      kind: 'warning',
      ...span,
    })
  },
  ({ id, nominations }, at, choice) =>
    awards().overrideCheck({
      cycleId: id,
      nominationIds: [nominations[at] as NominationId],
      rule: ['bars', 'age', 'credit'][choice % 3] ?? 'age',
      verdict: [null, 'pass', 'fail', 'pass'][choice % 4] as 'pass' | 'fail' | null,
      reason: '核实情况',
    }),
  ({ id, nominations }, at) => saveObjection(id, nominations[at] as NominationId, 'open'),
  async ({ id }, _, choice) => {
    for (const it of await made(awards().objections({ cycleId: id })))
      if (it.outcome === 'open')
        await saveObjection(id, it.nominationId, choice % 3 === 0 ? 'upheld' : 'unfounded', it)
  },
  async (life, _, choice) => {
    const { id, version } = await cycleNow(life)
    return awards().saveCycleRules({
      id,
      version,
      content: contentOf(40 + (choice % 20)),
      reason: '调整条件',
    })
  },
  async (life, at) => {
    const place = { cycleId: life.id, stage: 'review' }
    const [first] = await made(awards().assignments(place))
    const pair = { ...place, nominationId: life.nominations[at] as NominationId }
    return first && awards().declareConflict({ ...pair, reviewerId: first.reviewerId, reason: '师生关系' })
  },
  async (life, at, choice) => {
    const { current } = await cycleNow(life)
    const nominationId = life.nominations[at] as NominationId
    const decision = { nominationId, passed: choice % 3 !== 0, reason: '集体研究' }
    return awards().decidePass({ cycleId: life.id, stage: current || 'honour', ...decision })
  },
  back,
  ...Array.from({ length: 6 }, () => tidyUp),
  ...Array.from({ length: 17 }, () => forward),
]

function saveObjection(
  cycleId: CycleId,
  nominationId: NominationId,
  outcome: 'open' | 'upheld' | 'unfounded',
  of: { id: never; version: number } | { id: string; version: number } | null = null,
) {
  const done = outcome !== 'open'
  return awards().saveObjection({
    cycleId,
    id: (of?.id ?? null) as never,
    version: of?.version ?? 0,
    content: {
      nominationId,
      receivedOn: '2026.07.01',
      content: '反映业绩不实',
      finding: done ? '已核查' : '',
      outcome,
      closedOn: done ? '2026.07.01' : '',
    },
  })
}

/** Answers what is asked, closes objections, has everything scored or recused, waits for the notice to end. */
async function tidyUp(life: Life): Promise<void> {
  const { id: cycleId, nominations } = life
  now = new Date(now.getTime() + 3 * 86_400_000)
  const open = {
    cycleId,
    nominationIds: nominations,
    rule: 'credit',
    verdict: 'pass' as const,
    reason: '已核',
  }
  await awards().overrideCheck(open)
  for (const it of await made(awards().objections({ cycleId })))
    if (it.outcome === 'open') await saveObjection(cycleId, it.nominationId, 'unfounded', it)
  const cycle = await cycleNow(life)
  const review = cycle.stages.find((it) => it.key === 'review')
  if (review?.state === 'open' && !life.scored) {
    life.scored = true
    const came = (await made(awards().reviewTasks({ cycleId, stage: 'review' }))).map((it) => it.nominationId)
    const totals = came.map((id, at) => ({ id, total: 90 - at * 7 }))
    await scoreAll(test.api, { cycleId, stage: 'review', category: 'rencai' }, totals)
  }
  if (review && review.state !== 'waiting') await awards().recuseConflicts({ cycleId, stage: 'review' })
}

/** Whoever is on the award list the moment it comes about stands, is eligible and has nothing against him. */
async function heldToTruth(life: Life): Promise<number> {
  const cycle = await cycleNow(life)
  if (cycle.state !== 'finished') return 0
  const { rows } = await made(awards().checks({ cycleId: life.id }))
  const objections = await made(awards().objections({ cycleId: life.id }))
  const conflicts = await made(awards().conflicts({ cycleId: life.id, stage: 'review' }))
  const counted = (await made(awards().assignments({ cycleId: life.id, stage: 'review' }))).filter(
    (it) => it.state === 'submitted',
  )
  const list = await made(awards().awardList({ cycleId: life.id }))
  for (const { nominationId } of list) {
    expect(rows.find((it) => it.nominationId === nominationId)?.verdict).toBe('pass')
    const against = objections.filter((it) => it.nominationId === nominationId)
    expect(against.filter((it) => it.outcome === 'open' || it.outcome === 'upheld')).toEqual([])
    const away = conflicts.filter((it) => it.nominationId === nominationId).map((it) => it.reviewerId)
    const scored = counted.filter((it) => it.nominationId === nominationId)
    expect(scored.filter((it) => away.includes(it.reviewerId))).toEqual([])
  }
  return list.length
}

it(`${HISTORIES} random histories keep confirmed stages and award nobody unfit`, async () => {
  let honoured = 0
  const history = fc.array(fc.nat(0xffff), { minLength: 40, maxLength: 50, size: 'max' })
  await fc.assert(
    fc.asyncProperty(history, async (codes) => {
      const life = await born()
      for (const code of codes) {
        const rest = Math.floor(code / HAPPENINGS.length)
        await HAPPENINGS[code % HAPPENINGS.length]?.(
          life,
          rest % NAMES.length,
          Math.floor(rest / NAMES.length),
        )
        for (const [stage, before] of life.sealed) expect(await shown(life, stage)).toBe(before)
        const list = await heldToTruth(life)
        honoured += list
        if (list > 0) break
      }
    }),
    { numRuns: HISTORIES, seed: SEED, endOnFailure: true },
  )
  expect(honoured).toBeGreaterThan(5)
}, 240_000)
