import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Honour, Prize, PrizeContent, PrizeState } from '#shared/modules/awards/honour'
import { AwardStandards } from '#shared/modules/awards/standards'
import type { CycleId, PrizeId } from '#shared/values/id'
import { honouredCycle, takeBack, withRecords } from '#test/builders/award-honour'
import { awardCategory, awardProgramme } from '#test/builders/award-programme'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const NOW = new Date('2026-11-20T02:00:00Z')
const CONSENT = '云人才〔2026〕5号'
/** 20,000 yuan a person, 50,000 a team; 80,000 may be spent. */
const PROGRAMME = awardProgramme({
  budget: 8_000_000,
  categories: [
    awardCategory({ rules: [] }),
    awardCategory({ key: 'tuandui', label: '优秀团队奖', subject: 'team', prize: 5_000_000, rules: [] }),
    awardCategory({ key: 'zuopin', label: '优秀作品奖', subject: 'work', prize: null, rules: [] }),
  ],
})
const NUMBER = '990101198501011234'
const NOMINATIONS = [
  {
    name: '韩屿',
    category: 'rencai',
    facts: { identityNumber: NUMBER, benefits: '市级人才津贴每月 500 元' },
  },
  { name: '罗砚秋', category: 'rencai' },
  { name: '农技推广团队', category: 'tuandui' },
  { name: '《云泽水稻》', category: 'zuopin' },
]

let test: TestVault
let cycleId: CycleId
let list: Honour[]

beforeAll(async () => {
  test = await openTestVault({ now: () => NOW })
  const standards = await made(test.api.awards.awardStandards({}))
  const taxes = [{ from: '2019.01.01', rate: 0.2, free: 0, source: '试验', sourced: false }]
  await made(test.api.awards.saveAwardStandards(AwardStandards.parse({ ...standards, taxes })))
  ;({ cycleId, list } = await honouredCycle(test, { content: PROGRAMME, nominations: NOMINATIONS }))
})
afterAll(() => test.close())

const api = () => test.api.awards
const ledger = () => made(api().prizes({ cycleId }))
const prize = async (name: string): Promise<Prize> => {
  const found = (await ledger()).rows.find((it) => it.name === name)
  if (!found) throw new Error(`${name} is not in the ledger`)
  return found
}
const honourId = (name: string) => {
  const found = list.find((it) => it.name === name)
  if (!found) throw new Error(name)
  return found.id
}
const draw = (consent = '') => api().drawUpPrizes({ cycleId, item: '一次性奖金', consent })
const contentOf = ({
  id: _,
  version: __,
  name,
  unitName,
  categoryLabel,
  net,
  honourState,
  warnings,
  ...content
}: Prize) => content
const save = async (name: string, change: Partial<PrizeContent>, consent = '') => {
  const row = await prize(name)
  const content = { ...contentOf(row), ...change }
  return api().savePrize({ cycleId, id: row.id, version: row.version, content, consent })
}
const move = (ids: PrizeId[], to: PrizeState, more: object = {}) =>
  api().movePrizes({ cycleId, ids, to, ...more })
const refused = (message: string | RegExp) =>
  expect.objectContaining({
    ok: false,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
  })

describe('drawing up the ledger', () => {
  it('is refused past the budget until a document is named, and writes nothing', async () => {
    expect(await draw()).toMatchObject({
      ok: false,
      message: '奖金合计 9 万元，预算 8 万元，超出 1 万元。',
      field: 'consent',
    })
    expect((await ledger()).rows).toEqual([])
  })

  it('makes one payment each with the tax in force, and names the category without a prize', async () => {
    const { made: count, left, sums } = await made(draw(CONSENT))
    expect({ count, left }).toEqual({ count: 3, left: ['优秀作品奖'] })
    expect(sums).toMatchObject({ gross: 9_000_000, tax: 1_800_000, net: 7_200_000, over: 1_000_000 })
    expect((await ledger()).sums.consent).toBe(CONSENT)
    expect(await prize('韩屿')).toMatchObject({
      gross: 2_000_000,
      tax: 400_000,
      net: 1_600_000,
      payee: '韩屿',
    })
  })

  it('pays a team through one person, whom somebody must name', async () => {
    const { id, payee } = await prize('农技推广团队')
    expect(payee).toBe('')
    expect(await move([id], 'paid', { on: '2026.12.01' })).toEqual(
      refused(/农技推广团队的“一次性奖金”没有写领款人/),
    )
  })

  it('makes nothing twice', async () => {
    expect(await draw(CONSENT)).toEqual(refused(/没有规定“优秀作品奖”的奖金/))
  })

  it('puts the consent on record', async () => {
    const rows = await withRecords(test, ({ trx }) =>
      trx.selectFrom('audit_entry').selectAll().where('action', '=', '超预算发放奖金').execute(),
    )
    expect(rows).toHaveLength(1)
  })
})

describe('one payment', () => {
  it('refuses more tax than gross, an older version, and growing past the budget in silence', async () => {
    expect(await save('韩屿', { tax: 2_000_001 })).toMatchObject({ ok: false, field: 'content.tax' })
    expect(await save('韩屿', { gross: 2_000_001 })).toMatchObject({ ok: false, field: 'consent' })
    const row = await prize('韩屿')
    await made(save('韩屿', { payee: '韩屿（本人）' }))
    const stale = { cycleId, id: row.id, version: row.version, content: contentOf(row) }
    expect(await api().savePrize(stale)).toEqual(refused('韩屿的“一次性奖金”已被他人改过，没有覆盖。'))
  })

  it('may shrink without a document, and works the net out', async () => {
    expect(await made(save('韩屿', { gross: 1_500_000, tax: 300_000 }))).toMatchObject({ net: 1_200_000 })
    expect((await ledger()).sums).toMatchObject({ gross: 8_500_000, over: 500_000, left: -500_000 })
  })

  it('keeps the account masked, also in the audit trail', async () => {
    expect((await made(save('韩屿', { account: '6222 0212 3456 7890 123' }))).account).toBe(
      '***************0123',
    )
    const rows = await withRecords(test, ({ trx }) => trx.selectFrom('audit_entry').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain('62220212')
  })

  it('adds up whatever two clerks write at once: what fits alone is refused together', async () => {
    const change = async (by: number) => {
      const rows = [await prize('韩屿'), await prize('罗砚秋')]
      return Promise.all(
        rows.map((row) => {
          const content = { ...contentOf(row), gross: row.gross + by }
          return api().savePrize({ cycleId, id: row.id, version: row.version, content })
        }),
      )
    }
    expect((await change(-500_000)).map((it) => it.ok)).toEqual([true, true])
    expect((await ledger()).sums).toMatchObject({ gross: 7_500_000, over: 0, left: 500_000 })
    expect((await change(500_000)).map((it) => it.ok)).toEqual([true, false])
    expect((await ledger()).sums).toMatchObject({ gross: 8_000_000, over: 0, left: 0 })
  })
})

describe('states', () => {
  it('refuses a step that leads nowhere, naming the record and what is possible', async () => {
    const { id } = await prize('韩屿')
    expect(await move([id], 'recovered', { on: '2026.12.01' })).toMatchObject({
      message: '韩屿的“一次性奖金”是“应发”，不能转为“已追回”。',
      remedy: '现在只能转为“已发”、“停发”。',
    })
    expect(await move([id], 'paid')).toMatchObject({ ok: false, field: 'on' })
    expect(await move([id], 'stopped')).toMatchObject({ ok: false, field: 'reason' })
  })

  it('is all or none', async () => {
    const [one, team] = [await prize('韩屿'), await prize('农技推广团队')]
    expect(await move([one.id, team.id], 'paid', { on: '2026.12.01' })).toEqual(refused(/农技推广团队/))
    expect((await prize('韩屿')).state).toBe('due')
  })

  it('pays a batch with its voucher, and keeps amounts from then on', async () => {
    await made(save('农技推广团队', { payee: '覃一诺' }))
    const ids = (await ledger()).rows.map((it) => it.id)
    const paid = { on: '2026.12.01', batch: '2026-1', voucher: '记 118' }
    expect(await made(move(ids, 'paid', paid))).toEqual({ changed: 3 })
    expect(await prize('韩屿')).toMatchObject({
      state: 'paid',
      paidOn: '2026.12.01',
      batch: '2026-1',
      voucher: '记 118',
    })
    expect((await ledger()).sums.paid).toBe(8_000_000)
    expect(await save('韩屿', { gross: 1, tax: 0 })).toEqual(
      refused('韩屿的“一次性奖金”已发，金额不能再改。'),
    )
  })

  it('keeps the award list from being taken back', async () => {
    await expect(takeBack(test, cycleId)).rejects.toThrow('奖金已发，表彰名单不能收回。')
  })

  it('removes only what was never paid', async () => {
    const { id, version } = await prize('韩屿')
    expect(await api().removePrize({ cycleId, id, version })).toEqual(refused(/是“已发”，不能删除/))
  })
})

describe('a withdrawn honour', () => {
  it('turns what was paid into a claim that stays until it came back', async () => {
    const [honour] = (await made(api().awardList({ cycleId }))).filter((it) => it.name === '韩屿')
    if (!honour) throw new Error('not on the list')
    await made(
      api().withdrawHonour({ id: honour.id, version: honour.version, on: '2027.03.01', reason: '材料造假' }),
    )
    const row = await prize('韩屿')
    expect(row).toMatchObject({ state: 'recover', honourState: 'withdrawn' })
    expect(await move([row.id], 'paid', { on: '2027.03.02', reason: '误撤' })).toEqual(refused(/表彰已撤销/))
    expect((await ledger()).sums.recover).toBe(row.gross)
    await made(move([row.id], 'recovered', { on: '2027.04.01', voucher: '记 9' }))
    const { sums, rows } = await ledger()
    expect(rows.find((it) => it.id === row.id)?.note).toBe('2027.04.01 追回，凭证 记 9')
    expect(sums).toMatchObject({ gross: 8_000_000 - row.gross, recover: 0 })
  })

  it('is given no further payment', async () => {
    const content = { honourId: honourId('韩屿'), item: '年度津贴', gross: 100, tax: 0 }
    expect(await api().savePrize({ cycleId, id: null, version: 0, content })).toEqual(refused(/表彰已撤销/))
  })
})

describe('就高不重复', () => {
  it('warns of the same item paid to the same one elsewhere in the year, and of what the form says', async () => {
    const sketch = { content: PROGRAMME, title: '2026 年拔尖人才', nominations: NOMINATIONS.slice(0, 1) }
    const other = await honouredCycle(test, sketch)
    await made(api().drawUpPrizes({ cycleId: other.cycleId, item: '一次性奖金' }))
    const elsewhere = await honouredCycle(test, { ...sketch, title: '2026 年技能人才' })
    await made(api().drawUpPrizes({ cycleId: elsewhere.cycleId, item: '一次性奖金' }))
    const [row] = (await made(api().prizes({ cycleId: elsewhere.cycleId }))).rows
    expect(row?.warnings).toEqual([
      '2026 年“2026 年拔尖人才”另有“一次性奖金” 2 万元，就高不重复',
      '申报时已享受：市级人才津贴每月 500 元',
    ])
  })
})
