import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganizationId, ProcedureCaseId, VillageId } from '#shared/values/id'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { beginCase, doStep, enterTown, enterVillage, refusalOf, votes } from '#test/support/procedures'

/**
 * S05: matters of a village through 党组织提议、班子商议、会议审议、集体决议、决议公开、实施结果公开 after document 000:
 * “研究决定公开涉及村（居）民利益的重大事项”. No step can be skipped. One year of one village.
 */

let vault: TestVault
let townId: OrganizationId
let villageId: VillageId

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  townId = await enterTown(vault, '青石镇')
  villageId = await enterVillage(vault, townId, '东升村')
})
afterAll(() => vault.close())

const matter = (topic: string, beganOn: string) =>
  beginCase(vault, {
    system: 'S05',
    kind: 'matter',
    subject: { kind: 'village', id: villageId },
    topic,
    beganOn,
  })

const way = { way: '公开栏' }

const decide = (favour: number) => ({
  fields: { decision: '按商议方案实施' },
  // 60 due; 41 present; over half of the present is 21.
  ballot: votes({ due: 60, present: 41, favour, against: 41 - favour, abstain: 0 }),
})

/** The steps up to the decision, each on its day of one month. */
async function upToDecision(id: ProcedureCaseId, month: string) {
  await doStep(vault, id, 'propose', {
    on: `${month}-02`,
    content: { fields: { proposal: '硬化村道 800 米' } },
  })
  await doStep(vault, id, 'consult', { on: `${month}-06`, outcome: 'agree' })
  await doStep(vault, id, 'deliberate', { on: `${month}-15` })
}

describe('a matter of the village', () => {
  it('wants its topic', async () => {
    await expect(matter('', '2026-01-02')).rejects.toThrow('议题未填。')
  })

  it('skips no step, each refusal names the first that is open', async () => {
    const id = await matter('修缮文化广场', '2026-01-02')
    const order = ['consult', 'deliberate', 'decide', 'publish-decision', 'publish-result']
    for (const step of order)
      expect(await refusalOf(vault, id, step, { on: '2026-01-10' })).toContain('“党组织提议”还没有办结。')
    const { version, steps } = await made(vault.api.procedures.case({ id }))
    expect(steps.map((it) => it.title)).toEqual(
      '党组织提议 班子商议 会议审议 集体决议 决议公开 实施结果公开'.split(' '),
    )
    const waived = await vault.api.procedures.waive({ id, version, step: 'propose', number: 1, reason: '急' })
    expect(waived).toMatchObject({ ok: false, message: '“党组织提议”是必经步骤，不能略过。' })
  })

  it('goes through six steps to the publication of its result', async () => {
    const id = await matter('硬化村道', '2026-03-02')
    await upToDecision(id, '2026-03')
    await doStep(vault, id, 'decide', { on: '2026-03-15', outcome: 'agree', content: decide(38) })
    await doStep(vault, id, 'publish-decision', { on: '2026-03-17', content: { fields: way } })
    const done = await doStep(vault, id, 'publish-result', {
      on: '2026-09-30',
      content: { fields: { ...way, result: '9 月完工并验收' } },
    })
    expect(done).toMatchObject({ state: 'done', endedOn: '2026-09-30', troubles: 0 })
    const { forms } = await made(
      vault.api.papers.preview({
        paper: { paper: 'procedure-paper', ask: { ids: [id], step: 'decide', paper: 'decision' } },
      }),
    )
    expect(JSON.stringify(forms)).toContain(
      '东升村就“硬化村道”于2026年3月15日召开党群联席会议。应到会60人，实到会41人，赞成38票，反对3票，弃权0票，决议通过。',
    )
  })

  it('does not pass with half of those present, and ends when it is voted down', async () => {
    const id = await matter('出租集体鱼塘', '2026-06-02')
    await upToDecision(id, '2026-06')
    expect(
      await refusalOf(vault, id, 'decide', { on: '2026-06-15', outcome: 'agree', content: decide(20) }),
    ).toContain('赞成 20 票，应超过实到会有表决权的人数的 1/2（21 票），不能通过')
    const ended = await doStep(vault, id, 'decide', {
      on: '2026-06-15',
      outcome: 'refuse',
      content: decide(20),
    })
    expect(ended).toMatchObject({ state: 'stopped', stopReason: '集体决议：未通过' })
  })

  it('comes back to the consultation when it is sent for revision', async () => {
    const id = await matter('调整卫生费', '2026-10-08')
    await doStep(vault, id, 'propose', {
      on: '2026-10-08',
      content: { fields: { proposal: '每户每月 5 元' } },
    })
    const revised = await doStep(vault, id, 'consult', { on: '2026-10-12', outcome: 'revise' })
    expect(revised).toMatchObject({ step: 'consult', state: 'running' })
    expect((await doStep(vault, id, 'consult', { on: '2026-10-19', outcome: 'agree' })).step).toBe(
      'deliberate',
    )
  })
})

describe('the year of the village', () => {
  it('lists its matters by state, with the days in the list’s own columns', async () => {
    const ask = { system: 'S05', kind: 'matter', state: null }
    const { rows, states } = await made(vault.api.procedures.cases({ ...ask, unitIds: [townId] }))
    expect(states).toEqual({ running: 2, done: 1, stopped: 1 })
    expect(rows.map((it) => [it.topic, it.stepTitle])).toEqual([
      ['调整卫生费', '会议审议'],
      ['出租集体鱼塘', '集体决议'],
      ['硬化村道', ''],
      ['修缮文化广场', '党组织提议'],
    ])
    const { forms } = await made(vault.api.papers.preview({ paper: { paper: 'procedure-list', ask } }))
    const [form] = forms
    if (form?.kind !== 'table') throw new Error('no table')
    expect(form.head[0]?.map((it) => it.text)).toEqual(
      '序号 村（社区） 议题 镇（街道） 提议 商议 审议 决议 决议公开 结果公开'.split(' '),
    )
    const road = form.rows.find((it) => it.kind === 'row' && it.cells[2] === '硬化村道')
    expect(road).toMatchObject({
      cells: [
        '3',
        '东升村',
        '硬化村道',
        '青石镇',
        '2026.03.02',
        '2026.03.06',
        '2026.03.15',
        '2026.03.15',
        '2026.03.17',
        '2026.09.30',
      ],
    })
  })
})
