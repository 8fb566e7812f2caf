import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWorkbook, textOfCell, writeXlsx } from '#electron/platform/formats/index'
import type { OrganizationId } from '#shared/values/id'
import { addTown, addVillage } from '#test/builders/party'
import { type MatterDesk, openMatterDesk, SECOND } from '#test/support/matters/desk'
import { made, OFFICER } from '#test/support/open-test-vault'

/** A department's own problem ledger comes in from Excel and goes out again in the columns of the system. */

const HEADS = [
  '收集日期',
  '镇（街）',
  '村（社区）',
  '反映人',
  '问题内容',
  '承办单位',
  '责任人',
  '办理结果',
  '佐证材料',
  '状态',
  '经手',
]
const LINES = [
  ['2018.01.03', '青石镇', '柳溪村', '柳阿婆', '灌渠堵塞', '柳溪村委会', '柳松年', '', '', '办理中', '甲'],
  [
    '2018.01.04',
    '青石镇',
    '柳溪村',
    '邵清和',
    '路灯不亮',
    '镇供电所',
    '卜若谷',
    '已修复',
    '驻点－017',
    '已办结',
    '乙',
  ],
  ['2018.01.05', '青石镇', '无名村', '甘若澄', '垃圾未清运', '镇环卫站', '', '已清运', '', '已办结', '丙'],
  ['去年', '青石镇', '柳溪村', '阮克勤', '低保未答复', '', '', '', '', '', ''],
  ['2018.01.03', '青石镇', '柳溪村', '柳阿婆', '灌渠堵塞', '', '', '', '', '', ''],
]

let desk: MatterDesk
let town: OrganizationId
beforeAll(async () => {
  desk = await openMatterDesk('2018-02-01')
  town = await addTown(desk.test, '青石镇')
  await addVillage(desk.test, town, { name: '柳溪村' })
})
afterAll(() => desk.test.close())

const api = () => desk.test.api.matters

it('previews every line with what it lacks, writes only what is sound, and closes nothing by itself', async () => {
  const path = join(desk.test.folder, '问题台账.xlsx')
  const columns = HEADS.map((header) => ({ header, width: 12 }))
  await writeXlsx(path, { name: '台账', title: '2018年群众问题台账', columns }, LINES)
  const preview = await made(api().readLedger({ system: 'S03', grant: desk.test.grant(path) }))
  expect(preview.columns.filter((it) => it.key === '').map((it) => it.heading)).toEqual(['经手'])
  expect(preview.rows.map((it) => [it.title, it.verdict, it.state, it.problems.join('')])).toEqual([
    ['灌渠堵塞', 'new', '办理中', ''],
    ['路灯不亮', 'new', '待确认', ''],
    ['垃圾未清运', 'problem', '待确认', '“已办结”的要有佐证材料：填写案卷号，或改为办理中。'],
    ['低保未答复', 'problem', '待交办', '登记日期“去年”不是日期，写成 2026.11.22。'],
    ['灌渠堵塞', 'known', '待交办', ''],
  ])
  expect(await made(api().takeLedger({ id: preview.id }))).toEqual({ added: 2, left: 3 })
  expect(await api().takeLedger({ id: preview.id })).toMatchObject({ code: 'conflict' })
  const { rows } = await made(api().list({ system: 'S03' }))
  expect(
    rows.map((it) => [it.number, it.title, it.subjectName, it.unitName, it.stage, it.paperEvidence]),
  ).toEqual([
    ['2018-002', '路灯不亮', '柳溪村', '青石镇', 'asked', '驻点－017'],
    ['2018-001', '灌渠堵塞', '柳溪村', '青石镇', 'open', ''],
  ])
  const { version, id } = rows[0]!
  expect(await api().confirm({ id, version, move: 'close', on: '2018-02-01' })).toMatchObject({
    code: 'conflict',
  })
  await desk.signIn(SECOND)
  await desk.move(id, 'close', '2018-02-01')
  await desk.signIn(OFFICER)
})

it('refuses a workbook without the columns that a matter needs', async () => {
  const path = join(desk.test.folder, '通讯录.xlsx')
  const columns = ['姓名', '电话'].map((header) => ({ header, width: 12 }))
  await writeXlsx(path, { name: '通讯录', title: '', columns }, [
    ['甲', '1'],
    ['乙', '2'],
  ])
  expect(await api().readLedger({ system: 'S03', grant: desk.test.grant(path) })).toMatchObject({
    code: 'invalid-input',
    message: '“通讯录.xlsx”没有“问题内容”和“收集日期”这一列。',
  })
})

it('goes out in the department’s own columns and their order', async () => {
  const path = join(desk.test.folder, '导出.xlsx')
  expect(await made(api().saveLedger({ system: 'S03', grant: desk.test.grant(path) }))).toEqual({ rows: 2 })
  const { sheets } = await readWorkbook(path)
  const texts = sheets[0]!.rows.map((row) => row.values.map((it) => textOfCell(it)))
  const { content } = await made(api().rules({ system: 'S03' }))
  expect(texts[1]).toEqual(content.columns.map((it) => it.label))
  // 办结日期 is the last of the columns
  expect(texts.find((it) => it.includes('路灯不亮'))?.at(-1)).toBe('2018.02.01')
})
