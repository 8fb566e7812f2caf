import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Trx } from '#electron/platform/database/schema'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { NoticeGroup, Objection, ObjectionContent } from '#shared/modules/awards/outcome'
import type { CycleId, NominationId } from '#shared/values/id'
import {
  awardCategory,
  awardProgramme,
  type InsertedNomination,
  insertCycle,
  insertNominations,
} from '#test/builders/award'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** A Tuesday, two days before the week off for National Day. */
let now = new Date('2026-09-29T02:00:00Z')
const CONTENT = awardProgramme({
  title: '双星十奖',
  categories: [
    awardCategory({ key: 'keji', label: '科技人才奖', rules: [] }),
    awardCategory({ key: 'jiaoyu', label: '教育人才奖', rules: [] }),
  ],
})
let test: TestVault
let cycleId: CycleId
let rows: InsertedNomination[] = []

beforeAll(async () => {
  test = await openTestVault({ now: () => now })
  const standards = await made(test.api.awards.awardStandards({}))
  const year = {
    year: 2026,
    off: ['2026.10.01', '2026.10.02', '2026.10.05', '2026.10.06', '2026.10.07'],
    worked: ['2026.10.10'],
    source: '',
    sourced: false,
  }
  const others = standards.calendar.filter((it) => it.year !== 2026)
  await made(
    test.api.awards.saveAwardStandards({
      ...standards,
      calendar: [...others, year].sort((a, b) => a.year - b.year),
      objectionDays: 7,
    }),
  )
  await write(async (trx) => {
    cycleId = (await insertCycle(trx, { content: CONTENT, at: 'notice' })).cycleId
    const names = ['温见深', '丁知远', '韩屿', '王一诺', '顾望舒']
    rows = await insertNominations(trx, cycleId, names.length, (at) => ({
      name: names[at] ?? '',
      unitName: '云泽县水利局',
      category: at === 2 ? 'jiaoyu' : 'keji',
      ...(at === 4 ? { state: 'withdrawn' as const, stateReason: '本人撤回' } : {}),
    }))
  })
})
afterAll(() => test.close())

function write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
  const database = test.vault.session()?.database
  if (!database) throw new Error('locked')
  return database.writer.transaction().execute(work)
}

const awards = () => test.api.awards
const at = { cycleId: '' as CycleId, stage: 'notice' }
const place = () => ({ ...at, cycleId })
const state = () => made(awards().noticeState(place()))
const cycle = () => made(awards().cycle({ id: cycleId }))
const list = () => made(awards().noticeList(place()))
const names = (groups: readonly NoticeGroup[]) =>
  groups.map(({ label, rows: own }) => [
    label,
    own.filter((it) => it.obstacles.length === 0).map((it) => it.name),
  ])
const id = (index: number) => rows[index]?.id as NominationId

async function startOn(day: string): Promise<Cycle> {
  const { version } = await cycle()
  return made(awards().saveStageDates({ id: cycleId, version, stage: 'notice', startsOn: day, endsOn: '' }))
}

async function confirm() {
  const { version } = await cycle()
  return awards().moveStage({ id: cycleId, version, stage: 'notice', to: 'confirmed', reason: '' })
}

function contentOf(change: Partial<ObjectionContent>): ObjectionContent {
  return {
    nominationId: id(0),
    receivedOn: '2026.09.30',
    from: '',
    contact: '',
    content: '反映业绩不实',
    finding: '',
    outcome: 'open',
    closedOn: '',
    ...change,
  }
}

const save = (change: Partial<ObjectionContent>, of: Pick<Objection, 'id' | 'version'> | null = null) =>
  awards().saveObjection({
    cycleId,
    id: of?.id ?? null,
    version: of?.version ?? 0,
    content: contentOf(change),
  })

async function audits(action: string) {
  const found = await test.vault
    .session()
    ?.database.reader.selectFrom('audit_entry')
    .select(['target_kind', 'target_name', 'changes'])
    .where('action', '=', action)
    .where('outcome', '=', 'done')
    .execute()
  return (found ?? []).map((it) => ({ ...it, changes: JSON.parse(it.changes) }))
}

describe('a notice', () => {
  it('lists who came through by category and strokes, and says of the others why not', async () => {
    const groups = await list()
    // 丁 has 2 strokes, 王 4, 温 12; 顾望舒 was withdrawn.
    expect(names(groups)).toEqual([
      ['科技人才奖', ['丁知远', '王一诺', '温见深']],
      ['教育人才奖', ['韩屿']],
    ])
    const out = groups[0]?.rows.find((it) => it.name === '顾望舒')
    expect(out?.obstacles).toEqual(['已撤回：本人撤回'])
  })

  it('ends after five working days over the holiday, the Saturday made up for counted', async () => {
    // 30 September; off until the 7th; 8, 9, Saturday 10, Monday 12.
    await startOn('2026.09.29')
    expect(await state()).toMatchObject({
      startsOn: '2026.09.29',
      endsOn: '2026.10.12',
      over: false,
      uncovered: [],
    })
  })

  it('is never confirmed before the day after its last', async () => {
    for (const day of ['2026-10-05', '2026-10-12']) {
      now = new Date(`${day}T02:00:00Z`)
      expect(await confirm()).toMatchObject({ ok: false, code: 'conflict' })
    }
    expect(await state()).toMatchObject({ daysLeft: 1, over: false })
    now = new Date('2026-10-13T02:00:00Z')
    expect(await state()).toMatchObject({ daysLeft: 0, over: true })
  })
})

describe('an objection', () => {
  it('without content, from the future, closed without finding, or to a stranger is refused by name', async () => {
    for (const [change, field] of [
      [{ receivedOn: '2027.01.01' }, 'receivedOn'],
      [{ receivedOn: '二月初二' }, 'receivedOn'],
      [{ outcome: 'unfounded', closedOn: '2026.10.09' }, 'finding'],
      [{ outcome: 'unfounded', finding: '查无此事' }, 'closedOn'],
      [{ outcome: 'unfounded', finding: '查无此事', closedOn: '2026.09.01' }, 'closedOn'],
      [{ closedOn: '2026.10.09' }, 'closedOn'],
      [{ nominationId: '01J00000000000000000000009' as NominationId }, 'nominationId'],
    ] as const)
      expect(await save(change)).toMatchObject({ ok: false, field })
    expect(await made(awards().objections({ cycleId }))).toEqual([])
  })

  it('that is open keeps nobody off the list and the stage from being confirmed', async () => {
    const filed = await made(save({}))
    // Seven days from 30 September; on 13 October it is late.
    expect(filed).toMatchObject({ number: 1, due: '2026.10.07', late: true, afterNotice: false })
    expect(await state()).toMatchObject({ objections: 1, openObjections: 1, over: true })
    expect(names(await list())[0]).toEqual(['科技人才奖', ['丁知远', '王一诺', '温见深']])
    const refused = await confirm()
    expect(refused).toMatchObject({ ok: false, code: 'conflict' })
    expect(refused.ok ? '' : refused.message).toContain('异议还在核查')
    const trace = await audits('登记异议')
    expect(trace).toMatchObject([{ target_kind: 'nomination', target_name: '第 1 号 温见深' }])
    expect(trace[0]?.changes).toContainEqual(['异议：结论', '', '核查中'])
  })

  it('after the end is taken all the same and said to be late', async () => {
    const late = await made(
      save({
        nominationId: id(1),
        receivedOn: '2026.10.13',
        outcome: 'invalid',
        finding: '匿名，无事实',
        closedOn: '2026.10.13',
      }),
    )
    expect(late).toMatchObject({ afterNotice: true, late: false })
  })

  it('is not moved to another nomination, nor written over by who has not seen the change', async () => {
    const [open] = await made(awards().objections({ cycleId }))
    if (!open) throw new Error('no objection')
    expect(await save({ nominationId: id(1) }, open)).toMatchObject({ ok: false, field: 'nominationId' })
    expect(await save({}, { ...open, version: 9 })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('that is upheld takes the nomination out, and the stage keeps that', async () => {
    const [open] = await made(awards().objections({ cycleId }))
    if (!open) throw new Error('no objection')
    const closing = { outcome: 'upheld', finding: '业绩材料系他人所有', closedOn: '2026.10.12' } as const
    await made(save(closing, open))
    expect((await audits('修改异议'))[0]?.changes).toContainEqual(['异议：结论', '核查中', '成立'])
    expect(names(await list())[0]).toEqual(['科技人才奖', ['丁知远', '王一诺']])
    await made(confirm())
    const shown = await made(awards().stageOutcome(place()))
    expect(
      shown.rows
        .filter((it) => it.passed)
        .map((it) => it.name)
        .sort(),
    ).toEqual(['丁知远', '王一诺', '韩屿'].sort())
    expect(shown.rows.find((it) => it.name === '温见深')?.obstacles).toEqual(['异议成立。'])
  })

  it('raised later changes nothing of a list that was confirmed', async () => {
    const before = await list()
    await made(save({ nominationId: id(2), receivedOn: '2026.10.13' }))
    expect(await list()).toEqual(before)
    const standards = await made(awards().awardStandards({}))
    const bare = standards.calendar.map((it) => ({ ...it, off: [], worked: [] }))
    await made(awards().saveAwardStandards({ ...standards, calendar: bare }))
    expect((await state()).endsOn).toBe('2026.10.12')
  })
})

it('who only reads registers nothing', async () => {
  await test.signInAs(['reader'])
  expect(await save({})).toMatchObject({ ok: false, code: 'forbidden' })
})
