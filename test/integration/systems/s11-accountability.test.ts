import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EligibilityRule } from '#shared/modules/awards/programme'
import type { CycleId, MatterId, OrganizationId } from '#shared/values/id'
import { awardCategory, awardProgramme, insertCycle, insertNominations } from '#test/builders/award'
import { writeRecords } from '#test/builders/dossier'
import { addParty, addTown } from '#test/builders/party'
import { type MatterDesk, openMatterDesk } from '#test/support/matters/desk'
import { made } from '#test/support/open-test-vault'

/** S11 after document 001: 25 problems solved, 32 rules passed, 10 projects; who fails is called to account. */

let desk: MatterDesk
let town: OrganizationId
let party: string
beforeAll(async () => {
  desk = await openMatterDesk('2019-01-10')
  town = await addTown(desk.test, '青石镇')
  party = await addParty(desk.test, town, { kind: 'committee', name: '青石镇党委', short_name: '' })
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

/** What bars the town from awards on a day, as the bench of eligibility asks. */
async function barsOn(on: string) {
  const asked = { organizationIds: [town], on, purpose: 'award' as const }
  return (await made(desk.test.api.evaluations.eligibility(asked)))[0]?.barrings ?? []
}

describe('a sanction', () => {
  let cause: MatterId
  it('on a party organization bars its unit from awards for the set time, to the day', async () => {
    cause = await desk.create('S11', {
      title: '组织生活长期不开展',
      raisedOn: '2019-03-01',
      subject: { kind: 'unit', id: town },
    })
    const content = {
      subject: subject(),
      matterId: cause,
      on: '2019-03-15',
      reason: '半年未开展组织生活',
      by: '区委',
      document: '区组发〔2019〕8号',
    }
    const talk = await made(api().addSanction({ system: 'S11', content: { ...content, key: 'talk' } }))
    const barred = await made(
      api().addSanction({ system: 'S11', content: { ...content, key: 'disqualify' } }),
    )
    expect([talk.untilOn, barred.untilOn]).toEqual(['', '2020-03-14'])
    for (const on of ['2019.03.14', '2020.03.15']) expect(await barsOn(on)).toEqual([])
    for (const on of ['2019.03.15', '2020.03.14']) expect(await barsOn(on)).toHaveLength(1)
    expect((await barsOn('2019.06.01'))[0]).toMatchObject({
      bars: ['award'],
      title: '取消评优资格（青石镇党委，2019-011 组织生活长期不开展；区组发〔2019〕8号）',
      rule: '“取消评优资格”期间不得评优评先（党建责任落实和问责）',
      from: '2019.03.15',
      to: '2020.03.14',
      source: { kind: 'record', href: `/ledgers/matters/${cause}` },
    })
    const { rows } = await made(api().sanctions({ system: 'S11', barring: true }))
    expect(rows).toEqual([])
    desk.day('2019-06-01')
    expect((await made(api().sanctions({ system: 'S11', barring: true }))).rows).toMatchObject([
      { label: '取消评优资格', bars: true, subjectInfo: { name: '青石镇党委' }, matterNumber: '2019-011' },
    ])
  })

  it('on a branch within the unit bars nobody but the branch', async () => {
    const branch = await addParty(desk.test, town, { parent_id: party })
    const content = { key: 'disqualify', subject: { kind: 'party' as const, id: branch }, reason: '不履责' }
    const { id } = await made(api().addSanction({ system: 'S11', content: { ...content, on: '2019-04-01' } }))
    expect(await barsOn('2019.04.02')).toHaveLength(1)
    await made(api().liftSanction({ id, version: 1, on: '2019-04-01', words: '对象有误' }))
  })

  it('is named in the verdict of awards with the matter that it came from, and no longer than it lasts', async () => {
    const rule = (key: string, rule: 'unbarred' | 'unit-unbarred'): EligibilityRule => ({
      key,
      rule,
      source: '',
      sourced: false,
    })
    const category = awardCategory({
      key: 'xianjin',
      label: '先进集体',
      subject: 'organization',
      rules: [rule('bars', 'unbarred'), rule('unit', 'unit-unbarred')],
    })
    const content = awardProgramme({ title: '先进基层党组织', categories: [category] })
    const sketch = { name: '青石镇', organizationId: town, nominatorUnitId: town, nominatorName: '青石镇' }
    const verdicts = async (referenceOn: string) => {
      let cycleId = '' as CycleId
      await writeRecords(desk.test, async (trx) => {
        cycleId = (await insertCycle(trx, { content, referenceOn, at: 'check' })).cycleId
        await insertNominations(trx, cycleId, 1, sketch)
      })
      const { rows } = await made(desk.test.api.awards.checks({ cycleId }))
      return rows[0]!.checks.map(({ found, text, source }) => ({ found, text, source }))
    }
    const bar = { kind: 'record', href: `/ledgers/matters/${cause}` }
    const barred = await verdicts('2019.06.30')
    expect(barred).toMatchObject([
      { found: 'fail', source: { kind: 'bar', bar } },
      { found: 'fail', source: { kind: 'bar', bar } },
    ])
    expect(barred[0]?.text).toContain('2019-011 组织生活长期不开展')
    expect((await verdicts('2020.06.30')).map((it) => it.found)).toEqual(['pass', 'pass'])
  })

  it('ends before its day only with a reason, and then bars no more', async () => {
    const { rows } = await made(api().sanctions({ system: 'S11', barring: true }))
    const one = { id: rows[0]!.id, version: rows[0]!.version, on: '2019-09-01' }
    expect(await api().liftSanction({ ...one, words: '' })).toMatchObject({ code: 'invalid-input' })
    await made(api().liftSanction({ ...one, words: '整改到位，经区委研究解除' }))
    expect(await barsOn('2019.08.31')).toHaveLength(1)
    expect(await barsOn('2019.09.01')).toEqual([])
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
