import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { IndicatorsContent, IndicatorValue, Side } from '#shared/modules/indicators/indicators'
import type { OrganizationId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { addMatters, addVisits, electedPosts, kept, teamPosts } from '#test/builders/figures'
import { addParties, addTown, addVillage } from '#test/builders/party'
import { addOnRoll } from '#test/builders/roll'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * The figures that the documents print, to the digit, from raw records: who is behind each is listed and counted anew.
 * Documents 000 (2017) and 001 (2019).
 */

const ON = '2019-12-01'
/** Document 001: five villages, thirty-five communities. */
const VILLAGES = 5
const PLACES = 40

let vault: TestVault
let towns: OrganizationId[]
let places: string[]
let parties: string[]

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date(`${ON}T02:00:00Z`) })
  towns = []
  for (let at = 0; at < 17; at++) towns.push(await addTown(vault, `第${at + 1}镇`))
  places = []
  for (let at = 0; at < PLACES; at++)
    places.push(
      await addVillage(vault, towns[at % 17] as string, {
        name: at < VILLAGES ? `村${at}` : `社区${at}`,
        kind: at < VILLAGES ? 'village' : 'community',
        households: 250,
        position: at,
      }),
    )
  parties = await addParties(
    vault,
    null,
    places.map((village_id, at) => ({ village_id, unit_id: towns[at % 17] as string, name: `党组织${at}` })),
  )
})
afterAll(() => vault.close())

async function values(system: string, on = ON): Promise<Map<string, IndicatorValue>> {
  const found = await made(vault.api.indicators.values({ system, on }))
  return new Map(found.map((it) => [it.key, it]))
}

/** The value as printed with both its numbers, and that each opens as many records as it says. */
async function told(system: string, key: string, on = ON) {
  const value = (await values(system, on)).get(key)
  if (!value) throw new Error(`no ${key}`)
  expect(value.problem).toBe('')
  const numbers: number[] = []
  for (const side of ['numerator', 'denominator'] as const satisfies Side[]) {
    const counted = value[side]
    if (!counted) continue
    const behind = await made(vault.api.indicators.records({ system, key, side, on, offset: 0, limit: 5 }))
    expect(behind.sum).toBe(counted.value)
    expect(behind.rows).toHaveLength(Math.min(5, behind.total))
    numbers.push(counted.value)
  }
  return [value.words, ...numbers]
}

describe('document 000', () => {
  it('问题办结率 97.06 %: 9,651 of 9,943 problems, and below the 98 % that it claims for three years', async () => {
    const unitId = towns[0] as string
    const problems = { system: 'S03', kind: 'problem', on: '2017-06-01', unitId }
    await addMatters(vault, { ...problems, count: 9943, closed: 9651 })
    expect(await told('S03', 'closing', '2017-12-31')).toEqual(['97.06%', 9651, 9943])
    expect((await values('S03', '2017-12-31')).get('closing')).toMatchObject({ met: false })
  })

  it('进户率 92.47 %: 9,247 of 10,000 households', async () => {
    for (const [at, id] of places.entries()) await addVisits(vault, id, '2017-03-05', at === 0 ? 82 : 235)
    expect(await told('S03', 'visiting', '2017-12-31')).toEqual(['92.47%', 9247, 10_000])
  })

  it('上访人次同比下降 45.2 %: 131 against 239 the year before', async () => {
    const petitions = { system: 'S03', kind: 'petition', unitId: towns[0] as string }
    await addMatters(vault, { ...petitions, on: '2017-04-01', count: 131 })
    // 人次 are counted, not matters: 119 petitions of two people, one of one.
    await addMatters(vault, { ...petitions, on: '2016-04-01', count: 119, persons: 2 })
    await addMatters(vault, { ...petitions, on: '2016-09-09', count: 1 })
    expect(await told('S03', 'petitions', '2017-12-31')).toEqual(['-45.2%', 131, 239])
    const behind = await made(
      vault.api.indicators.records({
        system: 'S03',
        key: 'petitions',
        side: 'denominator',
        on: '2017-12-31',
        offset: 0,
        limit: 5,
      }),
    )
    expect([behind.total, behind.sum]).toEqual([120, 239])
  })

  it('17 个镇，代表 2,005 名，提案 51 件', async () => {
    const congresses = towns.map((unit_id) => ({
      ...kept(),
      unit_id,
      level: 'town' as const,
      year: 2017,
      title: '镇党代表大会',
      held_on: '2017-02-10',
      half_days: 2,
      council_on: '2017-02-20',
      note: '',
    }))
    const delegates = Array.from({ length: 2005 }, (_, at) => ({
      ...kept(),
      person_id: null,
      name: `代表${at}`,
      party_id: parties[at % PLACES] as string,
      level: 'town',
      term: '第十四届',
      unit_id: towns[at % 17] as string,
      from_on: '2016-08-01',
      to_on: '',
    }))
    const proposals = Array.from({ length: 51 }, (_, at) => ({
      id: newId(),
      congress_id: congresses[at % 17]?.id ?? '',
      delegate_id: null,
      kind: 'motion' as const,
      title: `提案${at}`,
      matter_id: null,
      noted_at: '',
      noted_by: '',
    }))
    await writeRecords(vault, async (trx) => {
      await insertMany(trx, 'congress', congresses)
      await insertMany(trx, 'delegate', delegates)
      await insertMany(
        trx,
        'congress_delegate',
        delegates.map(({ id }, at) => ({
          congress_id: congresses[at % 17]?.id ?? '',
          delegate_id: id,
          state: 'present' as const,
          reason: '',
        })),
      )
      await insertMany(trx, 'congress_proposal', proposals)
    })
    expect(await told('S04', 'towns', '2017-12-31')).toEqual(['17 个', 17])
    expect(await told('S04', 'present', '2017-12-31')).toEqual(['2005 名', 2005])
    expect(await told('S04', 'proposals', '2017-12-31')).toEqual(['51 件', 51])
  })

  it('两委当选：258、249、229', async () => {
    const elected = electedPosts(parties[0] as string, 2017, {
      producer: 258,
      returned: 249,
      reserve: 229,
      other: 7,
    })
    await writeRecords(vault, (trx) => insertMany(trx, 'party_post', elected))
    expect(await told('S06', 'producer', '2017-12-31')).toEqual(['258 名', 258])
    expect(await told('S06', 'returned', '2017-12-31')).toEqual(['249 名', 249])
    expect(await told('S06', 'reserve', '2017-12-31')).toEqual(['229 名', 229])
  })
})

describe('document 001', () => {
  it('45 岁以下 61.54 %，大专以上 86.54 %，少数民族 7.69 %: 32, 45 and 4 of 52 town leaders', async () => {
    for (let at = 0; at < 52; at++)
      await addOnRoll(vault, {
        name: `班子${at}`,
        organizationId: towns[at % 17] as OrganizationId,
        postLevel: '乡科级副职',
        // 45 or 46 on the day; ages are reckoned by months.
        birth: at < 32 ? '1974.01' : '1973.12',
        ethnicity: at < 4 ? '蒙古族' : '汉族',
        qualification: at < 45 ? '大学' : '高中',
      })
    // Neither a leader of a town nor of this county's towns.
    await addOnRoll(vault, {
      name: '科员',
      organizationId: towns[0] as OrganizationId,
      qualification: '大学',
    })
    await addOnRoll(vault, { name: '局长', postLevel: '乡科级正职', qualification: '大学' })
    expect(await told('S15', 'under45')).toEqual(['61.54%', 32, 52])
    expect(await told('S15', 'college')).toEqual(['86.54%', 45, 52])
    expect(await told('S15', 'minority')).toEqual(['7.69%', 4, 52])
  })

  it('职数提高 28.6 %，总数增加 33.5 %，一肩挑提高 20.7 %: the last relative, which is 15 points', async () => {
    const before = { from: '2015-03-01', to: '2018-03-01' }
    const after = { from: '2018-03-01', to: '' }
    const seat = (party_id: string, approved: number, from_on: string, to_on: string) => ({
      party_id,
      post: '委员',
      approved,
      position: 0,
      from_on,
      to_on,
    })
    await writeRecords(vault, async (trx) => {
      await insertMany(
        trx,
        'party_seat',
        parties.flatMap((id) => [seat(id, 7, before.from, before.to), seat(id, 9, after.from, after.to)]),
      )
      // 40 × 5 = 200 members before; 27 × 7 + 13 × 6 = 267 after. One person for both posts: 29 of 40, then 35.
      await insertMany(
        trx,
        'party_post',
        parties.flatMap((partyId, at) => [
          ...teamPosts({ partyId, name: `甲${at}`, ...before, members: 5, combined: at < 29 }),
          ...teamPosts({ partyId, name: `乙${at}`, ...after, members: at < 27 ? 7 : 6, combined: at < 35 }),
        ]),
      )
    })
    const rows = await made(vault.api.indicators.compare({ before: { on: '2018-02-01' }, after: { on: ON } }))
    const of = (key: string) => rows.find((it) => it.system === 'S15' && it.key === key)
    expect(of('seats')).toMatchObject({ change: '+28.6%', difference: '+80 个', better: true })
    expect(of('team')).toMatchObject({ change: '+33.5%', difference: '+67 人' })
    expect(of('combined')).toMatchObject({
      before: { words: '72.5%', numerator: { value: 29 }, denominator: { value: 40 } },
      after: { words: '87.5%' },
      change: '+15.0 个百分点',
      difference: '相对 +20.7%',
    })
  })

  it('keeps the records of a snapshot when those on file change, and compares with it', async () => {
    const snapshot = await made(
      vault.api.indicators.takeSnapshot({ title: '换届前', on: '2018-02-01', note: '' }),
    )
    await writeRecords(vault, async (trx) => {
      await trx.deleteFrom('party_post').where('from_on', '=', '2015-03-01').execute()
    })
    const before = { snapshotId: snapshot.id }
    const rows = await made(vault.api.indicators.compare({ before, after: { on: ON } }))
    expect(rows.find((it) => it.key === 'team')?.change).toBe('+33.5%')
    const frozen = await made(
      vault.api.indicators.records({
        ...before,
        system: 'S15',
        key: 'team',
        side: 'numerator',
        offset: 0,
        limit: 500,
      }),
    )
    expect([frozen.total, frozen.rows.length]).toEqual([200, 200])
    const trend = await made(vault.api.indicators.trend({ system: 'S15', key: 'team', on: ON, points: 2 }))
    expect(trend.map((it) => [it.on, it.words])).toEqual([
      ['2018-12-31', '267 人'],
      [ON, '267 人'],
    ])
  })

  it('达标率 97 %，优秀率 20 %: 39 and 8 of 40, the digits behind cut off and this said', async () => {
    const entry = (key: string, at: number) =>
      made(
        vault.api.indicators.saveEntry({
          id: null,
          version: 0,
          system: 'S15',
          key,
          side: 'numerator',
          on: '2019-11-01',
          unitId: towns[0] as OrganizationId,
          name: `党组织${at}`,
          amount: 1,
          note: '',
        }),
      )
    for (let at = 0; at < 39; at++) await entry('standard', at)
    for (let at = 0; at < 8; at++) await entry('excellent', at)
    expect(await told('S15', 'standard')).toEqual(['97%', 39, 40])
    expect(await told('S15', 'excellent')).toEqual(['20%', 8, 40])
    expect((await values('S15')).get('standard')?.rounding).toBe('舍去尾数')
  })

  it('35 个社区阵地均达 300 ㎡，社区平均经费 32 万元、村 40 万元，每村收入 5 万元，十星级 3 个、九星级 2 个', async () => {
    const year = (village_id: string, at: number) => ({
      village_id,
      year: 2019,
      income: at < VILLAGES ? 50_000 : null,
      income_target: at < VILLAGES ? 50_000 : null,
      premises: at < VILLAGES ? 280 : 300,
      premises_target: null,
      stars: at < 3 ? 10 : at < VILLAGES ? 9 : null,
      workers: null,
      note: '',
    })
    const fund = (village_id: string, at: number) => ({
      village_id,
      year: 2019,
      position: 0,
      kind: 'fund' as const,
      source: '上级补助',
      name: '',
      amount: at < VILLAGES ? 400_000 : 320_000,
      done_on: '',
    })
    await writeRecords(vault, async (trx) => {
      await insertMany(trx, 'village_year', places.map(year))
      await insertMany(trx, 'village_fund', places.map(fund))
    })
    expect(await told('S15', 'premises')).toEqual(['100.00%', 35, 35])
    expect(await told('S15', 'communityFund')).toEqual(['32.0 万元', 11_200_000, 35])
    expect(await told('S15', 'villageFund')).toEqual(['40.0 万元', 2_000_000, 5])
    expect(await told('S13', 'income')).toEqual(['100.00%', 5, 5])
    expect(await told('S13', 'stars10')).toEqual(['3 个', 3])
    expect(await told('S13', 'stars9')).toEqual(['2 个', 2])
  })
})

describe('a forty-first system', () => {
  it('counts from any source that modules offer, put together as data alone', async () => {
    const offered = (await made(vault.api.indicators.sources({}))).map((it) => it.key)
    expect(offered).toEqual(expect.arrayContaining(['matters.closed', 'villages.all', 'links.holders']))
    const engine = 'indicators' as const
    const title = '换届后班子结构'
    const { key } = await made(vault.api.systems.create({ engine, title, copyOf: null }))
    const content: IndicatorsContent = {
      basis: '',
      indicators: [
        {
          key: 'size',
          label: '每个班子平均人数',
          kind: 'average',
          numerator: { from: 'figure', key: 'posts.held', label: '“两委”成员', pick: '' },
          denominator: {
            from: 'subjects',
            label: '村（社区）',
            scope: { kind: 'village', kinds: [], traits: [], units: [] },
          },
          unit: '人',
          scale: 1,
          decimals: 2,
          rounding: 'half',
          period: 'day',
          target: { relation: 'atLeast', value: 5 },
          better: 'neither',
          basis: '',
        },
      ],
    }
    const saved = { engine, key, title, source: '', from: null }
    const nothing = { ...content, indicators: content.indicators.map((it) => ({ ...it, denominator: null })) }
    expect(await vault.api.systems.save({ ...saved, version: 1, content: nothing })).toMatchObject({
      ok: false,
      message: '“每个班子平均人数”没有分母。',
    })
    await made(vault.api.systems.save({ ...saved, version: 1, content }))
    // 267 ÷ 40 = 6.675
    expect(await told(key, 'size')).toEqual(['6.68 人', 267, 40])
  })

  it('leaves no indicator that is delivered without its sources', async () => {
    const all = await made(vault.api.indicators.values({ on: ON }))
    expect(all.filter((it) => it.problem !== '').map((it) => it.label)).toEqual([])
    expect(all.length).toBeGreaterThan(30)
  })
})
