import { afterAll, beforeAll, expect, it } from 'vitest'
import type { VillageFund } from '#shared/modules/organizations/village'
import type { OrganizationId, VillageId } from '#shared/values/id'
import { addParty, addPartyPost, addTown, addVillage } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file 海勃湾“五个体系”之五: premises of 35 communities at 300 m² or more, funds by source, 一肩挑. The sums are the
 * document's: 1,147 from above, 683 of the district, 171 of party dues, in 10,000 yuan; 32 a community, 40 a village.
 */

const COMMUNITIES = 35
const VILLAGES = 5
const TEN_THOUSAND = 10_000

let test: TestVault
let street: OrganizationId

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  street = await addTown(test, '云溪街道', 'street')
  // 35 × 32 + 5 × 40 = 1,320; the rest of the document's 2,001 is not spent in villages and communities.
  for (let at = 0; at < COMMUNITIES + VILLAGES; at++) {
    const community = at < COMMUNITIES
    const kind = community ? 'community' : 'village'
    const id = (await addVillage(test, street, {
      name: `第${at}${community ? '社区' : '村'}`,
      kind,
      position: at,
    })) as VillageId
    const whole = community ? 32 : 40
    const fund = (source: string, share: number): VillageFund => ({
      kind: 'fund',
      source,
      name: '',
      amount: share * TEN_THOUSAND,
      doneOn: '',
    })
    const year = {
      year: 2026,
      income: null,
      incomeTarget: null,
      premises: community ? 300 + at : 290,
      premisesTarget: 300,
      stars: null,
      workers: 1,
      note: '',
      funds: [fund('上级补助', whole - 12), fund('财政投入', 8), fund('党费补充', 4)],
    }
    await made(test.api.organizations.saveVillageYear({ id, version: 1, year }))
    const party = await addParty(test, street, {
      name: `第${at}支部`,
      short_name: `第${at}支部`,
      village_id: id,
    })
    await addPartyPost(test, party, { name: `负责人${at}` })
    const head = at % 4 === 0 ? `负责人${at}` : `主任${at}`
    await addPartyPost(test, party, { post: '村（居）委会主任', name: head, position: 1 })
  }
})
afterAll(() => test.close())

it('premises of every community reach 300 m², those of the villages do not', async () => {
  const figures = await made(test.api.organizations.villageFigures({ year: 2026 }))
  expect(figures).toMatchObject({ communities: 35, villages: 5, premisesJudged: 40, premisesMet: 35 })
  const { rows } = await made(test.api.organizations.villages({ year: 2026, short: 'premises' }))
  expect(rows).toHaveLength(5)
  expect(rows.every((it) => it.kind === 'village')).toBe(true)
})

it('adds funds up by source and says what one community and one village has on the average', async () => {
  const { funds, fundPerCommunity, fundPerVillage } = await made(
    test.api.organizations.villageFigures({ year: 2026 }),
  )
  expect(fundPerCommunity).toBe(32 * TEN_THOUSAND)
  expect(fundPerVillage).toBe(40 * TEN_THOUSAND)
  // 35 × 20 + 5 × 28 = 840 from above, 40 × 8 = 320, 40 × 4 = 160.
  expect(funds).toEqual([
    { kind: 'fund', source: '上级补助', amount: 840 * TEN_THOUSAND, count: 40 },
    { kind: 'fund', source: '财政投入', amount: 320 * TEN_THOUSAND, count: 40 },
    { kind: 'fund', source: '党费补充', amount: 160 * TEN_THOUSAND, count: 40 },
  ])
})

it('counts where secretary and head of the committee are one person, and prints it with what it is a share of', async () => {
  const figures = await made(test.api.organizations.villageFigures({ year: 2026 }))
  expect(figures).toMatchObject({ headed: 40, combined: 10 })
  const paper = { paper: 'village-register', ask: { year: 2026 } }
  const { forms } = await made(test.api.papers.preview({ paper }))
  const text = JSON.stringify(forms)
  expect(text).toContain('书记、主任一肩挑：10／40，25.00%。')
  // 35 of 40: 87.5 exactly.
  expect(text).toContain('阵地面积达标：35／40，87.50%。')
})
