import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook, textOfCell, writeXlsx } from '#electron/platform/formats/index'
import type { Register } from '#shared/modules/organizations/register-layout'
import { addParty, addTown, addVillage } from '#test/builders/party'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

/** The department's own workbooks become registers: shown first, taken in whole or not at all, taken back in one step. */

let test: TestVault
beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  const town = await addTown(test)
  await addVillage(test, town, { name: '龙泉村' })
  await addParty(test, town, { name: '中共青石镇委员会', short_name: '青石镇党委', kind: 'committee' })
})
afterAll(() => test.close())

const api = () => test.api.organizations
let books = 0

/** Writes a workbook under a title row and reads it as a register. */
async function read(register: Register, heads: readonly string[], rows: readonly (readonly string[])[]) {
  const path = join(test.folder, `名册${++books}.xlsx`)
  const columns = heads.map((header) => ({ header, width: 12 }))
  await writeXlsx(path, { name: '名册', title: '名册', columns }, rows)
  return api().readRegister({ register, grant: test.grant(path), year: 2026 })
}

async function take(register: Register, heads: readonly string[], rows: readonly (readonly string[])[]) {
  const { lines } = await made(read(register, heads, rows))
  return made(api().takeRegister({ register, year: 2026, lines }))
}

describe('party organizations', () => {
  const HEADS = ['序号', '党组织名称', '党组织简称', '类型', '上级党组织', '所在单位', '党小组数']

  it('are refused without a head that is known', async () => {
    expect(await read('parties', ['姓名', '性别'], [['甘若澄', '女']])).toMatchObject({
      ok: false,
      message: expect.stringContaining('里没有找到表头'),
      remedy: '表头要有“党组织名称”等栏目，写在前 12 行。',
    })
  })

  it('name each cell that cannot be taken, and leave out a line of no known kind', async () => {
    const { lines, ignored } = await made(
      read('parties', HEADS, [
        ['1', '中共青石镇水利站支部委员会', '水利站支部', '党支部', '镇直总支', '无名单位', '三'],
        ['2', '青石读书会', '', '协会', '', '', ''],
        ['3', '', '', '党支部', '', '', ''],
      ]),
    )
    expect(ignored).toEqual(['序号'])
    expect(lines.map((it) => [it.name, it.does, it.problems])).toEqual([
      [
        '中共青石镇水利站支部委员会',
        'add',
        [
          '所在单位“无名单位”不在单位树上，未取用。',
          '上级党组织“镇直总支”未登记，先不挂接。',
          '党小组数“三”不是数字，未取用。',
        ],
      ],
      ['青石读书会', 'refused', ['党组织类型“协会”不在目录内。']],
      ['', 'refused', ['党组织名称未填。']],
    ])
  })

  it('come in as the tree that the sheet describes, whatever its order, and go in one step', async () => {
    const rows = [
      ['1', '中共青石镇中学支部委员会', '中学支部', '党支部', '教育总支', '青石镇', '2'],
      ['2', '中共青石镇教育总支委员会', '教育总支', '党总支', '青石镇党委', '青石镇', ''],
    ]
    expect(await take('parties', HEADS, rows)).toEqual({ added: 2, changed: 0 })
    const listed = async () =>
      (await made(api().parties({}))).rows.map((it) => `${it.depth} ${it.name} ${it.parentName}`)
    const tree = ['0 青石镇党委 ', '1 教育总支 青石镇党委', '2 中学支部 教育总支']
    expect(await listed()).toEqual(tree)
    // The same sheet again begins nothing; nothing is different, so there is no step to take back.
    expect(await take('parties', HEADS, rows)).toEqual({ added: 0, changed: 2 })
    const undone = await made(test.api.steps.undo({ id: null, through: 'one' }))
    expect(undone.title).toBe('导入党组织名册 2 行')
    expect(await listed()).toEqual(['0 青石镇党委 '])
    await made(test.api.steps.redo({ id: null }))
    expect(await listed()).toEqual(tree)
  })

  it('are all left out when one of them cannot be kept', async () => {
    const { lines } = await made(
      read('parties', HEADS, [
        ['1', '中共青石镇卫生院支部委员会', '卫生院支部', '党支部', '', '', ''],
        ['2', '中共青石镇敬老院支部委员会', '敬老院支部'.repeat(20), '党支部', '', '', ''],
      ]),
    )
    expect(await api().takeRegister({ register: 'parties', year: 2026, lines })).toMatchObject({
      ok: false,
      message: expect.stringContaining('“中共青石镇敬老院支部委员会”'),
    })
    expect((await made(api().parties({ text: '卫生院' }))).total).toBe(0)
  })
})

describe('villages', () => {
  const HEADS = ['乡镇', '村名', '总户数', '村集体收入（万元）', '阵地面积']

  it('are known by town and name; a line of an unknown town and a cell that is no number are named', async () => {
    const { lines } = await made(
      read('villages', HEADS, [
        ['青石镇', '龙泉村', '1,204', '12.5', '三百'],
        ['无名镇', '柳溪村', '1', '1', '1'],
        ['青石镇', '柳岸社区', '300户', '', '320'],
      ]),
    )
    expect(lines.map((it) => [it.name, it.does, it.problems])).toEqual([
      ['龙泉村', 'change', ['阵地面积“三百”不是数字，未取用。']],
      ['柳溪村', 'refused', ['乡镇（街道）“无名镇”不在单位树上。']],
      ['柳岸社区', 'add', []],
    ])
    expect(await made(api().takeRegister({ register: 'villages', year: 2026, lines }))).toEqual({
      added: 1,
      changed: 1,
    })
    const { rows } = await made(api().villages({ year: 2026 }))
    expect(rows.map((it) => [it.name, it.kind, it.households, it.income, it.premises])).toEqual([
      ['龙泉村', 'village', 1204, 125_000, null],
      ['柳岸社区', 'community', 300, null, 320],
    ])
  })

  it('go out in the department’s own columns and come in again under its own heads', async () => {
    const columns = [
      { key: 'town', heading: '镇（街）' },
      { key: 'name', heading: '' },
      { key: 'income', heading: '经营收益（万元）' },
    ]
    expect(
      await api().saveRegisterLayout({ register: 'villages', columns: columns.slice(0, 1) }),
    ).toMatchObject({ ok: false, message: '名册要有名称这一栏。' })
    await made(api().saveRegisterLayout({ register: 'villages', columns }))
    const path = join(test.folder, '出.xlsx')
    const paper = { paper: 'village-register', ask: { year: 2026 } }
    await made(test.api.papers.save({ paper, format: 'excel', grant: test.grant(path) }))
    const cells = (await readWorkbook(path)).sheets[0]?.rows.map((it) => it.values.map(textOfCell)) ?? []
    const head = cells.findIndex((it) => it.includes('镇（街）'))
    expect(cells.slice(head, head + 2)).toEqual([
      ['序号', '镇（街）', '村（社区）', '经营收益（万元）'],
      ['1', '青石镇', '龙泉村', '12.5'],
    ])
    const heads = ['镇（街）', '村（社区）', '经营收益（万元）']
    expect(await take('villages', heads, [['青石镇', '龙泉村', '20']])).toEqual({ added: 0, changed: 1 })
    const [first] = (await made(api().villages({ year: 2026, text: '龙泉' }))).rows
    expect(first?.income).toBe(200_000)
    await made(api().saveRegisterLayout({ register: 'villages', columns: [] }))
    expect((await made(api().registerLayout({ register: 'villages' }))).columns).toEqual([])
  })
})

describe('firms and social organizations', () => {
  it('are known by name; an unknown unit, way or number is named and the rest is taken', async () => {
    const heads = ['企业名称', '类型', '所在单位', '从业人数', '覆盖方式']
    const { lines } = await made(
      read('enterprises', heads, [
        ['云泽竹木有限公司', '非公企业', '无名园区', '约80', '挂靠'],
        ['云泽商会', '社会组织', '青石镇', '12人', '联合组建'],
        ['云泽商会', '社会组织', '', '', ''],
        ['云泽小店', '个体', '', '', ''],
      ]),
    )
    expect(lines.map((it) => [it.does, it.problems.join('')])).toEqual([
      [
        'add',
        '所在单位“无名园区”不在单位树上，未取用。覆盖方式“挂靠”不在目录内，未取用。从业人数“约80”不是数字，未取用。',
      ],
      ['add', ''],
      ['refused', '表内重复，以前一行为准。'],
      ['refused', '类型“个体”应为非公企业或社会组织。'],
    ])
    expect(await made(api().takeRegister({ register: 'enterprises', year: 2026, lines }))).toEqual({
      added: 2,
      changed: 0,
    })
    const { rows } = await made(api().enterprises({}))
    expect(rows.map((it) => [it.name, it.unitName, it.employees, it.coverage])).toEqual([
      ['云泽竹木有限公司', '', null, 'none'],
      ['云泽商会', '青石镇', 12, 'joint'],
    ])
  })
})

describe('delegates', () => {
  const HEADS = ['姓名', '选举单位', '代表类型', '乡镇', '届次', '当选日期']
  const ROWS = [
    ['周若兰', '青石镇党委', '镇党代表', '青石镇', '第十五届', '2021.06.20'],
    ['邵清和', '无名支部', '镇党代表', '青石镇', '第十五届', '2021.06.20'],
    ['卜若谷', '青石镇党委', '镇党代表', '无名镇', '第十五届', '2021.06.20'],
    ['阮克勤', '青石镇党委', '县党代表', '', '第十四届', '2021'],
  ]

  it('are left out with the reason where nobody is known to have elected them, and come in once', async () => {
    const { lines } = await made(read('delegates', HEADS, ROWS))
    expect(lines.map((it) => [it.name, it.does, it.problems.join('')])).toEqual([
      ['周若兰', 'add', ''],
      ['邵清和', 'refused', '选举单位“无名支部”未登记为党组织。'],
      ['卜若谷', 'refused', '乡镇（街道）“无名镇”不在单位树上。'],
      ['阮克勤', 'add', '当选日期“2021”不是完整日期，未取用。'],
    ])
    expect(await made(api().takeRegister({ register: 'delegates', year: 2026, lines }))).toEqual({
      added: 2,
      changed: 0,
    })
    const again = (await made(read('delegates', HEADS, ROWS))).lines
    expect(again.map((it) => it.does)).toEqual(['same', 'refused', 'refused', 'same'])
    expect(await made(api().takeRegister({ register: 'delegates', year: 2026, lines: again }))).toEqual({
      added: 0,
      changed: 0,
    })
    expect((await made(api().delegates({}))).total).toBe(2)
  })

  it('taken in after a party organization vanished are refused whole, by line', async () => {
    const { lines } = await made(
      read('delegates', HEADS, [['柳松年', '青石镇党委', '镇党代表', '青石镇', '第十六届', '2026.06.20']]),
    )
    const renamed = lines.map((it) => ({ ...it, cells: { ...it.cells, party: '已撤支部' } }))
    expect(await api().takeRegister({ register: 'delegates', year: 2026, lines: renamed })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: '第 3 行“柳松年”：选举单位“已撤支部”未登记为党组织。',
    })
  })
})
