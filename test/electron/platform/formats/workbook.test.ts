import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CFB, utils, write } from '@e965/xlsx'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RawWorkbook, readWorkbook, type SheetCell, textOfCell } from '#electron/platform/formats/index'
import { type WorkbookParts, workbookOf } from '#test/support/workbook-parts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-book-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function read(bytes: Uint8Array, name = 'a.xlsx'): Promise<RawWorkbook> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return readWorkbook(path)
}

async function cellsOf(parts: WorkbookParts): Promise<SheetCell[]> {
  return (await read(workbookOf(parts))).sheets[0]!.rows.flatMap((row) => row.values)
}

describe('cells of a workbook', () => {
  it('are texts from every place that a text can stand in', async () => {
    const strings = [
      '<si><t>柏知未</t></si>',
      '<si><r><t>岚</t></r><r><rPr/><t xml:space="preserve">恒 宁</t></r><rPh sb="0" eb="1"><t>ラン</t></rPh><phoneticPr/></si>',
      '<si><t>_x4E00__x000D_二</t></si>',
    ]
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c><c r="E1" t="str"><f>A1&amp;B1</f><v>公式文字</v></c></row>'
    expect(await cellsOf({ rows, strings: strings.join('') })).toEqual([
      '柏知未',
      '岚恒 宁',
      '一二',
      '内联',
      '公式文字',
    ])
  })

  it('are what the sheet shows of truth values, errors and formulas without a value', async () => {
    const rows =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1"><f>SUM(A1:A9)</f></c><c r="D1"><f>1+1</f><v>2</v></c></row>'
    expect(await cellsOf({ rows })).toEqual([
      { text: 'TRUE', kind: 'boolean' },
      { text: '#N/A', kind: 'error' },
      { text: '=SUM(A1:A9)', kind: 'formula' },
      { text: '2', kind: 'number', number: 2 },
    ])
  })

  it.each<[string | number, number, string]>([
    ['0.00', 1978.1, '1978.10'],
    ['General', 1978.1, '1978.1'],
    ['@', 440101, '440101'],
    ['0', 4.40101197803151e17, '440101197803151000'],
    ['General', 4.40101197803151e17, '440101197803151000'],
    ['000000', 1234, '001234'],
    ['0%', 0.256, '26%'],
    ['0.00%', 0.256, '25.60%'],
    ['#,##0.00', 1234.5, '1234.50'],
    ['yyyy.mm', 28564, '1978.03'],
    ['yyyy"年"m"月"', 28564, '1978.03'],
    ['[$-804]yyyy"年"m"月"d"日";@', 28564, '1978.03.15'],
    ['yyyy/m/d h:mm', 28564.5, '1978.03.15 12:00'],
    ['yyyy', 28564, '1978'],
    [14, 28564, '1978.03.15'],
    [57, 28564, '1978.03'],
    ['h:mm', 0.354166667, '08:30'],
    ['yyyy-mm-dd', 59, '1900.02.28'],
    ['yyyy-mm-dd', 61, '1900.03.01'],
  ])('numbers under %j: %d is %j', async (format, value, text) => {
    const [cell] = await cellsOf({
      rows: `<row r="1"><c r="A1" s="0"><v>${value}</v></c></row>`,
      formats: [format],
    })
    expect(textOfCell(cell)).toBe(text)
  })

  it('count days from 1904 where the workbook says so', async () => {
    const rows = '<row r="1"><c r="A1" s="0"><v>27102</v></c></row>'
    const [cell] = await cellsOf({ rows, formats: [14], book: 'date1904="1"' })
    expect(textOfCell(cell)).toBe('1978.03.15')
  })

  it('are found whatever the file says of its size, leaves out or calls its elements', async () => {
    const plain = await read(
      workbookOf({
        rows: '<row><c><v>1</v></c><c/><c t="inlineStr"><is><t>三</t></is></c></row><row r="9"><c r="XFD9"><v>2</v></c></row>',
      }),
    )
    expect(plain.sheets[0]!.rows.map((row) => [row.row, row.columns])).toEqual([
      [1, [0, 2]],
      [9, [16383]],
    ])
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>前缀</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    expect(await cellsOf({ rows: '', sheet })).toEqual(['前缀'])
  })

  it('come with merges, hidden rows, hidden columns, hidden sheets and sheets without cells', async () => {
    const book = await read(
      workbookOf({
        sheet: `<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>`,
        rows: '',
        sheets:
          '<sheet name="藏" sheetId="1" state="veryHidden" r:id="r1"/><sheet name="图" sheetId="2" r:id="r4"/>',
        more: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
      }),
    )
    expect(book.sheets[0]).toMatchObject({
      hidden: true,
      merges: [{ top: 1, left: 0, bottom: 2, right: 2 }],
      hiddenColumns: [[1, 2]],
    })
    expect(book.sheets[0]!.rows[0]!.hidden).toBe(true)
    expect(book.sheets[1]!.notices[0]!.message).toBe('“图”是图表页，没有单元格')
  })
})

describe('old and other formats', () => {
  const rows = [
    ['姓名', '出生年月'],
    ['柏知未', '1978.10'],
  ]

  it.each(['biff8', 'xlsb'] as const)('reads %s', async (bookType) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名单')
    const bytes = write(book, { type: 'buffer', bookType }) as Buffer
    const raw = await read(bytes, bookType === 'xlsb' ? 'a.xlsb' : 'a.et')
    expect(raw.sheets[0]!.rows.map((row) => row.values.map(textOfCell))).toEqual(rows)
  })

  it('reads a web page that calls itself .xls', async () => {
    const page = `<html><meta charset="utf-8"><table><tr><td>姓名</td></tr><tr><td>柏知未</td></tr></table></html>`
    const raw = await read(new TextEncoder().encode(page), 'a.xls')
    expect(raw.sheets[0]!.rows.map((row) => row.values.map(textOfCell))).toEqual([['姓名'], ['柏知未']])
  })

  it.each([
    ['utf-8', '姓名,身份证号,备注\r\n柏知未,"=""99010119780315001X""","两行\n与""引号"""\r\n'],
    ['gb18030', '姓名\t身份证号\t备注\n柏知未\t\'99010119780315001X\t"两行\n与""引号"""\n'],
  ])('reads text in %s', async (encoding, text) => {
    const raw = await read(iconv.encode(text, encoding), 'a.csv')
    expect(raw.sheets[0]!.rows.map((row) => row.values)).toEqual([
      ['姓名', '身份证号', '备注'],
      ['柏知未', '99010119780315001X', '两行\n与"引号"'],
    ])
  })
})

describe('files that are no tables, or are after something', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), '文件是空的'],
    ['a PDF', () => new TextEncoder().encode('%PDF-1.7'), '不是表格，是PDF 文件'],
    ['a zip without a workbook', () => workbookOf({ rows: '', more: { 'xl/workbook.xml': '' } }), '格式有误'],
    ['a cut archive', () => workbookOf({ rows: '' }).slice(0, 400), '不是 zip 压缩包，或文件不完整'],
    [
      'entities',
      () => workbookOf({ rows: '', sheet: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>' }),
      '含 DOCTYPE 声明',
    ],
    [
      'broken markup',
      () => workbookOf({ rows: '', sheet: '<worksheet><sheetData><row></sheetData>' }),
      '格式有误',
    ],
    [
      'a bomb',
      () => workbookOf({ rows: `<row r="1">${'<c r="A1"/>'.repeat(4_000_000)}</row>` }),
      '压缩比异常',
    ],
    ['a password', lockedWorkbook, '有打开密码'],
  ])('refuses %s and says so', async (_, bytes, message) => {
    await expect(read(bytes())).rejects.toMatchObject({
      problem: { message: expect.stringContaining(message), remedy: expect.stringMatching(/\S/) },
    })
  })
})

/** What Office writes when a workbook gets a password: the archive, encrypted, in an old container. */
function lockedWorkbook(): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, 'EncryptionInfo', new Uint8Array(64))
  CFB.utils.cfb_add(container, 'EncryptedPackage', new Uint8Array(512))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}
