import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LinksContent } from '#shared/modules/indicators/links'
import type { OrganizationId } from '#shared/values/id'
import { addParty, addPartyPost, addTown, addVillage } from '#test/builders/party'
import { addOnRoll } from '#test/builders/roll'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * S06: 123工程 after document 000: each village trains one reserve for secretary, two for the team and three activists in
 * a term; villages whose secretary is over 57 are listed to be trained for first.
 */

const NAMES = ['北坡村', '南岭村', '石桥村', '柳溪村']
/** Full years on 2026-11-20: 58, 57 (58 in December), 45; the last village has no secretary. */
const BIRTHS = ['1968.11', '1968.12', '1981.03']

let vault: TestVault
let town: OrganizationId
let villages: string[]

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  town = await addTown(vault)
  villages = []
  for (const [at, name] of NAMES.entries()) {
    const id = await addVillage(vault, town, { name, position: at, traits: at === 3 ? ['weak'] : [] })
    villages.push(id)
    const party = await addParty(vault, town, {
      village_id: id,
      elected_on: '2026-01-15',
      name: `${name}党支部`,
    })
    const birth = BIRTHS[at]
    if (!birth) continue
    const secretary = await addOnRoll(vault, { name: `书记${at}`, birth })
    await addPartyPost(vault, party, { person_id: secretary, from_on: '2026-01-15' })
  }
})
afterAll(() => vault.close())

function reserve(village: number, type: string, name: string, fromOn = '2026-03-01', toOn = '') {
  return vault.api.indicators.saveLink({
    id: null,
    version: 0,
    system: 'S06',
    type,
    holder: { kind: 'village', id: villages[village] as string },
    target: null,
    targetName: name,
    fromOn,
    toOn,
    note: '',
    fields: { mode: '跟班学习' },
  })
}

const holders = (given: object = {}) =>
  made(vault.api.indicators.linkHolders({ system: 'S06', offset: 0, limit: 50, ...given }))

describe('123工程', () => {
  it('asks six people of every village', async () => {
    const { total, short, sums } = await holders()
    expect([total, short]).toEqual([4, 24])
    expect(sums.map((it) => [it.label, it.least, it.short])).toEqual([
      ['书记后备人选', 4, 4],
      ['“两委”后备干部', 8, 8],
      ['入党积极分子', 12, 12],
    ])
  })

  it('counts whoever was trained at any time of this term, and nobody of the last', async () => {
    await made(reserve(0, 'secretary', '季青禾', '2024-05-01', '2026-01-10'))
    await made(reserve(0, 'secretary', '乔以宁', '2026-02-01', '2026-08-01'))
    for (const name of ['邢远舟', '洛清源']) await made(reserve(0, 'team', name))
    for (const name of ['祁若水', '冉小满', '闻人杰']) await made(reserve(0, 'activist', name))
    await made(reserve(1, 'secretary', '邱思齐', '2025-06-01'))
    const { rows, short } = await holders()
    expect(rows.map((it) => [it.name, it.cells.map((cell) => cell.count), it.short])).toEqual([
      ['北坡村', [1, 2, 3], 0],
      ['南岭村', [1, 0, 0], 5],
      ['石桥村', [0, 0, 0], 6],
      ['柳溪村', [0, 0, 0], 6],
    ])
    expect(short).toBe(17)
  })

  it('refuses a way of training that the list does not have', async () => {
    const reply = await vault.api.indicators.saveLink({
      id: null,
      version: 0,
      system: 'S06',
      type: 'team',
      holder: { kind: 'village', id: villages[2] as string },
      target: null,
      targetName: '游书遥',
      fromOn: '2026-03-01',
      toOn: '',
      note: '',
      fields: { mode: '自学' },
    })
    expect(reply).toMatchObject({ ok: false, field: 'fields.mode' })
  })

  it('lists villages whose secretary is over 57, and the weak ones', async () => {
    expect((await holders({ watch: 'oldSecretary' })).rows.map((it) => it.name)).toEqual(['北坡村'])
    // In December the second secretary is 58.
    const december = await holders({ watch: 'oldSecretary', on: '2026-12-31' })
    expect(december.rows.map((it) => it.name)).toEqual(['北坡村', '南岭村'])
    expect((await holders({ watch: 'weak' })).rows.map((it) => it.name)).toEqual(['柳溪村'])
  })

  it('says the coverage with both its numbers and opens the villages behind it', async () => {
    const values = await made(vault.api.indicators.values({ system: 'S06' }))
    expect(values[0]).toMatchObject({
      words: '25.00%',
      numerator: { value: 1, unit: '个' },
      denominator: { value: 4 },
      gap: '差 75.00 个百分点（还需 3 个）',
    })
    const behind = await made(
      vault.api.indicators.records({
        system: 'S06',
        key: 'coverage',
        side: 'denominator',
        offset: 0,
        limit: 50,
      }),
    )
    expect(behind.rows.map((it) => it.note)[1]).toBe('书记后备人选 1/1　“两委”后备干部 0/2　入党积极分子 0/3')
  })

  it('runs a forty-first system that is data alone: each weak village has one mentor, each mentor two at most', async () => {
    const { key } = await made(
      vault.api.systems.create({ engine: 'links', title: '软弱涣散村结对帮扶', copyOf: null }),
    )
    const content: LinksContent = {
      noun: '结对帮扶',
      basis: '',
      holders: { kind: 'village', kinds: [], traits: ['weak'], units: [] },
      holderWord: '软弱涣散村',
      span: 'open',
      termFrom: '',
      types: [
        {
          key: 'mentor',
          label: '帮扶人',
          target: { kind: 'person', kinds: [], traits: [], units: [] },
          typed: false,
          rules: [{ postHas: [], traits: [], least: 1, most: 2 }],
          targetLeast: 0,
          fields: [],
        },
      ],
      watches: [],
      charges: null,
    }
    const saved = { engine: 'links' as const, key, title: '软弱涣散村结对帮扶', source: '', from: null }
    const broken = {
      ...content,
      types: content.types.map((it) => ({ ...it, rules: [{ least: 3, most: 1 }] })),
    }
    expect(await vault.api.systems.save({ ...saved, version: 1, content: broken })).toMatchObject({
      ok: false,
      message: '“帮扶人”的最多数小于最少数。',
    })
    await made(vault.api.systems.save({ ...saved, version: 1, content }))
    const before = await holders({ system: key })
    expect(before.rows.map((it) => [it.name, it.short])).toEqual([['柳溪村', 1]])
    const mentor = await addOnRoll(vault, { name: '庄晓棠' })
    await made(
      vault.api.indicators.saveLink({
        id: null,
        version: 0,
        system: key,
        type: 'mentor',
        holder: { kind: 'village', id: villages[3] as string },
        target: { kind: 'person', id: mentor },
        targetName: '',
        fromOn: '2026-11-01',
        toOn: '',
        note: '',
        fields: {},
      }),
    )
    expect((await holders({ system: key, view: 'complete' })).rows[0]?.cells[0]?.links[0]?.name).toBe(
      '庄晓棠',
    )
    expect(await vault.api.systems.remove({ engine: 'links', key, version: 2 })).toMatchObject({ ok: false })
  })
})
