import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#electron/platform/database/id'
import { insertMany } from '#electron/platform/database/insert-many'
import type { MeasureValue } from '#shared/modules/matters/measure'
import type { OrganizationId } from '#shared/values/id'
import { writeRecords } from '#test/builders/dossier'
import { matterRow } from '#test/builders/matter'
import { addTown, addVillage } from '#test/builders/party'
import { type MatterDesk, openMatterDesk, SECOND } from '#test/support/matters/desk'
import { made, OFFICER } from '#test/support/open-test-vault'

/**
 * S03 after document 000: in 2017 9,943 problems were collected and 97.06 % of them closed, 92.47 % of the households
 * called on, and 131 petitioners came, 45.2 % fewer than the year before.
 */

const YEAR = { from: '2017-01-01', to: '2017-12-31' }
const PROBLEMS = 9943
const CLOSED = 9651

let desk: MatterDesk
let towns: OrganizationId[]
let villages: string[]

beforeAll(async () => {
  desk = await openMatterDesk('2018-01-05')
  towns = [await addTown(desk.test, '青石镇'), await addTown(desk.test, '白水镇')]
  villages = []
  for (const [at, town] of towns.entries())
    villages.push(await addVillage(desk.test, town, { name: `柳溪村${at}`, position: at, households: 5000 }))
  await writeRecords(desk.test, async (trx) => {
    await insertMany(trx, 'matter', [
      ...Array.from({ length: PROBLEMS }, (_, at) => problem(at)),
      ...petitions('2017', 131),
      ...petitions('2016', 239),
    ])
    await insertMany(trx, 'matter_visit', visits())
  })
})
afterAll(() => desk.test.close())

/** Six in ten in the first town; the last ones are not closed, the last of all lies in the year after. */
function problem(at: number) {
  const place = at % 10 < 6 ? 0 : 1
  const closed = at < CLOSED
  return matterRow({
    system_key: 'S03',
    kind: 'problem',
    number: at + 1,
    year: 2017,
    raised_on: `2017-${String((at % 12) + 1).padStart(2, '0')}-15`,
    subject_kind: 'village',
    subject_id: villages[place] ?? '',
    unit_id: towns[place] ?? null,
    stage: closed ? 'closed' : 'open',
    state: closed ? 'closed' : 'handling',
    closed_on: closed ? '2017-12-20' : '',
    due_on: '2017-12-31',
  })
}

/** So many heads in groups of ten at most. */
function petitions(year: string, heads: number) {
  return Array.from({ length: Math.ceil(heads / 10) }, (_, at) =>
    matterRow({
      system_key: 'S03',
      kind: 'petition',
      number: 20_000 + at,
      year: Number(year),
      raised_on: `${year}-06-${String((at % 28) + 1).padStart(2, '0')}`,
      persons: Math.min(10, heads - at * 10),
      unit_id: towns[0] ?? null,
    }),
  )
}

/** 9,247 households of 10,000; three hundred of them twice. */
function visits() {
  const household = (at: number) => ({
    id: newId(),
    system_key: 'S03',
    subject_kind: 'village' as const,
    subject_id: villages[at % 2] as string,
    household: `第${Math.floor(at / 2)}户`,
    on_day: '2017-05-10',
    visitor: '驻点团队',
    words: '',
    created_at: '2017-05-10T02:00:00.000Z',
    created_by: '',
  })
  const once = Array.from({ length: 9247 }, (_, at) => household(at))
  return [...once, ...once.slice(0, 300).map((it) => ({ ...it, id: newId(), on_day: '2017-09-10' }))]
}

const measures = () => made(desk.test.api.matters.measures({ system: 'S03', ...YEAR }))
const told = ({ label, text, numerator, denominator, met }: MeasureValue) => [
  label,
  text,
  numerator,
  denominator,
  met,
]

describe('the figures of the year', () => {
  it('come out of the records to the digit, with numerator and denominator', async () => {
    const { whole } = await measures()
    expect(whole.map(told)).toEqual([
      // The document's aim is 98 %.
      ['问题办结率', '97.06 %', 9651, 9943, false],
      ['按时办结率', '97.06 %', 9651, 9943, null],
      ['答复及时率', '–', 0, 0, null],
      ['进户率', '92.47 %', 9247, 10_000, null],
      ['上访人次同比', '下降 45.2 %', 131, 239, null],
    ])
  })

  it('are told town by town and agree with the whole', async () => {
    const { whole, units } = await measures()
    expect(units.map((it) => it.unitName)).toEqual(['青石镇', '白水镇'])
    for (const [at, value] of whole.entries()) {
      const sum = (part: 'numerator' | 'denominator') =>
        units.reduce((total, it) => total + (it.values[at]?.[part] ?? 0), 0)
      expect([value.label, sum('numerator'), sum('denominator')]).toEqual([
        value.label,
        value.numerator,
        value.denominator,
      ])
    }
  })

  it('open the records behind them, as many as they say', async () => {
    const open = (key: string, part: 'numerator' | 'denominator', unit: OrganizationId | null = null) =>
      made(desk.test.api.matters.measureRecords({ system: 'S03', ...YEAR, key, part, unit, limit: 3 }))
    expect((await open('closed', 'numerator')).total).toBe(9651)
    const first = await open('closed', 'numerator', towns[0])
    expect(first.rows[0]).toMatchObject({ unitName: '青石镇', note: '2017.12.20 办结' })
    expect((await open('visited', 'numerator')).total).toBe(9247)
    const households = await open('visited', 'denominator')
    expect(households.rows.map((it) => [it.name, it.amount])).toEqual([
      ['柳溪村0', 5000],
      ['柳溪村1', 5000],
    ])
    expect((await open('persons', 'numerator')).rows[0]).toMatchObject({ amount: 10 })
  })

  it('are offered to indicators by the same count', async () => {
    const { mattersFigures } = await import('#electron/modules/matters/index')
    const asked = { on: '2017-12-31', ...YEAR, unitIds: [], pick: 'S03.problem' }
    await writeRecords(desk.test, async (trx) => {
      const count = (key: string, pick = asked.pick) =>
        mattersFigures.find((it) => it.key === key)?.count(trx, { ...asked, pick })
      expect(await count('matters.all')).toBe(9943)
      expect(await count('matters.closed')).toBe(9651)
      expect(await count('matters.persons', 'S03.petition')).toBe(131)
      expect(await count('visits.visited', 'S03')).toBe(9247)
      expect(await count('visits.households', '')).toBe(10_000)
    })
  })
})

describe('a ledger of ten thousand', () => {
  it('is listed by its deadline and searched by words', async () => {
    const list = await made(desk.test.api.matters.list({ system: 'S03', tab: 'overdue', limit: 5 }))
    expect(list.counts).toMatchObject({ overdue: 292, closed: 9651, all: PROBLEMS + 14 + 24 })
    expect(list.rows.map((it) => it.late)).toEqual([5, 5, 5, 5, 5])
    expect(
      (await made(desk.test.api.matters.list({ system: 'S03', text: '2017-042', limit: 5 }))).total,
    ).toBe(1)
  })

  it('registers calls as pasted and leaves out who was called on that day already', async () => {
    const villageId = villages[0] as never
    const households = ['柳松年', '柳阿婆', '柳松年']
    const asked = { system: 'S03', villageId, on: '2018-01-04', visitor: '贺明川', households }
    expect(await made(desk.test.api.matters.addVisits(asked))).toEqual({ added: 2, known: 1 })
    expect(await made(desk.test.api.matters.addVisits(asked))).toEqual({ added: 0, known: 3 })
    expect(await desk.test.api.matters.addVisits({ ...asked, on: '2018-02-01' })).toMatchObject({
      field: 'on',
    })
  })

  it('warns of an answer that is due and of the deadline of the level', async () => {
    const id = await desk.create('S03', { title: '灌渠堵塞', raisedOn: '2018-01-02' })
    const matter = await desk.open(id)
    expect([matter.dueOn, matter.level]).toEqual(['2018-01-17', 'village'])
    await desk.fill(id, { milestones: { reply: '2018-01-08' } })
    const value = (
      await made(desk.test.api.matters.measures({ system: 'S03', from: '2018-01-01', to: '2018-01-31' }))
    ).whole.find((it) => it.label === '答复及时率')
    expect(value).toMatchObject({ text: '100.00 %', numerator: 1, denominator: 1 })
    await desk.closeOut(id, '2018-01-09')
    expect((await desk.open(id)).closedBy).toBe(SECOND)
    await desk.signIn(OFFICER)
  })

  it('prints in the department’s own columns', async () => {
    const ask = { system: 'S03', tab: 'all', text: '灌渠', kind: '' }
    const { forms } = await made(desk.test.api.papers.preview({ paper: { paper: 'matter-ledger', ask } }))
    const form = JSON.stringify(forms[0])
    expect(form).toContain('驻点联系群众台账')
    expect(form.indexOf('收集日期')).toBeLessThan(form.indexOf('解决层级'))
    expect(form).toContain('2018.01.08')
  })
})
