import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertMany } from '#electron/platform/database/insert-many'
import type { IndicatorsContent } from '#shared/modules/indicators/indicators'
import type { OrganizationId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { teamPosts } from '#test/builders/figures'
import { addOnRoll } from '#test/builders/roll'
import { type FigureCounty, openFigureCounty, VILLAGES } from '#test/support/figure-county'
import { made } from '#test/support/open-test-vault'

/** The figures of document 001 (2019) from raw records; which document's are where stands in figures-000.test.ts. */

const ON = '2019-12-01'

let county: FigureCounty
beforeAll(async () => {
  county = await openFigureCounty(ON, 17)
})
afterAll(() => county.vault.close())

it('45 岁以下 61.54 %，大专以上 86.54 %，少数民族 7.69 %: 32, 45 and 4 of 52 town leaders', async () => {
  for (let at = 0; at < 52; at++)
    await addOnRoll(county.vault, {
      name: `班子${at}`,
      organizationId: county.towns[at % 17] as OrganizationId,
      postLevel: '乡科级副职',
      // 45 or 46 on the day; ages are reckoned by months.
      birth: at < 32 ? '1974.01' : '1973.12',
      ethnicity: at < 4 ? '蒙古族' : '汉族',
      qualification: at < 45 ? '大学' : '高中',
    })
  // Neither a leader of a town nor of this county's towns.
  await addOnRoll(county.vault, {
    name: '科员',
    organizationId: county.towns[0] as OrganizationId,
    qualification: '大学',
  })
  await addOnRoll(county.vault, { name: '局长', postLevel: '乡科级正职', qualification: '大学' })
  expect(await county.told('S15', 'under45')).toEqual(['61.54%', 32, 52])
  expect(await county.told('S15', 'college')).toEqual(['86.54%', 45, 52])
  expect(await county.told('S15', 'minority')).toEqual(['7.69%', 4, 52])
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
  await writeRecords(county.vault, async (trx) => {
    await insertMany(
      trx,
      'party_seat',
      county.parties.flatMap((id) => [
        seat(id, 7, before.from, before.to),
        seat(id, 9, after.from, after.to),
      ]),
    )
    // 40 × 5 = 200 members before; 27 × 7 + 13 × 6 = 267 after. One person for both posts: 29 of 40, then 35.
    await insertMany(
      trx,
      'party_post',
      county.parties.flatMap((partyId, at) => [
        ...teamPosts({ partyId, name: `甲${at}`, ...before, members: 5, combined: at < 29 }),
        ...teamPosts({ partyId, name: `乙${at}`, ...after, members: at < 27 ? 7 : 6, combined: at < 35 }),
      ]),
    )
  })
  const rows = await made(
    county.vault.api.indicators.compare({ before: { on: '2018-02-01' }, after: { on: ON } }),
  )
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
    county.vault.api.indicators.takeSnapshot({ title: '换届前', on: '2018-02-01', note: '' }),
  )
  await writeRecords(county.vault, async (trx) => {
    await trx.deleteFrom('party_post').where('from_on', '=', '2015-03-01').execute()
  })
  const before = { snapshotId: snapshot.id }
  const rows = await made(county.vault.api.indicators.compare({ before, after: { on: ON } }))
  expect(rows.find((it) => it.key === 'team')?.change).toBe('+33.5%')
  const frozen = await made(
    county.vault.api.indicators.records({
      ...before,
      system: 'S15',
      key: 'team',
      side: 'numerator',
      offset: 0,
      limit: 500,
    }),
  )
  expect([frozen.total, frozen.rows.length]).toEqual([200, 200])
  const trend = await made(
    county.vault.api.indicators.trend({ system: 'S15', key: 'team', on: ON, points: 2 }),
  )
  expect(trend.map((it) => [it.on, it.words])).toEqual([
    ['2018-12-31', '267 人'],
    [ON, '267 人'],
  ])
})

it('达标率 97 %，优秀率 20 %: 39 and 8 of 40, the digits behind cut off and this said', async () => {
  const entry = (key: string, at: number) =>
    made(
      county.vault.api.indicators.saveEntry({
        id: null,
        version: 0,
        system: 'S15',
        key,
        side: 'numerator',
        on: '2019-11-01',
        unitId: county.towns[0] as OrganizationId,
        name: `党组织${at}`,
        amount: 1,
        note: '',
      }),
    )
  for (let at = 0; at < 39; at++) await entry('standard', at)
  for (let at = 0; at < 8; at++) await entry('excellent', at)
  expect(await county.told('S15', 'standard')).toEqual(['97%', 39, 40])
  expect(await county.told('S15', 'excellent')).toEqual(['20%', 8, 40])
  expect((await county.values('S15')).get('standard')?.rounding).toBe('舍去尾数')
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
  await writeRecords(county.vault, async (trx) => {
    await insertMany(trx, 'village_year', county.places.map(year))
    await insertMany(trx, 'village_fund', county.places.map(fund))
  })
  expect(await county.told('S15', 'premises')).toEqual(['100.00%', 35, 35])
  expect(await county.told('S15', 'communityFund')).toEqual(['32.0 万元', 11_200_000, 35])
  expect(await county.told('S15', 'villageFund')).toEqual(['40.0 万元', 2_000_000, 5])
  expect(await county.told('S13', 'income')).toEqual(['100.00%', 5, 5])
  expect(await county.told('S13', 'stars10')).toEqual(['3 个', 3])
  expect(await county.told('S13', 'stars9')).toEqual(['2 个', 2])
})

describe('a forty-first system', () => {
  it('counts from any source that modules offer, put together as data alone', async () => {
    const offered = (await made(county.vault.api.indicators.sources({}))).map((it) => it.key)
    expect(offered).toEqual(expect.arrayContaining(['matters.closed', 'villages.all', 'links.holders']))
    const engine = 'indicators' as const
    const title = '换届后班子结构'
    const { key } = await made(county.vault.api.systems.create({ engine, title, copyOf: null }))
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
    expect(await county.vault.api.systems.save({ ...saved, version: 1, content: nothing })).toMatchObject({
      ok: false,
      message: '“每个班子平均人数”没有分母。',
    })
    await made(county.vault.api.systems.save({ ...saved, version: 1, content }))
    // 267 ÷ 40 = 6.675
    expect(await county.told(key, 'size')).toEqual(['6.68 人', 267, 40])
  })

  it('leaves no indicator that is delivered without its sources', async () => {
    const all = await made(county.vault.api.indicators.values({ on: ON }))
    expect(all.filter((it) => it.problem !== '').map((it) => it.label)).toEqual([])
    expect(all.length).toBeGreaterThan(30)
  })
})
