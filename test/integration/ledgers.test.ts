import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook, textOfCell } from '#electron/platform/formats/index'
import type { LedgerTable } from '#shared/modules/ledgers/intake'
import type { Ledger } from '#shared/modules/ledgers/ledger'
import { columnName } from '#shared/modules/ledgers/rules-cells'
import type { Grant } from '#shared/values/id'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { workbookFile } from '#test/support/workbooks'

/** A register of problems as a department keeps it: a title, a line, a head of two rows with groups, a note below. */
const PROBLEMS = {
  name: '督察问题',
  merges: ['A1:H1', 'A2:H2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:G4', 'H3:H4'],
  rows: [
    ['2026年党建督察问题台账'],
    ['填报单位：云泽县委组织部'],
    ['序号', '问题', '责任', null, '涉及金额', '完成时限', '整改类型', '是否销号'],
    [null, null, '责任单位', '责任人', null, null, null, null],
    ...Array.from({ length: 12 }, (_, at) => [
      at + 1,
      `第 ${at + 1} 个问题`,
      at % 2 === 0 ? '青石镇' : '白水乡',
      '晏德昌',
      1000.5 + at,
      at === 3 ? '年底前' : `2026.0${(at % 9) + 1}.15`,
      ['立行立改', '限期整改', '长期坚持'][at % 3] ?? '',
      at < 6 ? '是' : '否',
    ]),
    ['填报人：卞玉芹'],
  ],
}

let vault: TestVault
let grant: Grant
let table: LedgerTable

beforeAll(async () => {
  vault = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
  grant = await workbookFile(vault, '督察问题库.xlsx', PROBLEMS)
})
afterAll(() => vault.close())

const intakeOf = ({ table: at, content }: LedgerTable) => ({
  table: at,
  columnOf: Object.fromEntries(content.columns.map((it, column) => [it.key, column])),
})

async function ledgerFromBook(): Promise<Ledger> {
  const { tables } = await made(vault.api.ledgers.openWorkbook({ grant }))
  table = tables[0] as LedgerTable
  return made(vault.api.ledgers.createFrom({ ...intakeOf(table), content: table.content }))
}

describe('a ledger from a workbook', () => {
  it('refuses a file without a table by its name', async () => {
    const empty = await workbookFile(vault, '空.xlsx', { rows: [['只有一行字']] })
    const reply = await vault.api.ledgers.openWorkbook({ grant: empty })
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' })
    expect(reply.ok || reply.message).toContain('空.xlsx')
  })

  it('proposes typed columns under merged heads of two rows', async () => {
    const ledger = await ledgerFromBook()
    expect(ledger.content.title).toBe('2026年党建督察问题台账')
    expect(ledger.content.above).toEqual(['填报单位：云泽县委组织部'])
    expect(ledger.content.below).toEqual(['填报人：卞玉芹'])
    expect(ledger.content.columns.map((it) => [columnName(it), it.type, it.role])).toEqual([
      ['序号', 'number', 'serial'],
      ['问题', 'text', 'name'],
      ['责任单位', 'choice', 'unit'],
      ['责任人', 'choice', 'plain'],
      ['涉及金额', 'number', 'plain'],
      ['完成时限', 'date', 'deadline'],
      ['整改类型', 'choice', 'plain'],
      ['是否销号', 'choice', 'done'],
    ])
    expect(ledger.rows).toBe(12)
  })

  it('sums what the workbook sums, keeps leading zeros and gives a merged heading its whole width', async () => {
    const book = await workbookFile(vault, '值班经费.xlsx', {
      name: '经费',
      merges: ['B1:D1'],
      rows: [
        ['序号', '姓名', null, null, '联系电话', '天数', '金额'],
        [1, '晏德昌', null, null, '04710000001', 3, 300.5],
        [2, '卞玉芹', null, null, '04710000002', 4, 400],
        ['合计', null, null, null, null, 7, 700.5],
        ['填表人：佟守成'],
      ],
    })
    const { tables } = await made(vault.api.ledgers.openWorkbook({ grant: book }))
    const found = tables[0]
    const content = found?.content
    expect(content?.title).toBe('值班经费')
    expect(content?.below).toEqual(['填表人：佟守成'])
    expect(content?.columns.map((it) => [columnName(it), it.type, it.width, it.total])).toEqual([
      ['序号', 'number', 10, false],
      ['姓名', 'text', 30, false],
      ['联系电话', 'text', 10, false],
      ['天数', 'number', 10, true],
      ['金额', 'number', 10, true],
    ])
    expect(found?.rows).toBe(2)
    expect(found?.sample[0]?.includes('04710000001')).toBe(true)
  })

  it('lays a ledger across the page where its columns are too wide for an upright one', async () => {
    const across = async (columns: number) => {
      const said = (word: string) => Array.from({ length: columns }, (_, at) => `${word}${at + 1}`)
      const rows = [
        ['姓名', '单位', ...said('情况')],
        ['晏德昌', '青石镇', ...said('好')],
      ]
      const book = await workbookFile(vault, `${columns} 列.xlsx`, { rows })
      const { tables } = await made(vault.api.ledgers.openWorkbook({ grant: book }))
      return tables[0]?.content.landscape
    }
    // Ten characters each, as a sheet without widths: 50 and 220.
    expect(await across(3)).toBe(false)
    expect(await across(20)).toBe(true)
  })

  it('keeps what it cannot read as written and points it out', async () => {
    const ledger = await ledgerFromBook()
    const { rows } = await made(vault.api.ledgers.rows({ id: ledger.id, troubled: true }))
    expect(rows.map((it) => [it.number, it.cells.c6, it.problems[0]?.message])).toEqual([
      [4, '年底前', '完成时限应为年月或年月日，如 2026.11。现为“年底前”。'],
    ])
  })

  it('gives back the layout and every cell as a workbook', async () => {
    const ledger = await ledgerFromBook()
    const out = join(vault.folder, '导出.xlsx')
    const { rows } = await made(vault.api.ledgers.export({ id: ledger.id, grant: vault.grant(out) }))
    expect(rows).toBe(12)
    const [sheet] = (await readWorkbook(out)).sheets
    const texts = sheet?.rows.map((it) => it.values.map((value) => textOfCell(value)))
    expect(texts?.[0]).toEqual(['2026年党建督察问题台账'])
    expect(texts?.slice(4, 6)).toEqual([
      ['1', '第 1 个问题', '青石镇', '晏德昌', '1000.5', '2026.01.15', '立行立改', '是'],
      ['2', '第 2 个问题', '白水乡', '晏德昌', '1001.5', '2026.02.15', '限期整改', '是'],
    ])
    expect(texts?.at(-1)).toEqual(['填报人：卞玉芹'])
    const merges = sheet?.merges.map((it) => [it.top, it.left, it.bottom, it.right])
    expect(merges).toEqual(
      expect.arrayContaining([
        [3, 2, 3, 3],
        [3, 0, 4, 0],
        [1, 0, 1, 7],
      ]),
    )
  })

  it('leaves out rows that are there already, and takes an import back but for what was edited', async () => {
    const ledger = await ledgerFromBook()
    const again = await made(vault.api.ledgers.takeRows({ ...intakeOf(table), id: ledger.id }))
    expect(again).toMatchObject({ taken: 0, known: 12 })

    const [take] = (await made(vault.api.ledgers.takes({ id: ledger.id }))).filter((it) => it.rows > 0)
    const { rows } = await made(vault.api.ledgers.rows({ id: ledger.id, limit: 1 }))
    const first = rows[0]
    if (!first || !take) throw new Error('no rows')
    await made(
      vault.api.ledgers.saveRow({ id: first.id, version: 1, cells: { ...first.cells, c2: '改过的问题' } }),
    )
    expect(await made(vault.api.ledgers.undoTake({ takeId: take.id }))).toEqual({ removed: 11, kept: 1 })
    const left = await made(vault.api.ledgers.rows({ id: ledger.id }))
    expect(left.rows.map((it) => it.cells.c2)).toEqual(['改过的问题'])
  })
})

describe('rows of a ledger', () => {
  it('refuses an empty row and an older version', async () => {
    const ledger = await ledgerFromBook()
    const empty = await vault.api.ledgers.addRow({ id: ledger.id, cells: { c2: ' ' } })
    expect(empty).toMatchObject({ ok: false, code: 'invalid-input', message: '各栏都是空的。' })
    const row = await made(vault.api.ledgers.addRow({ id: ledger.id, cells: { c2: '新的问题' } }))
    await made(vault.api.ledgers.saveRow({ id: row.id, version: 1, cells: { c2: '改一次' } }))
    const late = await vault.api.ledgers.saveRow({ id: row.id, version: 1, cells: { c2: '又改' } })
    expect(late).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('lists, searches, narrows and sorts by the columns’ own kinds', async () => {
    const { id } = await ledgerFromBook()
    const numbers = async (ask: Parameters<typeof vault.api.ledgers.rows>[0]) =>
      (await made(vault.api.ledgers.rows(ask))).rows.map((it) => it.number)
    expect(await numbers({ id, choices: { c7: ['立行立改'] }, text: '白水' })).toEqual([4, 10])
    expect(await numbers({ id, sort: { key: 'c5', down: true }, limit: 3 })).toEqual([12, 11, 10])
    expect(await numbers({ id, overdue: true })).toEqual([7, 8, 9, 10, 11, 12])
  })

  it('sums what is to be summed over the rows asked for', async () => {
    const ledger = await ledgerFromBook()
    const columns = ledger.content.columns.map((it) => ({ ...it, total: it.key === 'c5' }))
    await made(vault.api.ledgers.save({ id: ledger.id, version: 1, content: { ...ledger.content, columns } }))
    const { totals } = await made(vault.api.ledgers.rows({ id: ledger.id, text: '1000.5' }))
    expect(totals).toEqual({ c5: 1000.5 })
  })

  it('keeps the values of a column that is taken out, and reads rows anew when a column’s kind changes', async () => {
    const ledger = await ledgerFromBook()
    const without = ledger.content.columns.filter((it) => it.key !== 'c4')
    const saved = await made(
      vault.api.ledgers.save({
        id: ledger.id,
        version: 1,
        content: {
          ...ledger.content,
          columns: without.map((it) => (it.key === 'c2' ? { ...it, type: 'number' } : it)),
        },
      }),
    )
    expect(saved.troubled).toBe(12)
    const back = await made(vault.api.ledgers.save({ id: ledger.id, version: 2, content: ledger.content }))
    expect(back.troubled).toBe(1)
    const { rows } = await made(vault.api.ledgers.rows({ id: ledger.id, limit: 1 }))
    expect(rows[0]?.cells.c4).toBe('晏德昌')
  })

  it('writes each change with what was and what is', async () => {
    const ledger = await ledgerFromBook()
    const row = await made(vault.api.ledgers.addRow({ id: ledger.id, cells: { c2: '新的问题' } }))
    await made(vault.api.ledgers.saveRow({ id: row.id, version: 1, cells: { c2: '改过' } }))
    await vault.signInAs(['auditor'])
    const { rows } = await made(vault.api.audit.list({ limit: 5 }))
    expect(rows.find((it) => it.action === '修改台账记录')).toMatchObject({
      targetName: '2026年党建督察问题台账：改过',
    })
  })
})
