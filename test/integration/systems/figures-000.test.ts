import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import { writeRecords } from '#test/builders/dossier'
import { addMatters, addVisits, electedPosts, kept } from '#test/builders/figures'
import { type FigureCounty, openFigureCounty, PLACES } from '#test/support/figure-county'
import { made } from '#test/support/open-test-vault'

/**
 * The figures that the documents print, to the digit, from raw records: who is behind each is listed and counted anew.
 *
 * 000 问题办结率, 进户率, 上访人次, 代表和提案, 两委当选: figures-000.test.ts
 * 001 班子结构, 职数、总数、一肩挑, 达标率和优秀率: figures-001.test.ts
 * 002 党代表工作室; 003 3 groups, 10 towns, 3 areas, 4 visits: figures-003.test.ts
 * 004 平均年龄 and other comparisons of two days as of each day: figures-past.test.ts holds how past days are read
 * The lines of 竞争性选拔, 继续提名, 交流面 and 班子人数 belong to appointments, that of 双星十奖 to awards.
 */

const ON = '2017-12-31'

let county: FigureCounty
beforeAll(async () => {
  county = await openFigureCounty(ON, 17)
})
afterAll(() => county.vault.close())

it('问题办结率 97.06 %: 9,651 of 9,943 problems, and below the 98 % that it claims for three years', async () => {
  const unitId = county.towns[0] as string
  const problems = { system: 'S03', kind: 'problem', on: '2017-06-01', unitId }
  await addMatters(county.vault, { ...problems, count: 9943, closed: 9651 })
  expect(await county.told('S03', 'closing')).toEqual(['97.06%', 9651, 9943])
  expect((await county.values('S03')).get('closing')).toMatchObject({ met: false })
})

it('进户率 92.47 %: 9,247 of 10,000 households', async () => {
  for (const [at, id] of county.places.entries())
    await addVisits(county.vault, id, '2017-03-05', at === 0 ? 82 : 235)
  expect(await county.told('S03', 'visiting')).toEqual(['92.47%', 9247, 10_000])
})

it('上访人次同比下降 45.2 %: 131 against 239 the year before', async () => {
  const petitions = { system: 'S03', kind: 'petition', unitId: county.towns[0] as string }
  await addMatters(county.vault, { ...petitions, on: '2017-04-01', count: 131 })
  // 人次 are counted, not matters: 119 petitions of two people, one of one.
  await addMatters(county.vault, { ...petitions, on: '2016-04-01', count: 119, persons: 2 })
  await addMatters(county.vault, { ...petitions, on: '2016-09-09', count: 1 })
  expect(await county.told('S03', 'petitions')).toEqual(['-45.2%', 131, 239])
  const behind = await made(
    county.vault.api.indicators.records({
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
  const congresses = county.towns.map((unit_id) => ({
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
    party_id: county.parties[at % PLACES] as string,
    level: 'town',
    term: '第十四届',
    unit_id: county.towns[at % 17] as string,
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
  await writeRecords(county.vault, async (trx) => {
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
  expect(await county.told('S04', 'towns')).toEqual(['17 个', 17])
  expect(await county.told('S04', 'present')).toEqual(['2,005 名', 2005])
  expect(await county.told('S04', 'proposals')).toEqual(['51 件', 51])
})

it('两委当选：258、249、229', async () => {
  const elected = electedPosts(county.parties[0] as string, 2017, {
    producer: 258,
    returned: 249,
    reserve: 229,
    other: 7,
  })
  await writeRecords(county.vault, (trx) => insertMany(trx, 'party_post', elected))
  expect(await county.told('S06', 'producer')).toEqual(['258 名', 258])
  expect(await county.told('S06', 'returned')).toEqual(['249 名', 249])
  expect(await county.told('S06', 'reserve')).toEqual(['229 名', 229])
})
