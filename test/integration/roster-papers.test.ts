import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RenderJob } from '#electron/platform/ipc/host'
import type { RosterJob } from '#shared/modules/people/contract-rosters'
import type { PersonId } from '#shared/values/id'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** @file 名册 through the gate: what is printed is the table of the preview, and every paper leaves its trace. */

const drawn: RenderJob[] = []
let vault: TestVault
let ids: PersonId[]

beforeAll(async () => {
  vault = await openTestVault({
    now: () => new Date('2026-11-22T02:00:00Z'),
    host: {
      characterWidths: async (characters) => [...characters].map(() => 1),
      async renderPages(job) {
        drawn.push(job)
        return {
          pdfs: [new TextEncoder().encode('%PDF')],
          reports: [],
          pages: job.sheets?.length ?? 0,
        }
      },
    },
  })
  ids = []
  for (const [name, birth] of [
    ['罗砚秋', '1983.03'],
    ['韩屿', '1987.10'],
  ] as const) {
    const { id } = await made(vault.api.people.create(buildPersonContent({ name, birth, ethnicity: '汉族' })))
    ids.push(id)
  }
})

afterAll(() => vault.close())

function job(more: Partial<RosterJob> = {}): RosterJob {
  return { paper: 'muster', ids, columns: [], title: '干部花名册', landscape: false, at: '2026.11', ...more }
}

it('refuses a paper without people or title, a column that no list has, and a date that is none', async () => {
  expect(await vault.api.people.rosterForm(job({ ids: [] }))).toMatchObject({ ok: false, field: 'ids' })
  expect(await vault.api.people.rosterForm(job({ title: ' ' }))).toMatchObject({ ok: false, field: 'title' })
  expect(await vault.api.people.rosterForm(job({ paper: 'columns', columns: ['family'] }))).toMatchObject({
    ok: false,
    message: '名册没有“家庭成员”这一列。',
  })
  expect(await vault.api.people.rosterForm(job({ at: '2026.13' }))).toMatchObject({ ok: false, field: 'at' })
})

it('lists the people in the order given, their ages at the date asked for', async () => {
  const form = await made(vault.api.people.rosterForm(job({ ids: ids.toReversed() })))
  expect(form.rows.map((it) => it.kind === 'row' && it.cells.slice(0, 4))).toEqual([
    ['1', '韩　屿', expect.stringMatching(/男|女/), '1987.10\n（39）'],
    ['2', '罗砚秋', expect.stringMatching(/男|女/), '1983.03\n（43）'],
  ])
  const earlier = await made(vault.api.people.rosterForm(job({ at: '2016.01' })))
  expect(earlier.rows[0]).toMatchObject({ cells: expect.arrayContaining(['1983.03\n（32）']) })
})

it('prints the columns of the list on screen', async () => {
  const form = await made(
    vault.api.people.rosterForm(job({ paper: 'columns', columns: ['name', 'ethnicity', 'post'] })),
  )
  expect(form.head).toEqual([
    ['序号', '姓名', '民族', '现任职务'].map((text) => ({ text, columns: 1, rows: 1 })),
  ])
  expect(form.rows[0]).toMatchObject({ cells: ['1', '罗砚秋', '汉族', expect.any(String)] })
})

it('carries the whole career onto 基本情况表', async () => {
  const form = await made(vault.api.people.rosterForm(job({ paper: 'facts', landscape: true })))
  const { texts } = await made(vault.api.people.open({ id: ids[0] as PersonId }))
  expect(form.rows[0]).toMatchObject({ cells: expect.arrayContaining([texts.JianLi]) })
})

it('refuses a row that no page holds before anything is drawn, and says what to do', async () => {
  const career = Array.from({ length: 60 }, (_, at) => ({
    id: `01J${String(at).padStart(23, '0')}`,
    startedOn: '',
    endedOn: '',
    text: '青石镇党委副书记、镇长，兼任县水利局党组成员、四级调研员',
    notes: [],
  }))
  const { id } = await made(
    vault.api.people.create(buildPersonContent({ name: '程立诚', career, overrides: [] })),
  )
  const before = drawn.length
  const grant = vault.grant(join(vault.folder, '表.pdf'))
  const reply = await vault.api.people.saveRosterPdf({ ...job({ paper: 'facts', ids: [id] }), grant })
  expect(reply).toMatchObject({ ok: false, message: expect.stringMatching(/一页放不下/) })
  expect(drawn).toHaveLength(before)
})

it('draws the table of the preview into the PDF, leaves its trace, and prints for nobody without the right', async () => {
  const path = join(vault.folder, '花名册.pdf')
  const value = await made(vault.api.people.saveRosterPdf({ ...job(), grant: vault.grant(path) }))
  expect(value).toEqual({ people: 2, pages: 1 })
  const words = drawn.at(-1)?.sheets?.flatMap((page) => page.texts.map((it) => it.text)) ?? []
  expect(words).toEqual(expect.arrayContaining(['干部花名册', '罗砚秋', '韩　屿', '第 1 页　共 1 页']))
  expect(readFileSync(path, 'utf8')).toBe('%PDF')
  await vault.signInAs(['auditor'])
  expect(await vault.api.people.printRoster(job())).toMatchObject({ ok: false, code: 'forbidden' })
  const { rows } = await made(vault.api.audit.list({}))
  expect(rows.find((it) => it.action === '导出名册 PDF')).toMatchObject({
    targetName: '干部花名册（2 人）',
    outcome: 'done',
  })
})
