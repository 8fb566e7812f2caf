import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorValue } from '#shared/modules/indicators/indicators'
import type { OrganizationId } from '#shared/values/id'
import { addParty, addPartyPost, addTown, addVillage } from '#test/builders/party'
import { addOnRoll } from '#test/builders/roll'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * S18: village officials with a college education after document 002: 30 % of those of villages, 50 % of those of
 * communities. Two towns; the second has no community.
 */

/** 学历 of those in office, a place each. */
const VILLAGES = [
  ['大学', '高中', '初中', '高中'],
  ['大专', '中专', '高中'],
  ['高中', '研究生', '初中'],
]
const COMMUNITIES = [['大学', '大专', '高中', '中央党校大专']]

let vault: TestVault
let towns: OrganizationId[]

async function place(
  town: OrganizationId,
  kind: 'village' | 'community',
  at: number,
  studies: readonly string[],
) {
  const name = `${kind === 'village' ? '村' : '社区'}${at}`
  const id = await addVillage(vault, town, { name, kind, position: at })
  const party = await addParty(vault, town, { village_id: id, name: `${name}党支部` })
  for (const [index, qualification] of studies.entries()) {
    const person = await addOnRoll(vault, { name: `干部${at}${index}`, qualification })
    const post = index === 0 ? '书记' : '委员'
    await addPartyPost(vault, party, { person_id: person, name: `干部${at}${index}`, post })
    // The secretary heads the village committee too: one person, counted once.
    if (index === 0) await addPartyPost(vault, party, { person_id: person, post: '村（居）委会主任' })
  }
}

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  towns = [await addTown(vault, '青石镇'), await addTown(vault, '白水乡')]
  const [first, second] = towns as [OrganizationId, OrganizationId]
  await place(first, 'village', 0, VILLAGES[0] as string[])
  await place(first, 'village', 1, VILLAGES[1] as string[])
  await place(second, 'village', 2, VILLAGES[2] as string[])
  await place(first, 'community', 3, COMMUNITIES[0] as string[])
})
afterAll(() => vault.close())

const values = (unitId: OrganizationId | null = null) =>
  made(vault.api.indicators.values({ system: 'S18', unitId }))
const told = ({ words, numerator, denominator, met }: IndicatorValue) => [
  words,
  numerator.value,
  denominator?.value,
  met,
]

describe('education of village officials', () => {
  it('is a share of those in office with numerator and denominator, against its line', async () => {
    // Villages: 大学, 大专, 研究生 of 10 in office; communities: three of four
    expect((await values()).map(told)).toEqual([
      ['30.00%', 3, 10, true],
      ['75.00%', 3, 4, true],
    ])
    expect((await values()).map((it) => it.target)).toEqual(['≥ 30%', '≥ 50%'])
  })

  it('is told town by town, and opens who is behind it', async () => {
    const rows = await made(vault.api.indicators.byUnit({ system: 'S18', key: 'village' }))
    expect(rows.map((it) => [it.unitName, ...told(it.value)])).toEqual([
      ['青石镇', '28.57%', 2, 7, false],
      ['白水乡', '33.33%', 1, 3, true],
    ])
    const behind = await made(
      vault.api.indicators.records({
        system: 'S18',
        key: 'village',
        side: 'numerator',
        unitId: towns[0] as OrganizationId,
        offset: 0,
        limit: 50,
      }),
    )
    expect(behind.rows.map((it) => it.name).toSorted()).toEqual(['干部00', '干部10'])
    expect(behind.rows[0]?.href).toMatch(/^\/people\//)
  })

  it('says nothing where nobody is in office', async () => {
    expect((await values(towns[1])).map(told)[1]).toEqual(['–', 0, 0, null])
  })

  it('judges by the line in force on the day: a new edition leaves earlier days alone', async () => {
    const system = await made(vault.api.systems.system({ engine: 'indicators', key: 'S18' }))
    const content = structuredClone(system.editions[0]?.content) as {
      indicators: { target: { value: number } }[]
    }
    for (const it of content.indicators) it.target.value = 80
    await made(
      vault.api.systems.save({
        engine: 'indicators',
        key: 'S18',
        version: 0,
        title: '村官培养',
        source: '',
        content,
        from: '2026-07-01',
      }),
    )
    expect((await values()).map((it) => it.met)).toEqual([false, false])
    const june = await made(vault.api.indicators.values({ system: 'S18', on: '2026-06-30' }))
    expect(june.map((it) => it.target)).toEqual(['≥ 30%', '≥ 50%'])
  })
})
