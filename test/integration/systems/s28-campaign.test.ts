import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MatterDesk, openMatterDesk } from '#test/support/matters/desk'
import { made } from '#test/support/open-test-vault'

/** S28 after document 002: ten activities in three phases, each with who leads and who answers for it. */

let desk: MatterDesk
beforeAll(async () => {
  desk = await openMatterDesk('2011-03-05')
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters

describe('the plan of a campaign', () => {
  it('is taken apart into activities once, with phase, lead, responsible units and deadline', async () => {
    expect(await made(api().startPlan({ system: 'S28', year: 2011 }))).toEqual({ added: 13 })
    expect(await made(api().startPlan({ system: 'S28', year: 2011 }))).toEqual({ added: 0 })
    const { rows } = await made(api().list({ system: 'S28', kind: 'activity' }))
    expect(rows).toHaveLength(10)
    expect(rows.find((it) => it.title.includes('党务公开'))).toMatchObject({
      lead: '市纪委',
      responsible: '市委办、市委组织部、市委宣传部、市委政研室、市直各党工委',
      dueOn: '2011-11-30',
      phase: 'carry',
    })
    const phases = await Promise.all(
      ['prepare', 'carry', 'sum'].map(
        async (phase) => (await made(api().list({ system: 'S28', phase }))).total,
      ),
    )
    expect(phases).toEqual([1, 10, 2])
  })

  it('keeps what each responsible unit reported, and a self-assessment', async () => {
    const { rows } = await made(api().list({ system: 'S28', text: '党代表与党员群众' }))
    const id = rows[0]!.id
    const { units } = await desk.open(id)
    await desk.fill(id, {
      units: units.map((it, at) =>
        at === 0 ? { ...it, doneOn: '2011-06-20', report: '建成 102 个工作室' } : it,
      ),
      person: '甘若澄',
      fields: { selfReview: '好' },
    })
    const matter = await desk.open(id)
    expect(matter.units.map((it) => [it.name, it.doneOn])).toEqual([
      ['市委党联办', '2011-06-20'],
      ['各县（区）委组织部', ''],
    ])
    expect(matter.fields).toEqual({ selfReview: '好' })
    desk.day('2011-06-28')
    await desk.closeOut(id, '2011-06-28')
  })

  it('lists what is overdue and how much is done', async () => {
    desk.day('2011-07-10')
    const { rows, counts } = await made(api().list({ system: 'S28', tab: 'overdue' }))
    expect(rows.map((it) => [it.title, it.late])).toEqual([
      ['制定具体实施方案', 101],
      ['开展党建“十大品牌”评选活动', 10],
    ])
    expect(counts).toEqual({ open: 12, overdue: 2, asked: 0, closed: 1, all: 13 })
    const { whole } = await made(api().measures({ system: 'S28', from: '2011-01-01', to: '2011-12-31' }))
    expect(whole[0]).toMatchObject({ text: '7.69 %', numerator: 1, denominator: 13 })
  })
})

describe('on paper', () => {
  it('prints the plan in its columns with phase, lead and self-assessment', async () => {
    const ask = { system: 'S28', tab: 'all', text: '', kind: '' }
    const { forms } = await made(desk.test.api.papers.preview({ paper: { paper: 'matter-ledger', ask } }))
    const form = JSON.stringify(forms[0])
    for (const word of ['活动实施阶段', '市信访局', '建成', '自评', '共 13 件'])
      expect([word, form.includes(word)]).toEqual([word, word !== '建成'])
  })
})
