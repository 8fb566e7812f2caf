import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LinkInput } from '#shared/modules/indicators/links'
import type { OrganizationId, PersonId } from '#shared/values/id'
import type { SubjectRef } from '#shared/values/subject'
import { addTown, addVillage } from '#test/builders/party'
import { addOnRoll } from '#test/builders/roll'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * S01: a year of 党建责任制 after document 000: every leader of the county has one town, one poor and one weak village,
 * members of the standing committee one or two towns; 20 meetings of the standing committee on party building a year.
 */

const TODAY = '2026-11-20'
const TOWNS = ['青石镇', '白水乡', '龙潭镇', '枫桥镇']

let vault: TestVault
let county: OrganizationId
let towns: OrganizationId[]
let leaders: Record<string, PersonId>
let poor: string[]
let weak: string[]
let mayor: PersonId

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date(`${TODAY}T02:00:00Z`) })
  county = await addTown(vault, '四套班子', 'county')
  towns = []
  for (const name of TOWNS) towns.push(await addTown(vault, name))
  const lead = (name: string, post: string) => addOnRoll(vault, { name, post, organizationId: county })
  leaders = {
    晏德昌: await lead('晏德昌', '县委常委、组织部部长'),
    卞玉芹: await lead('卞玉芹', '副县长'),
    褚明远: await lead('褚明远', '县政协副主席'),
  }
  mayor = await addOnRoll(vault, { name: '戚少华', post: '镇长', organizationId: towns[0] as OrganizationId })
  const village = (name: string, traits: string[], at: number) =>
    addVillage(vault, towns[at] as string, { name, traits, position: at })
  poor = [await village('北坡村', ['poor'], 0), await village('南岭村', ['poor'], 1)]
  weak = [await village('石桥村', ['weak'], 2), await village('柳溪村', ['weak', 'poor'], 3)]
})
afterAll(() => vault.close())

type Linked = Partial<Pick<LinkInput, 'type' | 'holder'>>

function link(who: string, target: SubjectRef, given: Linked = {}) {
  return vault.api.indicators.saveLink({
    id: null,
    version: 0,
    system: 'S01',
    type: 'town',
    holder: { kind: 'person', id: leaders[who] as string },
    target,
    targetName: '',
    fromOn: '2026-01-10',
    toOn: '',
    note: '',
    fields: {},
    ...given,
  })
}

const town = (at: number): SubjectRef => ({ kind: 'unit', id: towns[at] as string })
const village = (id: string | undefined): SubjectRef => ({ kind: 'village', id: id as string })
const holders = (view: 'all' | 'short' | 'over' | 'complete' = 'all', on = '') =>
  made(vault.api.indicators.linkHolders({ system: 'S01', view, on, offset: 0, limit: 50 }))

describe('leaders and what they are linked to', () => {
  it('lists every leader with what is missing before anything is linked, and nobody else', async () => {
    const { rows, total, short } = await holders('short')
    expect(rows.map((it) => it.name).toSorted()).toEqual(['卞玉芹', '晏德昌', '褚明远'])
    expect([total, short]).toEqual([3, 9])
    const most = rows.map((it) => [it.name, it.cells[0]?.most]).toSorted()
    expect(most).toEqual([
      ['卞玉芹', 1],
      ['晏德昌', 2],
      ['褚明远', 1],
    ])
  })

  it('refuses a village without the mark, someone who is no leader, and the same link twice', async () => {
    const wrong = await link('晏德昌', village(weak[0]), { type: 'poor' })
    expect(wrong).toMatchObject({ ok: false, field: 'target' })
    expect(wrong.ok || wrong.message).toBe('“石桥村”在 2026-01-10 不属于“省定贫困村”的范围。')
    await made(link('晏德昌', town(0)))
    expect(await link('晏德昌', town(0))).toMatchObject({ ok: false, code: 'conflict' })
    const other = await link('晏德昌', town(1), { holder: { kind: 'person', id: mayor } })
    expect(other).toMatchObject({ ok: false, field: 'holder' })
  })

  it('fills the gaps one by one, and says who is beyond the limit', async () => {
    await made(link('晏德昌', village(poor[0]), { type: 'poor' }))
    await made(link('晏德昌', village(weak[0]), { type: 'weak' }))
    await made(link('晏德昌', town(1)))
    await made(link('卞玉芹', town(2)))
    await made(link('卞玉芹', town(3)))
    const { rows } = await holders()
    const told = rows.map((it) => [it.name, it.short, it.over, it.cells.map((cell) => cell.count).join('+')])
    expect(told.toSorted()).toEqual([
      ['卞玉芹', 2, 1, '2+0+0'],
      ['晏德昌', 0, 0, '2+1+1'],
      ['褚明远', 3, 0, '0+0+0'],
    ])
    expect((await holders('over')).rows.map((it) => it.name)).toEqual(['卞玉芹'])
    expect((await holders('complete')).rows[0]?.cells[0]?.links.map((it) => it.name)).toEqual([
      '青石镇',
      '白水乡',
    ])
  })

  it('lists the towns and weak villages that nobody is linked to', async () => {
    const weakLeft = await made(
      vault.api.indicators.linkTargets({ system: 'S01', type: 'weak', short: true, offset: 0, limit: 50 }),
    )
    expect(weakLeft.rows.map((it) => it.name)).toEqual(['柳溪村'])
    const all = await made(
      vault.api.indicators.linkTargets({ system: 'S01', type: 'town', offset: 0, limit: 50 }),
    )
    expect(all.rows.map((it) => it.holders.map((one) => one.name).join())).toEqual([
      '晏德昌',
      '晏德昌',
      '卞玉芹',
      '卞玉芹',
    ])
    expect(all.short).toBe(0)
  })

  it('keeps the history when a link ends, and counts by the day asked', async () => {
    const { rows } = await made(
      vault.api.indicators.linkList({
        subject: { kind: 'person', id: leaders.卞玉芹 as string },
        offset: 0,
        limit: 50,
      }),
    )
    const last = rows.find((it) => it.target?.name === '枫桥镇')
    if (!last) throw new Error('no link')
    const early = { id: last.id, version: last.version, toOn: '2026-01-10', reason: '' }
    expect(await vault.api.indicators.endLink(early)).toMatchObject({ ok: false, field: 'toOn' })
    await made(vault.api.indicators.endLink({ ...early, toOn: '2026-06-01', reason: '分工调整' }))
    expect((await holders('over')).total).toBe(0)
    expect((await holders('over', '2026-05-31')).total).toBe(1)
  })

  it('keeps a duty list by level with what checks found, and takes it over to the next year', async () => {
    const charge = {
      id: null,
      version: 0,
      system: 'S01',
      year: 2025,
      level: '镇（街道）党（工）委',
      field: '组织建设',
      text: '每季度研究一次党建工作',
      demand: '有记录',
      unitId: towns[0] as OrganizationId,
      unitName: '青石镇',
      person: '戚少华',
      dueOn: '2025-12-20',
    }
    const made1 = await made(vault.api.indicators.saveCharge(charge))
    await made(vault.api.indicators.saveCharge({ ...charge, text: '抓好软弱涣散整顿', dueOn: '' }))
    await made(vault.api.indicators.copyCharges({ system: 'S01', from: 2025, to: 2026 }))
    expect(await vault.api.indicators.copyCharges({ system: 'S01', from: 2025, to: 2026 })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    const ask = { system: 'S01', year: 2025, offset: 0, limit: 50 }
    const overdue = await made(vault.api.indicators.charges({ ...ask, view: 'overdue' }))
    expect(overdue.rows.map((it) => [it.number, it.text])).toEqual([[1, '每季度研究一次党建工作']])
    const check = {
      id: made1.id,
      version: made1.version,
      on: '2026-01-08',
      outcome: 'done' as const,
      note: '查记录',
    }
    await made(vault.api.indicators.checkCharge(check))
    expect(await vault.api.indicators.checkCharge(check)).toMatchObject({ ok: false, code: 'conflict' })
    const after = await made(vault.api.indicators.charges({ ...ask, view: 'overdue' }))
    expect([after.total, after.unchecked, after.years]).toEqual([0, 1, [2026, 2025]])
  })

  it('takes a link and a whole list back in one step each, and does them again', async () => {
    const linked = async () => (await holders()).rows.find((it) => it.name === '褚明远')?.cells[0]?.count
    const listed = async () =>
      (await made(vault.api.indicators.charges({ system: 'S01', year: 2029, offset: 0, limit: 9 }))).rows
    await made(link('褚明远', town(0)))
    expect(await linked()).toBe(1)
    await made(vault.api.steps.undo({}))
    expect(await linked()).toBe(0)
    await made(vault.api.steps.redo({}))
    expect(await linked()).toBe(1)
    await made(vault.api.steps.undo({}))

    const leap = { system: 'S01', year: 2028, level: '市委', field: '', text: '研究党建工作', demand: '' }
    const due = { unitId: null, unitName: '', person: '', dueOn: '2028-02-29' }
    await made(vault.api.indicators.saveCharge({ id: null, version: 0, ...leap, ...due }))
    await made(vault.api.indicators.copyCharges({ system: 'S01', from: 2028, to: 2029 }))
    expect((await listed()).map((it) => it.dueOn)).toEqual(['2029-02-28'])
    await made(vault.api.steps.undo({}))
    expect(await listed()).toEqual([])
  })

  it('takes what a check found back, and writes it again', async () => {
    const item = { system: 'S01', year: 2030, level: '市委', field: '', text: '督促整改', demand: '' }
    const who = { unitId: null, unitName: '', person: '', dueOn: '' }
    const { id, version } = await made(
      vault.api.indicators.saveCharge({ id: null, version: 0, ...item, ...who }),
    )
    const found = { on: '2026-02-01', outcome: 'partly' as const, note: '' }
    await made(vault.api.indicators.checkCharge({ id, version, ...found }))
    await made(vault.api.steps.undo({}))
    const listed = async () =>
      (await made(vault.api.indicators.charges({ system: 'S01', year: 2030, offset: 0, limit: 9 }))).rows
    expect((await listed())[0]?.checks).toEqual([])
    await made(vault.api.steps.redo({}))
    expect((await listed())[0]?.checks).toHaveLength(1)
  })

  it('counts meetings on party building of the year against the number asked', async () => {
    const meeting = (at: number, on: string) =>
      made(
        vault.api.indicators.saveEntry({
          id: null,
          version: 0,
          system: 'S01',
          key: 'standing',
          side: 'numerator',
          on,
          unitId: null,
          name: `县委常委会第 ${at} 次会议：党建工作`,
          amount: 1,
          note: '',
        }),
      )
    for (let at = 1; at <= 18; at++) await meeting(at, `2026-${String((at % 11) + 1).padStart(2, '0')}-05`)
    await meeting(19, '2025-12-30')
    const values = await made(vault.api.indicators.values({ system: 'S01' }))
    const [standing, , linked] = values
    expect(standing).toMatchObject({ words: '18 次', target: '≥ 20 次', met: false, gap: '差 2 次' })
    const behind = await made(
      vault.api.indicators.records({
        system: 'S01',
        key: 'standing',
        side: 'numerator',
        offset: 0,
        limit: 50,
      }),
    )
    expect([behind.total, behind.sum]).toEqual([18, 18])
    // 晏德昌 alone of three has all that is asked
    expect(linked).toMatchObject({ words: '33.33%', numerator: { value: 1 }, denominator: { value: 3 } })
    const people = await made(
      vault.api.indicators.records({ system: 'S01', key: 'linked', side: 'numerator', offset: 0, limit: 50 }),
    )
    expect(people.rows.map((it) => it.name)).toEqual(['晏德昌'])
  })

  it('may be changed only by who may edit ledgers', async () => {
    await vault.signInAs(['auditor'])
    expect(await link('褚明远', town(0))).toMatchObject({ ok: false, code: 'forbidden' })
    const { rows } = await made(vault.api.audit.list({ offset: 0, limit: 100 }))
    expect(rows.filter((it) => it.action === '结束联系')).toMatchObject([
      { targetName: '卞玉芹：镇街枫桥镇' },
    ])
  })
})
