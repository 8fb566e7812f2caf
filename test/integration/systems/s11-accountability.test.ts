import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barsOf } from '#electron/modules/matters/index'
import { writeRecords } from '#test/builders/dossier'
import { addParty, addTown } from '#test/builders/party'
import { type MatterDesk, openMatterDesk } from '#test/support/matters/desk'
import { made } from '#test/support/open-test-vault'

/** S11 after document 001: 25 problems solved, 32 rules passed, 10 projects; who fails is called to account. */

let desk: MatterDesk
let party: string
beforeAll(async () => {
  desk = await openMatterDesk('2019-01-10')
  party = await addParty(desk.test, await addTown(desk.test, '青石镇'))
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters
const subject = () => ({ kind: 'party' as const, id: party })

describe('problems, rules and projects', () => {
  it('are counted by kind, and the problems solved among those raised', async () => {
    const plan = [
      ['problem', 4],
      ['document', 3],
      ['project', 2],
      ['topic', 1],
    ] as const
    for (const [kind, count] of plan)
      for (let at = 1; at <= count; at++)
        await desk.create('S11', {
          kind,
          title: `${kind} ${at}`,
          raisedOn: '2019-01-10',
          source: '区委常委会',
        })
    const { rows } = await made(api().list({ system: 'S11', kind: 'problem' }))
    desk.day('2019-03-01')
    for (const row of rows.slice(0, 3)) await desk.closeOut(row.id, '2019-03-01')
    const { whole } = await made(api().measures({ system: 'S11', from: '2019-01-01', to: '2019-12-31' }))
    expect(whole[0]).toMatchObject({ label: '突出问题解决率', text: '75.00 %', numerator: 3, denominator: 4 })
    for (const [kind, count] of plan)
      expect((await made(api().list({ system: 'S11', kind }))).total).toBe(count)
  })
})

describe('a sanction', () => {
  it('bars the organization from awards for the set time, to the day', async () => {
    const content = {
      subject: subject(),
      on: '2019-03-15',
      reason: '组织生活长期不开展',
      by: '区委',
      document: '区组发〔2019〕8号',
    }
    const talk = await made(api().addSanction({ system: 'S11', content: { ...content, key: 'talk' } }))
    const barred = await made(
      api().addSanction({ system: 'S11', content: { ...content, key: 'disqualify' } }),
    )
    expect([talk.untilOn, barred.untilOn]).toEqual(['', '2020-03-14'])
    const days = ['2019-03-14', '2019-03-15', '2020-03-14', '2020-03-15']
    await writeRecords(desk.test, async (trx) => {
      const bars = []
      for (const on of days) bars.push((await barsOf(trx, [subject()], on)).map((it) => it.label))
      expect(bars).toEqual([[], ['取消评优资格'], ['取消评优资格'], []])
      expect((await barsOf(trx, [subject()], '2019-06-01'))[0]).toMatchObject({
        reason: '组织生活长期不开展',
        system: '党建责任落实和问责',
        untilOn: '2020-03-14',
      })
    })
    const { rows } = await made(api().sanctions({ system: 'S11', barring: true }))
    expect(rows).toEqual([])
    desk.day('2019-06-01')
    expect((await made(api().sanctions({ system: 'S11', barring: true }))).rows).toMatchObject([
      { label: '取消评优资格', bars: true, subjectInfo: { name: '青石镇机关党支部' } },
    ])
  })

  it('ends before its day only with a reason, and then bars no more', async () => {
    const { rows } = await made(api().sanctions({ system: 'S11', barring: true }))
    const one = { id: rows[0]!.id, version: rows[0]!.version, on: '2019-09-01' }
    expect(await api().liftSanction({ ...one, words: '' })).toMatchObject({ code: 'invalid-input' })
    await made(api().liftSanction({ ...one, words: '整改到位，经区委研究解除' }))
    await writeRecords(desk.test, async (trx) => {
      expect(await barsOf(trx, [subject()], '2019-08-31')).toHaveLength(1)
      expect(await barsOf(trx, [subject()], '2019-09-01')).toEqual([])
    })
  })

  it('is judged by the edition in force on its day', async () => {
    const found = await made(desk.test.api.systems.system({ engine: 'matters', key: 'S11' }))
    const content = structuredClone(found.editions[0]!.content) as {
      sanctions: { key: string; bars: unknown }[]
    }
    content.sanctions.find((it) => it.key === 'disqualify')!.bars = { count: 24, unit: 'months' }
    const { title, source, version } = found
    await made(
      desk.test.api.systems.save({
        engine: 'matters',
        key: 'S11',
        version,
        title,
        source,
        content,
        from: '2019-07-01',
      }),
    )
    const add = (on: string) =>
      made(
        api().addSanction({
          system: 'S11',
          content: { key: 'disqualify', subject: subject(), on, reason: '不履责' },
        }),
      )
    expect((await add('2019-06-30')).untilOn).toBe('2020-06-29')
    expect((await add('2019-07-01')).untilOn).toBe('2021-06-30')
  })
})
