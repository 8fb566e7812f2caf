import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertMany } from '#electron/platform/database/insert-many'
import { writeRecords } from '#test/builders/dossier'
import { kept } from '#test/builders/figures'
import { type FigureCounty, openFigureCounty, PLACES } from '#test/support/figure-county'

/** The figures of documents 002 and 003 (2011) from raw records; which document's are where stands in figures-000.test.ts. */

const ON = '2011-12-31'
const TOWNS = 10

let county: FigureCounty
beforeAll(async () => {
  county = await openFigureCounty(ON, TOWNS)
})
afterAll(() => county.vault.close())

it('100 个党代表工作室: the hundredth opens before the end of June, and a closed one counts no more', async () => {
  const studio = (at: number) => ({
    ...kept(),
    system: 'S23',
    type: 'studio',
    holder_kind: 'party',
    holder_id: county.parties[at % PLACES] as string,
    target_kind: '',
    target_id: null,
    target_name: `第 ${at + 1} 工作室`,
    from_on: at < 99 ? '2011-03-01' : '2011-06-30',
    to_on: at === 0 ? '2011-12-01' : '',
    end_reason: '',
    note: '',
    fields: '{}',
  })
  await writeRecords(county.vault, (trx) =>
    insertMany(
      trx,
      'link',
      Array.from({ length: 100 }, (_, at) => studio(at)),
    ),
  )
  expect(await county.told('S23', 'studios', '2011-06-29')).toEqual(['99 个', 99])
  expect(await county.told('S23', 'studios', '2011-06-30')).toEqual(['100 个', 100])
  expect(await county.told('S23', 'studios')).toEqual(['99 个', 99])
  const short = (await county.values('S23')).get('studios')
  expect([short?.met, short?.gap]).toEqual([false, '差 1 个'])
})

it('3 个组、3 个片区、10 个乡镇: each town is in exactly one area', async () => {
  const group = (position: number) => ({
    ...kept(),
    programme: 'S29',
    year: 2011,
    kind: 'group' as const,
    name: `第${'一二三'[position]}检查组`,
    note: '',
    position,
  })
  const groups = [0, 1, 2].map(group)
  const area = (at: number) => ({ group_id: groups[at % 3]?.id ?? '', unit_id: county.towns[at] as string })
  await writeRecords(county.vault, async (trx) => {
    await insertMany(trx, 'inspection_group', groups)
    await insertMany(
      trx,
      'inspection_area',
      county.towns.slice(1).map((_, at) => area(at + 1)),
    )
  })
  expect(await county.told('S29', 'placed')).toEqual(['90.00%', 9, 10])
  await writeRecords(county.vault, (trx) => insertMany(trx, 'inspection_area', [area(0)]))
  expect(await county.told('S29', 'groups')).toEqual(['3 个', 3])
  expect(await county.told('S29', 'areas')).toEqual(['3 个', 3])
  expect(await county.told('S29', 'placed')).toEqual(['100.00%', 10, 10])
})

it('每个乡镇每年 4 次: three by the end of September are too few', async () => {
  const visits = county.towns.flatMap((town) =>
    ['2011-02-15', '2011-05-15', '2011-08-15', '2011-11-15'].map((visited_on) => ({
      ...kept(),
      programme: 'S29',
      round_id: null,
      group_id: null,
      subject_kind: 'unit',
      subject_id: town as string,
      visited_on,
      inspectors: '',
      manner: '',
      answers: '{}',
      score: null,
      level: '',
      summary: '',
    })),
  )
  await writeRecords(county.vault, (trx) => insertMany(trx, 'inspection_visit', visits))
  expect(await county.told('S33', 'townVisits', '2011-09-30')).toEqual(['3.0 次', 30, 10])
  expect(await county.told('S33', 'town', '2011-09-30')).toEqual(['0.00%', 0, 10])
  expect(await county.told('S33', 'townVisits')).toEqual(['4.0 次', 40, 10])
  expect(await county.told('S33', 'town')).toEqual(['100.00%', 10, 10])
})
