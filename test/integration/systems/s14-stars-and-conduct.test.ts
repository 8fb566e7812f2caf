import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ConductContent } from '#shared/modules/members/conduct'
import type { RatingRule } from '#shared/modules/members/systems'
import type { PersonId } from '#shared/values/id'
import { addMember, addParty, addTown } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file S14 “运用党员星级评定结果、引导党员发挥先锋模范作用，加大不合格党员处置力度” and “建立违法违纪党员台账”, over the year 2026 of a
 * branch; and a forty-first system, 党员积分, defined as data and run each quarter.
 */

let test: TestVault
let branch: string
const people = new Map<string, PersonId>()
const NAMES = ['辛若木', '邱平原', '贝知非', '容与之']

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-12-20T02:00:00Z') })
  const town = await addTown(test, '千山镇')
  branch = await addParty(test, town, { name: '千山镇机关党支部', short_name: '' })
  for (const name of NAMES) people.set(name, await addMember(test, branch, { person: { name } }))
  // Left before the year was over: not rated any more.
  await addMember(test, branch, { person: { name: '易去来' }, to_on: '2026-06-01' })
})
afterAll(() => test.close())

const idOf = (name: string) => people.get(name) as PersonId
const YEAR = { system: 'S14', period: '2026' }
const points = (each: number, conduct = each) => ({
  belief: each,
  life: each,
  duty: each,
  service: each,
  conduct,
})
const rate = (name: string, given: Record<string, number>, version = 0) =>
  test.api.members.rate({ ...YEAR, personId: idOf(name), version, points: given, note: '' })

it('adds up the lines, finds the band, and takes no missing score for 0', async () => {
  expect(await rate('辛若木', { ...points(18), belief: 21 })).toMatchObject({
    ok: false,
    message: '“政治素质”应在 0 至 20 分之间。现为 21 分。',
  })
  // 18 × 4 + 18.5 = 90.5: 五星 begins at 90.
  expect(await made(rate('辛若木', points(18, 18.5)))).toMatchObject({
    total: 9050,
    band: '五星',
    below: false,
  })
  expect(await made(rate('邱平原', { belief: 15 }))).toMatchObject({ total: null, band: '' })
  expect(await rate('邱平原', points(12))).toMatchObject({ ok: false, code: 'conflict' })
  // 12 × 5 = 60 stands at the line, 59.5 below it.
  expect(await made(rate('邱平原', points(12), 1))).toMatchObject({ total: 6000, band: '二星', below: false })
  expect(await made(rate('贝知非', points(12, 11.5)))).toMatchObject({
    total: 5950,
    band: '一星',
    below: true,
  })
})

it('lists who is below the line and who is still to be rated, the one who left in neither', async () => {
  const { counts } = await made(test.api.members.ratings(YEAR))
  expect(counts).toMatchObject({ members: 4, scored: 3, below: 1 })
  expect(counts.bands.map((it) => it.count)).toEqual([1, 0, 0, 1, 1])
  const names = async (only: 'open' | 'below') =>
    (await made(test.api.members.ratings({ ...YEAR, only }))).rows.map((it) => it.name)
  expect(await names('below')).toEqual(['贝知非'])
  expect(await names('open')).toEqual(['容与之'])
  const marked = await made(test.api.members.list({ mark: 'below' }))
  expect(marked.rows.map((it) => it.name)).toEqual(['贝知非'])
})

it('prints the table of the year with what the line says', async () => {
  const { forms } = await made(
    test.api.papers.preview({ paper: { paper: 'member-ratings', ask: { ...YEAR, only: 'below' } } }),
  )
  expect(forms[0]).toMatchObject({ title: '2026 年度党员星级评定表（低于 60 分）' })
  expect(JSON.stringify(forms)).toContain('"59.5","一星","低于 60 分"')
})

const conduct = (name: string, given: Partial<ConductContent>): ConductContent => ({
  personId: idOf(name),
  kind: 'disposal',
  measure: 'correct',
  reason: '长期不参加组织生活',
  organ: '千山镇党委',
  document: '',
  meetingOn: '2026-03-02',
  approvedOn: '',
  outcome: '',
  outcomeOn: '',
  ...given,
})
const keep = (content: ConductContent, id: string | null = null, version = 0) =>
  test.api.members.saveConduct({ id, version, content })

it('carries a disposal from the branch meeting to its end, and says when its time is over', async () => {
  const proposed = await made(keep(conduct('贝知非', {})))
  expect(proposed.state).toBe('proposed')
  expect(
    await keep(conduct('贝知非', { approvedOn: '2026-03-01' }), proposed.id, proposed.version),
  ).toMatchObject({ ok: false, field: 'approvedOn' })
  const running = await made(
    keep(conduct('贝知非', { approvedOn: '2026-03-10' }), proposed.id, proposed.version),
  )
  // 限期改正 holds 12 months: to the day before 2027-03-10.
  expect(running).toMatchObject({ state: 'running', untilOn: '2027-03-09' })
  expect((await made(test.api.members.list({ mark: 'conduct' }))).rows.map((it) => it.name)).toEqual([
    '贝知非',
  ])
  const closed = await made(
    keep(
      conduct('贝知非', { approvedOn: '2026-03-10', outcome: '改正', outcomeOn: '2026-12-01' }),
      running.id,
      running.version,
    ),
  )
  expect(closed.state).toBe('closed')
})

it('ends the membership with 除名, and keeps the line in the ledger of who left', async () => {
  await made(keep(conduct('容与之', { measure: 'strike', approvedOn: '2026-05-20' })))
  expect((await made(test.api.members.card({ id: idOf('容与之') }))).leftReason).toBe('除名')
  const { rows, counts } = await made(test.api.members.conducts({ kind: 'disposal' }))
  expect(rows.map((it) => [it.name, it.measureLabel, it.partyName, it.state])).toEqual([
    ['容与之', '除名', '千山镇机关党支部', 'closed'],
    ['贝知非', '限期改正', '千山镇机关党支部', 'closed'],
  ])
  expect(counts).toMatchObject({ closed: 2, running: 0 })
})

it('runs a forty-first system that is nothing but data: 党员积分 by quarter', async () => {
  const rule: RatingRule = {
    label: '党员积分',
    period: 'quarter',
    lines: [
      { key: 'base', label: '基础分', most: 60, basis: '' },
      { key: 'extra', label: '加分', most: 40, basis: '' },
    ],
    bands: [
      { label: '先锋', from: 80 },
      { label: '合格', from: 0 },
    ],
    line: { value: 50, basis: '本地设置', local: true },
    act: '由支部书记谈话。',
  }
  const own = await made(test.api.systems.create({ engine: 'members', title: '党员积分', copyOf: null }))
  const save = { engine: 'members' as const, key: own.key, title: '党员积分', source: '', from: null }
  const content = {
    roll: null,
    dues: null,
    rating: rule,
    conduct: null,
    transfer: null,
    mobile: null,
    warning: null,
  }
  expect(
    await test.api.systems.save({
      ...save,
      version: own.version,
      content: { ...content, rating: { ...rule, bands: rule.bands.toReversed() } },
    }),
  ).toMatchObject({ ok: false, message: '党员积分的等次应由高到低，最后一等自 0 分起。' })
  await made(test.api.systems.save({ ...save, version: own.version, content }))
  const systems = await made(test.api.members.ratingSystems({ on: '2026-12-20' }))
  expect(systems.map((it) => it.rule.label)).toEqual(['党员星级', '党员积分'])
  const quarter = { system: own.key, period: '2026-3' }
  const rated = await made(
    test.api.members.rate({
      ...quarter,
      personId: idOf('辛若木'),
      version: 0,
      points: { base: 55, extra: 30 },
      note: '',
    }),
  )
  expect(rated).toMatchObject({ total: 8500, band: '先锋' })
  expect((await made(test.api.members.ratings(quarter))).counts).toMatchObject({ members: 3, scored: 1 })
  expect(await test.api.members.ratings({ ...quarter, period: '2026' })).toMatchObject({
    ok: false,
    field: 'period',
  })
  const { version } = await made(test.api.systems.system({ engine: 'members', key: own.key }))
  expect(await test.api.systems.remove({ engine: 'members', key: own.key, version })).toMatchObject({
    ok: false,
  })
})
