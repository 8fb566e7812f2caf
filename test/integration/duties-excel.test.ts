import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWorkbook, textOfCell, writeXlsx } from '#electron/platform/formats/index'
import { addParty, addTown } from '#test/builders/party'
import { hold, partyRef } from '#test/support/duties/year'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** A branch's past records come in from its own workbook, go out in the ledger's columns, and can be taken back. */

const HEADS = [
  '序号',
  '支部名称',
  '会议类别',
  '计划时间',
  '召开时间',
  '主题',
  '主持人',
  '应到人数',
  '实到人数',
  '讲课人',
  '照片',
]
const LINES = [
  [
    '1',
    '红石村党支部',
    '党员大会',
    '2026.03.15',
    '2026.03.18',
    '审议季度工作报告',
    '周怀谷',
    '23',
    '21',
    '',
    '有',
  ],
  ['2', '红石村党支部', '党课', '', '2026年3月18日', '做合格党员', '周怀谷', '23人', '20', '石晓岚', ''],
  ['3', '红石村党支部', '党课', '', '2026.06.20', '学党章', '周怀谷', '23', '22', '', ''],
  ['4', '红石村支部', '主题党日', '2026.04.05', '2026.04.05', '春耕互助', '', '23', '19', '', ''],
  ['5', '红石村党支部', '茶话会', '', '四月', '', '', '', '', '', ''],
  ['6', '红石村党支部', '党员大会', '', '2026.03.18', '同一次又登记', '', '23', '21', '', ''],
  ['7', '红石村党支部', '主题党日', '', '2026.02.06', '清理河道', '', '23', '24', '', ''],
  ['8', '红石村党支部', '主题党日', '', '2026.05.06', '入户宣讲', '', '23', '20', '', ''],
]
const S02 = { system: 'S02', board: 'branches' } as const

let vault: TestVault
let branch: string
beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  branch = await addParty(vault, await addTown(vault, '青石镇'), { short_name: '红石村党支部' })
  await hold(vault, { system: 'S02', kind: 'theme-day', subject: partyRef(branch), plannedOn: '2026-05-05' })
})
afterAll(() => vault.close())

async function written(heads: readonly string[], lines: readonly string[][]) {
  const path = join(vault.folder, '三会一课台账.xlsx')
  const columns = heads.map((header) => ({ header, width: 12 }))
  await writeXlsx(path, { name: '台账', title: '2026年三会一课台账', columns }, lines)
  return { ...S02, grant: vault.grant(path) }
}

it('names every line that cannot come in with its reason, and writes the others', async () => {
  const preview = await made(vault.api.duties.readLedger(await written(HEADS, LINES)))
  expect(preview.columns.filter((it) => it.key === '').map((it) => it.heading)).toEqual(['照片'])
  expect(preview.rows.map((it) => [it.title, it.verdict, it.problems.join('')])).toEqual([
    ['红石村党支部 党员大会 2026-03-18', 'new', ''],
    ['红石村党支部 党课 2026-03-18', 'new', ''],
    ['红石村党支部 党课 2026-06-20', 'problem', '讲课人未填。'],
    ['红石村支部 主题党日 2026-04-05', 'problem', '没有找到“红石村支部”，名称应与登记的一致。'],
    ['红石村党支部', 'problem', '没有“茶话会”这一类。开展日期“四月”不是日期，写成 2026.11.22。'],
    ['红石村党支部 党员大会 2026-03-18', 'known', ''],
    ['红石村党支部 主题党日 2026-02-06', 'problem', '实到 24 人多于应到 23 人。核对人数。'],
    ['红石村党支部 主题党日 2026-05-06', 'new', ''],
  ])
  expect(await made(vault.api.duties.takeLedger({ id: preview.id }))).toEqual({ added: 3, left: 5 })
  expect(await vault.api.duties.takeLedger({ id: preview.id })).toMatchObject({ code: 'conflict' })
  const { rows } = await made(vault.api.duties.records({ ...S02, year: 2026 }))
  // The theme day carries out the plan of its month.
  expect(rows.map((it) => [it.kindLabel, it.plannedOn, it.heldOn, it.due, it.present, it.topic])).toEqual([
    ['主题党日', '2026-05-05', '2026-05-06', 23, 20, '入户宣讲'],
    expect.arrayContaining(['2026-03-18']),
    expect.arrayContaining(['2026-03-18']),
  ])
})

it('goes out in the ledger’s columns and is known when it comes back', async () => {
  const path = join(vault.folder, '导出.xlsx')
  await made(vault.api.duties.export({ ...S02, year: 2026, grant: vault.grant(path) }))
  const { sheets } = await readWorkbook(path)
  const heads = sheets[0]?.rows[1]?.values.map((it) => textOfCell(it))
  expect(heads?.slice(0, 6)).toEqual(['序号', '所属单位', '名称', '类别', '计划日期', '开展日期'])
  const back = await made(vault.api.duties.readLedger({ ...S02, grant: vault.grant(path) }))
  expect(back.rows.map((it) => it.verdict)).toEqual(['known', 'known', 'known'])
})

it('takes the whole import back, and does it again', async () => {
  const count = async () => (await made(vault.api.duties.records({ ...S02, year: 2026 }))).rows
  expect(await made(vault.api.steps.undo({}))).toMatchObject({ title: '组织生活台账：导入 3 条' })
  expect((await count()).map((it) => [it.plannedOn, it.heldOn])).toEqual([['2026-05-05', '']])
  await made(vault.api.steps.redo({}))
  expect(await count()).toHaveLength(3)
})

it('takes a saved record and its list of names back', async () => {
  const asked = {
    system: 'S02',
    kind: 'committee',
    subject: partyRef(branch),
    heldOn: '2026-07-08',
    plannedOn: '2026-07-08',
  }
  const attendees = [{ personId: null, name: '周怀谷', group: '', presence: 'present' as const, reason: '' }]
  const { id, version, draft } = await hold(vault, { ...asked, attendees })
  await made(vault.api.duties.save({ id, version, draft: { ...draft, attendees: [], due: 3, present: 2 } }))
  await made(vault.api.steps.undo({}))
  expect((await made(vault.api.duties.record({ id }))).draft.attendees).toHaveLength(1)
  await made(vault.api.duties.remove({ id, version: (await made(vault.api.duties.record({ id }))).version }))
  await made(vault.api.steps.undo({}))
  expect((await made(vault.api.duties.record({ id }))).draft.heldOn).toBe('2026-07-08')
})

it('refuses a workbook without the columns that a record needs, and asks for the right', async () => {
  const reply = await vault.api.duties.readLedger(await written(['单位', '电话'], [['甲', '1']]))
  expect(reply).toMatchObject({ ok: false, message: '“三会一课台账.xlsx”没有“名称”和“开展日期”这一列。' })
  const asked = await written(HEADS, LINES)
  await vault.signInAs(['auditor'])
  expect(await vault.api.duties.readLedger(asked)).toMatchObject({ ok: false, code: 'forbidden' })
})
