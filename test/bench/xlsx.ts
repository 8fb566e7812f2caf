import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { type OpenSheet, sheetsOfBook } from '#electron/modules/people/sheet-books'
import { joinPeople } from '#electron/modules/people/sheet-people'
import { readPerson } from '#electron/modules/people/sheet-person'
import { unitsOf } from '#electron/modules/people/units'
import { type OutColumn, readWorkbook, writeXlsx } from '#electron/platform/formats/index'
import { checkCharacter } from '#shared/values/identity-number'
import type { PartialDate } from '#shared/values/partial-date'

/**
 * @file A roster out and in through the program, against the library alone: `exceljs` streams the same rows with the
 * same styles out, and streams them in again into arrays of texts. Ours reads, finds the heading, maps the columns,
 * joins the people and reads every value as its field wants it; nothing of that is left out. Both take turns.
 */

const ROWS = numberAfter('--rows') ?? 50_000
const ROUNDS = numberAfter('--rounds') ?? 3
const TODAY = '2026.11.20' as PartialDate

const HEADERS = [
  '序号',
  '姓名',
  '性别',
  '出生年月',
  '民族',
  '籍贯',
  '出生地',
  '入党时间',
  '参加工作时间',
  '健康状况',
  '身份证号',
  '现任职务',
  '任现职时间',
  '职级',
  '任现职级时间',
  '学历',
  '人员类别',
  '编制类型',
  '血型',
  '联系电话',
]
const COLUMNS: OutColumn[] = HEADERS.map((header) => ({ header, width: 12 }))

const SURNAMES = '柏岚宁苏沈陆温谭邓罗程解'
const GIVEN = '知未恒若澄思远秋立诚娥世昌微'

await run()

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-xlsx-'))
  try {
    const ours: number[] = []
    const floor: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      globalThis.gc?.()
      ours.push(await timed('ours', () => through(join(folder, 'ours.xlsx'))))
      globalThis.gc?.()
      floor.push(await timed('floor', () => bare(join(folder, 'floor.xlsx'))))
    }
    const oursMs = median(ours)
    const floorMs = median(floor)
    const ratio = Number((oursMs / floorMs).toFixed(2))
    process.stdout.write(
      `${JSON.stringify({ bench: 'xlsx', rows: ROWS, ours_ms: oursMs, floor_ms: floorMs, ratio })}\n`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed(what: string, work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  const milliseconds = Math.round(performance.now() - start)
  process.stderr.write(`${what} ${milliseconds} ms\n`)
  return milliseconds
}

/** Out by the program's writer, in by its reader with everything that comes before the comparison. */
async function through(path: string): Promise<void> {
  const begun = performance.now()
  await writeXlsx(path, { name: '干部名册', title: '云泽县干部名册', columns: COLUMNS }, rows())
  const written = performance.now()
  const book = await readWorkbook(path)
  const read = performance.now()
  const sheets: OpenSheet[] = sheetsOfBook(
    { name: '名册.xlsx', path, format: 'xlsx', savedOn: '', stamp: '' },
    book,
  ).map((sheet, index) => ({ ...sheet, index }))
  const reading = { units: unitsOf([]), today: TODAY }
  const people = joinPeople(sheets, TODAY).map((person) => readPerson(person.rows, reading))
  if (people.length !== ROWS || people[ROWS - 1]?.texts.XingMing === undefined)
    throw new Error(`${people.length} people of ${ROWS} rows`)
  const done = performance.now()
  const told = [written - begun, read - written, done - read].map(Math.round)
  process.stderr.write(
    `out ${told[0]}, in ${told[1]}, understood ${told[2]} ms, ${statSync(path).size} bytes\n`,
  )
}

/** The library alone with the same rows and the same look. */
async function bare(path: string): Promise<void> {
  const begun = performance.now()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: false,
  })
  const out = book.addWorksheet('干部名册', { views: [{ state: 'frozen', ySplit: 2 }] })
  const line = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const
  const style: Partial<ExcelJS.Style> = {
    numFmt: '@',
    font: { name: '宋体', size: 10 },
    border: { top: line, left: line, bottom: line, right: line },
    alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
  }
  out.columns = COLUMNS.map(({ width }) => ({ width, style }))
  out.addRow(['云泽县干部名册']).commit()
  out.addRow(HEADERS).commit()
  for (const row of rows()) out.addRow(row).commit()
  out.commit()
  await book.commit()
  const written = performance.now()
  const texts: string[][] = []
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, { worksheets: 'emit' }))
    for await (const row of sheet) {
      const cells: string[] = []
      row.eachCell((cell) => cells.push(cell.text))
      texts.push(cells)
    }
  if (texts.length !== ROWS + 2) throw new Error(`the library read ${texts.length} rows`)
  process.stderr.write(
    `library out ${Math.round(written - begun)}, in ${Math.round(performance.now() - written)} ms\n`,
  )
}

function* rows(): Generator<(string | number)[]> {
  for (let at = 0; at < ROWS; at += 1) {
    const name = SURNAMES.charAt(at % 12) + GIVEN.charAt((at >> 3) % 14) + GIVEN.charAt((at >> 7) % 14)
    const birth = `${1965 + (at % 35)}${String((at % 12) + 1).padStart(2, '0')}`
    const first = `9901${String(Math.floor(at / 1000)).padStart(2, '0')}${birth}15${String(at % 1000).padStart(3, '0')}`
    yield [
      at + 1,
      name,
      at % 2 ? '男' : '女',
      `${birth.slice(0, 4)}.${birth.slice(4)}`,
      '汉族',
      '云泽',
      '云泽青石',
      `20${String(at % 20).padStart(2, '0')}.06`,
      `19${90 + (at % 10)}.07`,
      '健康',
      first + checkCharacter(first),
      `云泽县第${at % 80}镇党委委员、副镇长`,
      '2021.05',
      '四级主任科员',
      '2020.01',
      '大学',
      '公务员',
      '行政编制',
      'A',
      `1390000${String(at % 10000).padStart(4, '0')}`,
    ]
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
