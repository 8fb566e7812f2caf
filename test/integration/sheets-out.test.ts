import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWorkbook, textOfCell } from '#electron/platform/formats/index'
import { buildPeople } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { formFile, importFiles } from '#test/support/people-files'
import { type MadeSheet, workbookFile } from '#test/support/workbooks'

let test: TestVault
beforeEach(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
})
afterEach(() => test.close())

const WRONG: MadeSheet = {
  name: '花名册',
  rows: [
    ['青石镇干部花名册'],
    ['姓名', '出生年月', '身份证号', '现任职务'],
    ['柏知未', '1978.13', { value: 4.40101197803151e17, format: '0' }, '青石镇镇长'],
    ['岚恒宁', { value: 1980.1 }, '', '青石镇副镇长'],
    ['宁若澄', '1981.05', '', '青石镇科员'],
  ],
  merges: ['A1:D1'],
}

async function previewOf(...grants: { id: string; name: string }[]) {
  const plan = await made(test.api.people.readWorkbooks({ grants }))
  return made(test.api.people.previewSheets({ id: plan.id }))
}

describe('退回单', () => {
  it('is refused without the right, and where nothing is wrong', async () => {
    const fine = await workbookFile(test, '好.xlsx', {
      rows: [
        ['姓名', '性别', '民族'],
        ['宁若澄', '女', '汉族'],
      ],
    })
    const preview = await previewOf(fine)
    const grant = test.grant(join(test.folder, '退回.xlsx'))
    expect(await test.api.people.exportReturn({ id: preview.id, grant })).toMatchObject({ code: 'not-found' })
    await test.signInAs(['reader'])
    expect(await test.api.people.exportReturn({ id: preview.id, grant })).toMatchObject({ code: 'forbidden' })
  })

  it('is the sender’s own file with the wrong cells coloured and the reasons behind', async () => {
    const source = await workbookFile(test, '花名册.xlsx', WRONG)
    const preview = await previewOf(source)
    const path = join(test.folder, '退回.xlsx')
    const result = await made(test.api.people.exportReturn({ id: preview.id, grant: test.grant(path) }))
    expect(result).toEqual({ files: 1, marked: 3 })
    const strict = new ExcelJS.Workbook()
    await strict.xlsx.readFile(path)
    const sheet = strict.getWorksheet('花名册')!
    const red = (cell: string) =>
      (sheet.getCell(cell).fill as { fgColor?: { argb?: string } } | undefined)?.fgColor?.argb
    expect(['B3', 'C3', 'B4'].map(red)).toEqual(Array(3).fill('FFFFC7CE'))
    expect(['A3', 'D3', 'B5', 'C4'].map(red)).toEqual(Array(4).fill(undefined))
    expect(sheet.getCell('C3').numFmt).toBe('0')
    const reasons = strict.getWorksheet('退回说明')!
    expect(reasons.getRow(2).values).toEqual([
      undefined,
      '1',
      '花名册',
      'B3',
      '出生年月',
      '1978.13',
      '“1978.13”的月份应为 1 至 12',
      '改为 1978.03 这样的年月',
    ])
    const ours = await readWorkbook(path)
    const original = await readWorkbook(source.id)
    expect(ours.sheets[0]!.rows).toEqual(original.sheets[0]!.rows)
    expect(ours.sheets[0]!.merges).toEqual(original.sheets[0]!.merges)
    const before = unzipSync(new Uint8Array(readFileSync(source.id)))
    const after = unzipSync(new Uint8Array(readFileSync(path)))
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(Buffer.from(before[name]!), Buffer.from(after[name] ?? [])) !== 0,
    )
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ])
    await test.signInAs(['auditor'])
    const audit = await made(test.api.audit.list({}))
    expect(audit.rows).toContainEqual(
      expect.objectContaining({ action: '导出退回单', targetName: '花名册.xlsx' }),
    )
  })

  it('of old formats is a new workbook with the same cells; of several files a folder', async () => {
    const rows = WRONG.rows.map((row) =>
      row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell)),
    )
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '花名册')
    writeFileSync(join(test.folder, '旧.xls'), write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
    writeFileSync(join(test.folder, '表.csv'), '姓名,出生年月,性别\r\n柏知未,1978.13,男\r\n')
    const preview = await previewOf(
      test.grant(join(test.folder, '旧.xls')),
      test.grant(join(test.folder, '表.csv')),
    )
    const folder = join(test.folder, '退回')
    mkdirSync(folder)
    const one = test.grant(join(test.folder, '一个.xlsx'))
    expect(await test.api.people.exportReturn({ id: preview.id, grant: one })).toMatchObject({
      code: 'invalid-input',
    })
    const { files } = await made(test.api.people.exportReturn({ id: preview.id, grant: test.grant(folder) }))
    expect(files).toBe(2)
    expect(readdirSync(folder).sort()).toEqual(['退回_旧.xlsx', '退回_表.xlsx'])
    const back = await readWorkbook(join(folder, '退回_旧.xlsx'))
    expect(back.sheets.map((it) => it.name)).toEqual(['花名册', '退回说明'])
    expect(back.sheets[0]!.rows[2]!.values.map(textOfCell)).toEqual([
      '柏知未',
      '1978.13',
      '440101197803151000',
      '青石镇镇长',
    ])
  })

  it('is refused once the sender’s file is another one', async () => {
    const source = await workbookFile(test, '花名册.xlsx', WRONG)
    const preview = await previewOf(source)
    await workbookFile(test, '花名册.xlsx', { rows: [['别的'], ['内容']] })
    const grant = test.grant(join(test.folder, '退回.xlsx'))
    expect(await test.api.people.exportReturn({ id: preview.id, grant })).toMatchObject({ code: 'conflict' })
  })
})

describe('a list as a workbook', () => {
  it('is on record, keeps the order it was given and every digit, and comes in again the same', async () => {
    const people = buildPeople(5)
    await importFiles(test, ...people.map((it, at) => formFile(test, `${at}.lrmx`, it)))
    const ids = (await made(test.api.people.ids({}))).toReversed()
    const path = join(test.folder, '名册.xlsx')
    const columns = ['sex', 'birth', 'identityNumber', 'ethnicity', 'post']
    const grant = test.grant(path)
    const { rows } = await made(test.api.people.exportSheet({ grant, title: '云泽县干部名册', ids, columns }))
    expect(rows).toBe(5)
    const strict = new ExcelJS.Workbook()
    await strict.xlsx.readFile(path)
    const sheet = strict.worksheets[0]!
    expect(sheet.getCell('A1').value).toBe('云泽县干部名册')
    expect((sheet.getRow(2).values as string[]).slice(1)).toEqual([
      '序号',
      '姓名',
      '性别',
      '出生年月',
      '身份证号',
      '民族',
      '现任职务',
    ])
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '1:2' })
    expect(sheet.autoFilter).toBeTruthy()
    const names = [3, 4, 5, 6, 7].map((row) => sheet.getCell(row, 2).value)
    const stored = await Promise.all(ids.map(async (id) => (await made(test.api.people.open({ id }))).person))
    expect(names).toEqual(stored.map((it) => it.name))
    expect(sheet.getCell('E3').value).toBe(stored[0]!.identityNumber)
    const preview = await previewOf(grant)
    expect(preview.counts).toMatchObject({ all: 5, same: 5 })
    await test.signInAs(['auditor'])
    const audit = await made(test.api.audit.list({}))
    expect(audit.rows).toContainEqual(
      expect.objectContaining({ action: '导出 Excel', targetName: '云泽县干部名册' }),
    )
  })

  it('is refused without the right to export', async () => {
    await test.signInAs(['reader'])
    const grant = test.grant(join(test.folder, '名册.xlsx'))
    expect(await test.api.people.exportSheet({ grant, title: '', ids: ['x'] })).toMatchObject({
      code: 'forbidden',
    })
  })
})
