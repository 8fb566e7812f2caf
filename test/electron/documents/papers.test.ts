import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsOf } from '#electron/platform/documents/paper-pages'
import { buildPapersDocx } from '#electron/platform/documents/papers.docx'
import { buildTablesXlsx } from '#electron/platform/documents/tables.xlsx'
import { type RawWorkbook, readWorkbook, textOfCell } from '#electron/platform/formats/index'
import { fixedForm } from '#shared/platform/print/fixed'
import type { BareSheet } from '#shared/platform/print/page'
import { SERIAL } from '#shared/platform/print/paper'
import { tableForm } from '#shared/platform/print/table'
import { wordText } from '#test/support/word-text'

/** @file Papers as Word and Excel files: the same cells as on paper, figures as numbers, copies with their numbers. */

const FONTS = { title: ['方正小标宋简体'], body: ['宋体'] }
const TABLE = tableForm({
  ...{ title: '测评结果表', subtitle: '2026 年度考核', left: '票箱：A', right: `No. ${SERIAL}` },
  lead: ['A 县委委员：应到 10　收回 9'],
  columns: [{ width: 20, merge: true }, { width: 0 }, ...Array(3).fill({ width: 20, figures: true })],
  head: [
    [
      ...['对象', '项目'].map((text) => ({ text, rows: 2 })),
      { text: '优秀', columns: 2 },
      { text: '编号', rows: 2 },
    ],
    [{ text: '票数' }, { text: '得票率' }],
  ],
  rows: [
    { kind: 'group', text: '青石镇' },
    { kind: 'row', cells: ['韩　屿', '德', '7', '87.50%', '007'] },
    { kind: 'row', cells: ['韩　屿', '能', '12', '–', '1234567890123456'] },
    { kind: 'row', cells: ['罗砚秋', '德', '-1', '66.67%', '92.345'] },
  ],
  notes: ['说明：弃权不计入基数'],
  signs: ['计票人（签名）', '监票人（签名）'],
  foot: '县委组织部',
})
const FIXED = fixedForm({
  title: '登记表',
  pages: [
    {
      ...{ width: 210, height: 297 },
      parts: [
        { kind: 'line', x: 20, y: 20, width: 170, height: 10, center: '公务员年度考核登记表', title: true },
        {
          ...{ kind: 'grid', x: 20, y: 40, columns: [40, 130], rows: [12, 80] },
          cells: [
            { area: { row: 0, column: 0 }, text: '姓　名' },
            { area: { row: 0, column: 1 }, text: '韩　屿' },
            {
              ...{ area: { row: 1, column: 0, columns: 2 }, text: '该同志工作扎实。', from: 'top' as const },
              sign: ['签名：　　年　月　日'],
            },
          ],
        },
      ],
    },
  ],
})

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juanzong-papers-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function wordOf(...runs: Parameters<typeof buildPapersDocx>[0]): Promise<string> {
  const path = join(folder, '材料.docx')
  writeFileSync(path, await buildPapersDocx(runs, FONTS))
  return wordText(path)
}

async function workbookOf(...forms: Parameters<typeof buildTablesXlsx>[0]): Promise<RawWorkbook> {
  const path = join(folder, '材料.xlsx')
  writeFileSync(path, await buildTablesXlsx(forms))
  return readWorkbook(path)
}

describe('a table', () => {
  it('has every word of the paper in Word, and in Excel', async () => {
    const words = await wordOf({ form: TABLE })
    const [sheet] = (await workbookOf(TABLE)).sheets
    const cells = sheet?.rows.flatMap((it) => it.values.map(textOfCell)) ?? []
    const said = [
      ...[TABLE.title, TABLE.subtitle, TABLE.left, ...TABLE.lead, ...TABLE.notes],
      ...TABLE.head.flatMap((row) => row.map((it) => it.text)),
    ]
    for (const text of said) {
      expect(words).toContain(text)
      expect(cells).toContain(text)
    }
    for (const text of ['青石镇', '韩　屿', '罗砚秋', '007', '1234567890123456']) {
      expect(words).toContain(text)
      expect(cells).toContain(text)
    }
    for (const text of ['监票人（签名）：']) {
      expect(words).toContain(text)
      expect(cells.join('\n')).toContain(text)
    }
  })

  it('has figures as numbers where a reader of the sheet may add them up, and nothing else', async () => {
    const [sheet] = (await workbookOf(TABLE)).sheets
    const numbers = sheet?.rows.flatMap((it) =>
      it.values.flatMap((cell) => (typeof cell !== 'string' && cell.kind === 'number' ? [cell.number] : [])),
    )
    expect(numbers).toEqual([7, 0.875, 12, -1, 0.6667, 92.345])
  })

  it('merges its headings and the cells that say the same', async () => {
    const [sheet] = (await workbookOf(TABLE)).sheets
    const merges = sheet?.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right]) ?? []
    // Title, subtitle, the line, the lead: four rows; then two rows of headings.
    expect(merges).toEqual(
      expect.arrayContaining([
        [1, 0, 1, 4],
        [5, 0, 6, 0],
        [5, 2, 5, 3],
        [7, 0, 7, 4],
        [8, 0, 9, 0],
      ]),
    )
  })

  it('gives several tables a sheet each, whatever they are called', async () => {
    const { sheets } = await workbookOf(TABLE, TABLE, { ...TABLE, title: '复核/计票:表' })
    expect(new Set(sheets.map((it) => it.name)).size).toBe(3)
  })
})

it('numbers the copies of a run in Word', async () => {
  const words = await wordOf({ form: TABLE, serials: ['00001', '00002'] })
  expect(words).toContain('No. 00001')
  expect(words).toContain('No. 00002')
  expect(words).not.toContain(SERIAL)
})

it('has every cell of fixed pages in Word, what is signed included', async () => {
  const words = await wordOf({ form: FIXED })
  for (const text of ['公务员年度考核登记表', '姓　名', '韩　屿', '该同志工作扎实。', '签名：　　年　月　日'])
    expect(words).toContain(text)
})

describe('pages for the printer', () => {
  const paper = (pages: number, across = false): BareSheet[] =>
    Array.from({ length: pages }, () => ({
      ...(across ? { width: 297, height: 210 } : { width: 210, height: 297 }),
      ...{ rules: [], texts: [] },
    }))
  const lengths = (papers: BareSheet[][], most: number) =>
    [...partsOf(papers, most)].map((it) => it.sheets.length)

  it('are gathered without parting a paper, and by size', () => {
    expect(lengths([paper(2), paper(2), paper(2)], 4)).toEqual([4, 2])
    expect(lengths([paper(3), paper(3)], 4)).toEqual([3, 3])
    expect(lengths([paper(9)], 4)).toEqual([9])
    expect(lengths([paper(1), paper(1, true), paper(1, true), paper(1)], 9)).toEqual([1, 2, 1])
    expect(lengths([], 4)).toEqual([])
  })
})
