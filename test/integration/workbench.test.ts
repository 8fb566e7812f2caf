import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { LedgerContent } from '#shared/modules/ledgers/ledger'
import type { ReminderContent } from '#shared/modules/reports/reminder'
import type { Whose, WorkItem } from '#shared/modules/reports/workbench'
import type { OrganizationId } from '#shared/values/id'
import { made, OFFICER, openTestVault, TEST_PASSWORD, type TestVault } from '#test/support/open-test-vault'

let vault: TestVault
let town: OrganizationId
let village: OrganizationId

/** Friday, 20 November 2026. */
const MORNING = () => new Date('2026-11-20T02:00:00Z')

beforeAll(async () => {
  vault = await openTestVault({ now: MORNING })
  town = await unit('青石镇')
  village = await unit('白水乡')
})
afterAll(() => vault.close())

async function unit(name: string): Promise<OrganizationId> {
  return (await made(vault.api.organizations.create({ parentId: null, name, kind: 'legal' }))).id
}

const add = (content: z.input<typeof ReminderContent>) => made(vault.api.reports.addReminder(content))
const items = async (whose: Whose = 'all') => (await made(vault.api.reports.workItems({ whose }))).items
const bench = (month = '2026-11') => made(vault.api.reports.workbench({ whose: 'all', month }))

const LEDGER = LedgerContent.parse({
  title: '督办台账',
  columns: [
    { key: 'c1', heads: ['问题'], type: 'text', role: 'name' },
    { key: 'c2', heads: ['办理期限'], type: 'date', role: 'deadline' },
  ],
})

describe('the workbench', () => {
  it('refuses a reminder without words or day', async () => {
    const reply = await vault.api.reports.addReminder({ title: ' ', on: '2026-11-25' })
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input', field: 'title' })
    const noDay = await vault.api.reports.addReminder({ title: '报送月报', on: '11月底' })
    expect(noDay).toMatchObject({ ok: false, field: 'on', message: '期限应为年月日' })
  })

  it('lists overdue, due and the month’s marks, and counts them the same way everywhere', async () => {
    await add({ title: '红石村整顿佐证未报', on: '2026-11-06', system: '督办事项', unitId: town })
    await add({ title: '两新组织摸排月报', on: '2026-11-20', system: '督办事项', unitId: town })
    await add({ title: '任期届满提醒', on: '2026-11-25', system: '换届提醒', unitId: village })
    await add({ title: '年终考核部署', on: '2026-12-20' })
    await add({ title: '明年的事', on: '2027-02-01' })
    const { counts, dueToday, dueThisWeek, bySystem, byUnit, marks, items: listed, unlisted } = await bench()
    // Thirty days end on 20 December; February is not yet in sight.
    expect(counts).toEqual({ overdue: 1, due: 3, waiting: 0 })
    expect([dueToday, dueThisWeek]).toEqual([1, 2])
    expect(bySystem).toEqual([
      { name: '督办事项', overdue: 1, due: 1, waiting: 0 },
      { name: '换届提醒', overdue: 0, due: 1, waiting: 0 },
      { name: '其他', overdue: 0, due: 1, waiting: 0 },
    ])
    expect(byUnit.map((it) => [it.name, it.overdue + it.due])).toEqual([
      ['青石镇', 2],
      ['', 1],
      ['白水乡', 1],
    ])
    expect(marks).toEqual([
      { on: '2026-11-06', overdue: 1, due: 0 },
      { on: '2026-11-20', overdue: 0, due: 1 },
      { on: '2026-11-25', overdue: 0, due: 1 },
    ])
    expect([listed.length, unlisted]).toEqual([4, 0])
    expect(listed[0]).toMatchObject({ days: 14, accountName: OFFICER, unitName: '青石镇', act: '办结' })
  })

  it('marks a later month and narrows the list by system, unit, day and words', async () => {
    expect((await bench('2027-02')).marks).toEqual([{ on: '2027-02-01', overdue: 0, due: 1 }])
    const titles = async (ask: object) =>
      (await made(vault.api.reports.workItems({ whose: 'all', ...ask }))).items.map((it) => it.title)
    expect(await titles({ system: '督办事项', state: 'overdue' })).toEqual(['红石村整顿佐证未报'])
    expect(await titles({ unit: '白水乡' })).toEqual(['任期届满提醒'])
    expect(await titles({ day: '2026-11-20' })).toEqual(['两新组织摸排月报'])
    expect(await titles({ text: '青石 月报' })).toEqual(['两新组织摸排月报'])
    expect(await titles({ ahead: 90 })).toContain('明年的事')
  })

  it('moves a repeating reminder on by the calendar and lets a plain one leave', async () => {
    const monthly = await add({ title: '三会一课月查', on: '2026-10-31', repeats: 'month' })
    const after = await made(vault.api.reports.finishReminder({ id: monthly.id, version: monthly.version }))
    // From 31 October: 30 November is the first such day after the 20th.
    expect(after).toMatchObject({ on: '2026-11-30', doneOn: '' })
    const again = await vault.api.reports.finishReminder({ id: monthly.id, version: monthly.version })
    expect(again).toMatchObject({ ok: false, code: 'conflict' })
    const once = await add({ title: '送审一次', on: '2026-11-21' })
    await made(vault.api.reports.finishReminder({ id: once.id, version: once.version }))
    expect((await items()).map((it) => it.title)).not.toContain('送审一次')
    const closed = await vault.api.reports.saveReminder({
      id: once.id,
      version: once.version + 1,
      content: { title: '送审一次', on: '2026-11-22' },
    })
    expect(closed).toMatchObject({ ok: false, message: '“送审一次”已于 2026.11.20 办结。' })
  })

  it('puts off and brings back, for the one who asked', async () => {
    const { key } = (await items()).find((it) => it.title === '任期届满提醒') as WorkItem
    const past = await vault.api.reports.rest({ keys: [key], until: '2026-11-20' })
    expect(past).toMatchObject({ ok: false, field: 'until' })
    await made(vault.api.reports.rest({ keys: [key], until: '2026-11-24' }))
    expect((await items()).map((it) => it.key)).not.toContain(key)
    expect((await bench()).resting).toBe(1)
    expect(await made(vault.api.reports.resting({}))).toEqual([
      { key, system: '换届提醒', title: '任期届满提醒', until: '2026-11-24' },
    ])
    await made(vault.api.reports.wake({ keys: [key] }))
    expect((await items()).map((it) => it.key)).toContain(key)
  })

  it('keeps the year’s work by editions: an earlier year stays as it was', async () => {
    const { year } = await bench()
    expect(year[10]).toEqual({ month: 11, titles: ['村级换届摸底', '换届到期摸底'] })
    const before = await made(vault.api.reports.workYear({ year: 2027 }))
    // The village term of five years from 2021 falls in 2026 and 2031, the awards of two years in 2026 and 2028.
    expect(before.version).toBe(0)
    const entries = before.entries.filter((it) => it.month !== 11)
    await made(vault.api.reports.saveWorkYear({ ...before, fromYear: 2027, entries }))
    expect((await bench('2027-11')).year[10]?.titles).toEqual([])
    expect((await bench('2026-11')).year[10]?.titles).toHaveLength(2)
    const stale = await vault.api.reports.saveWorkYear({ ...before, fromYear: 2027, entries })
    expect(stale).toMatchObject({ ok: false, code: 'conflict' })
  })
})

describe('reminder letters', () => {
  it('refuses what has nobody to write to, and a number without figures', async () => {
    const all = await items()
    const alone = all.find((it) => it.title === '年终考核部署') as WorkItem
    const order = { first: '云组函〔2026〕9号', on: '2026-11-20', title: '提醒函', answerBy: '' as const }
    const nobody = await vault.api.reports.writeLetters({ ...order, keys: [alone.key] })
    expect(nobody).toMatchObject({ ok: false, message: '“年终考核部署”没有可发函的单位。' })
    const [first] = all as [WorkItem]
    const wordless = await vault.api.reports.writeLetters({ ...order, first: '函', keys: [first.key] })
    expect(wordless).toMatchObject({ ok: false, field: 'first' })
  })

  it('writes one to each unit, numbered on, and says on the list that it went out', async () => {
    const written = (await items()).filter((it) => it.letter !== null)
    expect(written).toHaveLength(3)
    const { ids } = await made(
      vault.api.reports.writeLetters({
        keys: written.map((it) => it.key),
        first: '云组函〔2026〕9号',
        on: '2026-11-20',
        title: '关于提醒办理有关事项的函',
        answerBy: '2026-12-05',
      }),
    )
    expect(ids).toHaveLength(2)
    const { rows, years } = await made(vault.api.reports.letters({}))
    expect(years).toEqual([2026])
    expect(rows.map((it) => [it.number, it.addressee, it.matters]).toSorted()).toEqual([
      ['云组函〔2026〕10号', '白水乡', 1],
      ['云组函〔2026〕9号', '青石镇', 2],
    ])
    expect(await made(vault.api.reports.nextLetterNumber({}))).toEqual({ number: '云组函〔2026〕11号' })
    const overdue = (await items()).find((it) => it.title === '红石村整顿佐证未报')
    expect(overdue).toMatchObject({ letterNo: '云组函〔2026〕9号', letterOn: '2026-11-20' })
    const { forms } = await made(vault.api.papers.preview({ paper: { paper: 'letters', ask: { ids } } }))
    const words = JSON.stringify(forms[0])
    expect(words).toContain('青石镇：')
    expect(words).toContain('1．红石村整顿佐证未报（期限2026年11月6日，已逾期14天）。')
    expect(words).toContain('请于2026年12月5日前将办理情况书面报来。')
  })

  it('counts on from the letters of the department itself: another head has numbers of its own', async () => {
    const own = await made(vault.api.settings.read({}))
    const other = await made(vault.api.settings.save({ ...own, reportingUnit: '县直机关工委' }))
    expect(await made(vault.api.reports.nextLetterNumber({}))).toEqual({ number: '' })
    await made(vault.api.settings.save({ ...other, reportingUnit: '' }))
    expect(await made(vault.api.reports.nextLetterNumber({}))).toEqual({ number: '云组函〔2026〕11号' })
  })

  it('refuses a number twice until its letter is withdrawn', async () => {
    const [item] = (await items()).filter((it) => it.letter !== null) as [WorkItem]
    const order = { keys: [item.key], on: '2026-11-20', title: '再次提醒', answerBy: '' as const }
    const twice = await vault.api.reports.writeLetters({ ...order, first: '云组函〔2026〕9号' })
    expect(twice).toMatchObject({ ok: false, message: '文号“云组函〔2026〕9号”已经用过。' })
    const { rows } = await made(vault.api.reports.letters({ text: '青石镇' }))
    const [letter] = rows
    if (!letter) throw new Error('no letter to 青石镇')
    await made(
      vault.api.reports.withdrawLetter({ id: letter.id, version: letter.version, reason: '文号有误' }),
    )
    expect((await items()).find((it) => it.key === item.key)?.letterNo).toBe('')
    await made(vault.api.reports.writeLetters({ ...order, first: '云组函〔2026〕9号' }))
    const { forms } = await made(
      vault.api.papers.preview({ paper: { paper: 'letter-register', ask: { year: 2026 } } }),
    )
    expect(JSON.stringify(forms)).toContain('作废：文号有误')
  })
})

describe('whose matters', () => {
  it('shows what is mine or nobody’s, and by charge what falls to a colleague', async () => {
    const [officer] = await made(vault.api.reports.colleagues({}))
    if (!officer) throw new Error('no account')
    await made(vault.api.reports.saveCharges({ charges: [{ system: '督察问题', accountId: officer.id }] }))
    const stranger = await vault.signInAs(['reader'])
    expect(await items('mine')).toEqual([])
    expect((await items('all')).length).toBeGreaterThan(3)
    const badges = await made(vault.api.reports.badges({}))
    expect(badges).toEqual([{ room: '/workbench', overdue: 0, dueThisWeek: 0 }])
    const denied = await vault.api.reports.saveCharges({ charges: [] })
    expect(denied).toMatchObject({ ok: false, code: 'forbidden' })
    await made(vault.api.vault.lock({}))
    await made(vault.api.vault.signIn({ accountName: OFFICER, password: TEST_PASSWORD }))
    expect(stranger).not.toBe(OFFICER)
    const [badge] = await made(vault.api.reports.badges({}))
    const { counts, dueThisWeek } = await made(
      vault.api.reports.workbench({ whose: 'mine', month: '2026-11' }),
    )
    expect(badge).toEqual({ room: '/workbench', overdue: counts.overdue, dueThisWeek })
    // Of four that are due, 20 December lies beyond the week and the monthly one on 30 November too.
    expect([counts.overdue, counts.due, dueThisWeek]).toEqual([1, 4, 2])
  })

  it('sees at once what was changed in another room, though what is due is kept between two questions', async () => {
    const { id } = await made(vault.api.ledgers.create({ content: LEDGER }))
    expect((await items()).map((it) => it.system)).not.toContain('督办台账')
    const row = await made(vault.api.ledgers.addRow({ id, cells: { c1: '公开栏未更新', c2: '2026.11.10' } }))
    const [found] = (await items()).filter((it) => it.system === '督办台账')
    expect(found).toMatchObject({ title: '公开栏未更新，办理期限', days: 10, state: 'overdue' })
    await made(vault.api.ledgers.removeRows({ ids: [row.id] }))
    expect((await items()).map((it) => it.system)).not.toContain('督办台账')
  })

  it('leaves a trace of every act', async () => {
    await vault.signInAs(['auditor'])
    const { rows } = await made(vault.api.audit.list({ limit: 200 }))
    const actions = new Set(rows.filter((it) => it.method.startsWith('reports.')).map((it) => it.action))
    for (const action of [
      '登记事项',
      '办结登记事项',
      '暂缓提醒',
      '恢复提醒',
      '发提醒函',
      '作废发函',
      '修改年度工作',
    ])
      expect(actions).toContain(action)
  })
})
