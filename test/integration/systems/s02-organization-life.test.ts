import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWorkbook, textOfCell } from '#electron/platform/formats/index'
import { addParty, addTown } from '#test/builders/party'
import { day, figuresOf, hold, partyRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/**
 * @file S02, document 000: 事前有详细计划可循、事中有规范记录可看、事后有档案资料可查; a theme day fixed each month. The whole of 2025
 * for one branch with committee and two groups: everything planned, recorded and archived but the theme day of September,
 * the committee of May, and a lecture that nobody planned.
 */

const YEAR = 2025
let vault: TestVault
let branch: string

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-02-10T02:00:00Z') })
  branch = await addParty(vault, await addTown(vault), { short_name: '红石村党支部', groups: 2 })
  const of = { system: 'S02', subject: partyRef(branch), due: 31, present: 26 }
  for (let month = 1; month <= 12; month++) {
    const on = (at: number) => ({
      plannedOn: day(YEAR, month, at),
      heldOn: day(YEAR, month, at),
      archivedOn: day(YEAR, month, at + 3),
    })
    if (month !== 5) await hold(vault, { ...of, kind: 'committee', ...on(8) })
    await hold(vault, { ...of, kind: 'group', ...on(12) })
    if (month !== 9) await hold(vault, { ...of, kind: 'theme-day', ...on(5), topic: `${month} 月主题` })
    if (month % 3 === 2) await hold(vault, { ...of, kind: 'general', ...on(20) })
    if (month % 3 === 0)
      await hold(vault, {
        ...of,
        kind: 'lecture',
        ...on(22),
        ...(month === 6 ? { plannedOn: '' } : {}),
        fields: { lecturer: '周怀谷' },
      })
  }
})
afterAll(() => vault.close())

const S02 = { system: 'S02', board: 'branches', year: YEAR } as const

it('counts what was owed: 12 months of three kinds, 4 quarters of two', async () => {
  const matrix = await made(vault.api.duties.matrix(S02))
  expect(figuresOf(matrix, branch)).toEqual([44, 42, 0, 2])
  // (42 + 0) ÷ 44 = 95.4545… %: the two that are missing stand in their months.
  expect(matrix.months.map((it) => it.missing)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0])
})

it('flags what was recorded without a plan, and what was planned without a record', async () => {
  const unplanned = await made(vault.api.duties.records({ ...S02, states: ['unplanned'] }))
  expect(unplanned.rows.map((it) => [it.kindLabel, it.heldOn])).toEqual([['党课', '2025-06-22']])
  await hold(vault, {
    system: 'S02',
    kind: 'theme-day',
    subject: partyRef(branch),
    plannedOn: day(YEAR, 9, 5),
  })
  const cell = await made(vault.api.duties.cell({ ...S02, subject: partyRef(branch), month: 9 }))
  expect(cell.lines.at(-1)).toMatchObject({ state: 'n', words: '有计划（09.05），无记录' })
})

it('makes up in the month after what a month missed', async () => {
  const late = { plannedOn: day(YEAR, 10, 6), heldOn: day(YEAR, 10, 6), countsFor: day(YEAR, 9, 30) }
  await hold(vault, {
    system: 'S02',
    kind: 'theme-day',
    subject: partyRef(branch),
    due: 31,
    present: 28,
    ...late,
  })
  expect(figuresOf(await made(vault.api.duties.matrix(S02)), branch)).toEqual([44, 42, 1, 1])
})

it('counts the year by kind, as the document does: times and people', async () => {
  const { kinds } = await made(vault.api.duties.records(S02))
  expect(kinds.map((it) => [it.label, it.held, it.people])).toEqual([
    ['支委会', 11, 286],
    ['党小组会', 12, 312],
    ['党员大会', 4, 104],
    ['党课', 4, 104],
    ['主题党日', 12, 314],
  ])
})

it('gives the ledger in its own columns', async () => {
  const out = join(vault.folder, '台账.xlsx')
  expect(
    await made(vault.api.duties.export({ ...S02, kinds: ['lecture'], grant: vault.grant(out) })),
  ).toEqual({ rows: 4 })
  const [sheet] = (await readWorkbook(out)).sheets
  const texts = sheet?.rows.map((it) => it.values.map((value) => textOfCell(value)))
  expect(texts?.[1]?.slice(0, 6)).toEqual(['序号', '所属单位', '名称', '类别', '计划日期', '开展日期'])
  expect(texts?.[2]?.slice(0, 6)).toEqual(['1', '青石镇', '红石村党支部', '党课', '2025.12.22', '2025.12.22'])
})

it('prints the record sheet and the matrix', async () => {
  const { rows } = await made(vault.api.duties.records({ ...S02, kinds: ['theme-day'], text: '3 月主题' }))
  const sheet = await made(
    vault.api.papers.preview({ paper: { paper: 'duty-record', ask: { ids: rows.map((it) => it.id) } } }),
  )
  expect(JSON.stringify(sheet.forms)).toContain('主题党日记录表')
  const matrix = await made(vault.api.papers.preview({ paper: { paper: 'duty-matrix', ask: S02 } }))
  expect(JSON.stringify(matrix.forms)).toContain('97.7%')
})

it('judges each period by the edition in force when it began', async () => {
  const system = await made(vault.api.systems.system({ engine: 'duties', key: 'S02' }))
  const content = structuredClone(system.editions[0]?.content) as {
    boards: { kinds: { key: string; frequency: object }[] }[]
  }
  const committee = content.boards[0]?.kinds.find((it) => it.key === 'committee')
  if (!committee) throw new Error('no committee')
  committee.frequency = { unit: 'quarter', every: 1 }
  const { version, title, source } = system
  await made(
    vault.api.systems.save({
      engine: 'duties',
      key: 'S02',
      version,
      title,
      source,
      content,
      from: '2025-07-01',
    }),
  )
  // Six months and two quarters of committee meetings instead of twelve months; May is missing still.
  expect(figuresOf(await made(vault.api.duties.matrix(S02)), branch)).toEqual([40, 38, 1, 1])
})
