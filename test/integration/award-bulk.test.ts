import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '#electron/platform/formats/index'
import type { BulkPreview, BulkRow } from '#shared/modules/awards/bulk'
import type { ProgrammeContent } from '#shared/modules/awards/programme'
import type { CycleId, Grant } from '#shared/values/id'
import { insertCycle } from '#test/builders/award'
import { awardCategory, awardProgramme } from '#test/builders/award-programme'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { type MadeCell, type MadeSheet, workbookBytes, workbookFile } from '#test/support/workbooks'
import { zipBytes } from '#test/support/zips'

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n',
)
const HEAD = [
  '编号',
  '姓名',
  '工作单位',
  '推荐方式',
  '身份证号',
  '出生年月',
  '性别',
  '主要业绩',
  '业务方向',
  '成果',
]

let test: TestVault
let files = 0

function content(): ProgrammeContent {
  const person = awardCategory({
    fields: [
      {
        key: 'line',
        label: '业务方向',
        kind: 'choice',
        options: ['教育', '医疗'],
        columns: [],
        required: false,
        most: null,
      },
      {
        key: 'results',
        label: '成果',
        kind: 'rows',
        options: [],
        columns: ['名称', '时间'],
        required: false,
        most: null,
      },
    ],
    materials: [
      { key: 'pledge', label: '承诺书', required: true, anonymous: false },
      { key: 'proof', label: '业绩佐证材料', required: false, anonymous: false },
    ],
    perUnit: 4,
  })
  const [, unit] = awardProgramme().categories
  return awardProgramme({ categories: [person, ...(unit ? [unit] : [])] })
}

function database() {
  const open = test.vault.session()?.database
  if (!open) throw new Error('nobody is signed in')
  return open
}

async function cycle(at = 'apply', title = '2026 年优秀人才评选'): Promise<CycleId> {
  const inserted = await database()
    .writer.transaction()
    .execute((trx) => insertCycle(trx, { at, title, content: content() }))
  return inserted.cycleId
}

/** A row of the category of persons; blanks are left out. */
function person(
  name: string,
  more: Partial<Record<(typeof HEAD)[number], string | number>> = {},
): MadeCell[] {
  const values: Record<string, string | number> = {
    姓名: name,
    工作单位: '县第一中学',
    性别: '男',
    出生年月: '1985.06',
    主要业绩: '教学三十年。',
    ...more,
  }
  return HEAD.map((it) => values[it] ?? '')
}

const sheet = (name: string, ...rows: MadeCell[][]): MadeSheet => ({ name, rows: [HEAD, ...rows] })
const workbook = (...sheets: MadeSheet[]) => workbookFile(test, `申报${++files}.xlsx`, ...sheets)
const preview = async (cycleId: CycleId, ...grants: Grant[]) =>
  made(test.api.awards.previewNominations({ cycleId, grants }))
const rowsOf = async (cycleId: CycleId, { previewId }: BulkPreview): Promise<BulkRow[]> =>
  (await made(test.api.awards.bulkRows({ cycleId, previewId, limit: 500 }))).rows
const said = (row: BulkRow | undefined) => row?.problems.map((it) => [it.kind, it.field, it.text]) ?? []

function folder(tree: Record<string, Uint8Array>): Grant {
  const root = join(test.folder, `报送${++files}`)
  for (const [name, bytes] of Object.entries(tree)) {
    const path = join(root, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, bytes)
  }
  return test.grant(root)
}

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-03-05T02:00:00Z') })
})
afterAll(() => test.close())

describe('refusals', () => {
  it('are answered without the right, and in a cycle that takes no nominations any more', async () => {
    const cycleId = await cycle('review')
    const grant = await workbook(sheet('优秀人才奖', person('韩屿')))
    expect(await test.api.awards.previewNominations({ cycleId, grants: [grant] })).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('申报已截止'),
    })
    const other = await openTestVault()
    await other.signInAs(['reader'])
    const reply = await other.api.awards.previewNominations({ cycleId, grants: [other.grant(grant.id)] })
    expect(reply).toMatchObject({ code: 'forbidden' })
    await other.close()
  })

  it('name a workbook of another cycle with whose it is, and let the others in', async () => {
    const [one, other] = [await cycle(), await cycle('apply', '2024 年优秀人才评选')]
    const path = join(test.folder, '空表.xlsx')
    await made(test.api.awards.saveNominationSheets({ cycleId: other, grant: test.grant(path) }))
    const good = await workbook(sheet('优秀人才奖', person('韩屿')))
    const shown = await preview(one, test.grant(path), good)
    expect(shown.counts).toMatchObject({ all: 1, new: 1 })
    expect(shown.files[0]?.reason).toBe(
      '这张申报表是“2024 年优秀人才评选”的，不是“2026 年优秀人才评选”的，没有读入。',
    )
  })
})

describe('the workbook that units fill in', () => {
  it('has a sheet a category behind one that says how to fill it in, and comes back as it was filled in', async () => {
    const cycleId = await cycle()
    const grant = test.grant(join(test.folder, '空表本届.xlsx'))
    expect(await made(test.api.awards.saveNominationSheets({ cycleId, grant }))).toEqual({ sheets: 2 })
    const book = await readWorkbook(grant.id)
    expect(book.sheets.map((it) => it.name)).toEqual(['填表说明', '优秀人才奖', '引才先进单位'])
    await fill(grant.id, '优秀人才奖', {
      姓名: '韩屿',
      工作单位: '县第一中学',
      性别: '男',
      出生年月: '1985.06',
      业务方向: '教育',
      成果: '论文一|2024.05\n论文二|2025.06',
    })
    const shown = await preview(cycleId, grant)
    expect([shown.counts, shown.files]).toEqual([{ all: 1, new: 1, update: 0, same: 0, refused: 0 }, []])
    await made(test.api.awards.commitNominations({ cycleId, previewId: shown.previewId }))
    const { rows } = await made(test.api.awards.nominations({ cycleId }))
    const [first] = rows
    if (!first) throw new Error('nothing came in')
    const nomination = await made(test.api.awards.nomination({ id: first.id }))
    expect(nomination).toMatchObject({
      name: '韩屿',
      state: 'draft',
      nominator: 'unit',
      nominatorName: '县第一中学',
      answers: {
        line: '教育',
        results: [
          ['论文一', '2024.05'],
          ['论文二', '2025.06'],
        ],
      },
    })
  })
})

describe('a preview', () => {
  it('names sheet, row, field and remedy of what cannot come in; its counts add up', async () => {
    const cycleId = await cycle()
    const shown = await preview(
      cycleId,
      await workbook(
        sheet(
          '优秀人才奖',
          person('韩屿', { 出生年月: '1985.13' }),
          person('覃一诺', { 业务方向: '农业' }),
          person('', { 主要业绩: '没有姓名的一行' }),
          person('罗砚秋', { 身份证号: '990101198506120019' }),
          person('顾明谦'),
          person('顾明谦'),
        ),
      ),
    )
    const rows = await rowsOf(cycleId, shown)
    expect(shown.counts).toEqual({ all: 6, new: 1, update: 0, same: 0, refused: 5 })
    expect(rows.map((it) => [it.row, it.name, it.what])).toEqual([
      [2, '韩屿', 'refused'],
      [3, '覃一诺', 'refused'],
      [4, '', 'refused'],
      [5, '罗砚秋', 'refused'],
      [7, '顾明谦', 'refused'],
      [6, '顾明谦', 'new'],
    ])
    expect(said(rows[0])).toEqual([['error', '出生年月', '“1985.13”的月份应为 1 至 12。']])
    expect(rows[1]?.problems[0]).toMatchObject({ field: '业务方向', remedy: '应为教育、医疗。' })
    expect(said(rows[2])).toEqual([['error', '姓名', '姓名（名称）未填。']])
    expect(rows[3]?.problems[0]?.field).toBe('身份证号')
    expect(rows[4]?.problems[0]).toMatchObject({
      field: '重复',
      text: expect.stringContaining('第 6 行是同一个'),
    })
    expect(said(rows[5])).toEqual([['notice', '未齐', '缺材料“承诺书”。']])
  })

  it('finds people by number, else by name and unit, and shows who else it could be', async () => {
    const cycleId = await cycle()
    const known = buildPersonContent({ name: '罗砚秋' })
    await addPerson(known)
    const [one, other] = ['石榴', '石榴'].map((name, at) =>
      buildPersonContent({ name, identityNumber: '', birth: at === 0 ? '1980.01' : '1990.05' }),
    )
    for (const it of [one, other]) if (it) await addPerson(it)
    const shown = await preview(
      cycleId,
      await workbook(
        sheet('优秀人才奖', person('罗砚秋', { 身份证号: known.identityNumber }), person('石榴')),
      ),
    )
    const rows = await rowsOf(cycleId, shown)
    const byName = new Map(rows.map((it) => [it.name, it]))
    expect(byName.get('罗砚秋')).toMatchObject({ match: '身份证号', personId: expect.any(String) })
    const doubtful = byName.get('石榴')
    expect(doubtful).toMatchObject({ personId: null, match: '疑似同人 2' })
    expect(doubtful?.candidates).toHaveLength(2)
    const personId = doubtful?.candidates[0]?.personId ?? null
    const { previewId } = shown
    const decided = await made(
      test.api.awards.decideBulkRow({ cycleId, previewId, index: doubtful?.index ?? -1, personId }),
    )
    expect(decided).toMatchObject({ personId, match: '人工指定' })
    await made(test.api.awards.commitNominations({ cycleId, previewId }))
    const { rows: kept } = await made(test.api.awards.nominations({ cycleId }))
    expect(kept.find((it) => it.name === '石榴')?.personId).toBe(personId)
  })

  it('tells what is there already from what fills in a draft', async () => {
    const cycleId = await cycle()
    const first = await preview(
      cycleId,
      await workbook(sheet('优秀人才奖', person('韩屿'), person('覃一诺'))),
    )
    await made(test.api.awards.commitNominations({ cycleId, previewId: first.previewId }))
    const again = await preview(
      cycleId,
      await workbook(
        sheet('优秀人才奖', person('韩屿'), person('覃一诺', { 业务方向: '医疗' }), person('顾明谦')),
      ),
    )
    expect(again.counts).toEqual({ all: 3, new: 1, update: 1, same: 1, refused: 0 })
    const done = await made(test.api.awards.commitNominations({ cycleId, previewId: again.previewId }))
    expect(done).toEqual({ created: 1, updated: 1, attachments: 0 })
    const { rows } = await made(test.api.awards.nominations({ cycleId }))
    expect(rows.map((it) => [it.number, it.name, it.version])).toEqual([
      [1, '韩屿', 1],
      [2, '覃一诺', 2],
      [3, '顾明谦', 1],
    ])
  })

  it('is refused once the cycle has changed since, and nothing comes in', async () => {
    const cycleId = await cycle()
    const shown = await preview(cycleId, await workbook(sheet('优秀人才奖', person('韩屿'))))
    await made(
      test.api.awards.createNomination({
        cycleId,
        content: {
          category: 'rencai',
          name: '覃一诺',
          unitName: '县医院',
          nominator: 'self',
          facts: {},
          answers: {},
        },
      }),
    )
    const reply = await test.api.awards.commitNominations({ cycleId, previewId: shown.previewId })
    expect(reply).toMatchObject({ code: 'conflict', message: expect.stringContaining('有过变动') })
    expect((await made(test.api.awards.nominations({ cycleId }))).total).toBe(1)
  })
})

describe('attachments', () => {
  const tree = async () => ({
    '县第一中学/申报表.xlsx': await workbookBytes([
      sheet(
        '优秀人才奖',
        person('韩屿', { 编号: 1 }),
        person('覃一诺', { 编号: 2 }),
        person('顾明谦', { 编号: 3 }),
      ),
    ]),
    '县第一中学/韩屿/承诺书.pdf': PDF,
    '县第一中学/韩屿/业绩佐证.pdf': Buffer.concat([PDF, Buffer.from('%more\n')]),
    '县第一中学/优秀人才奖/002覃一诺/承诺书（签字）.pdf': Buffer.concat([PDF, Buffer.from('%other\n')]),
    '县第一中学/不知道是谁/证书.pdf': PDF,
    '县第一中学/顾明谦/照片.jpg': Buffer.from('broken'),
    '县第一中学/顾明谦/承诺书.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]),
  })

  it('come from folders and archives to the row of their name, each as its material; strays are named', async () => {
    const asFolder = folder(await tree())
    const zipped = join(test.folder, '报送.zip')
    writeFileSync(zipped, zipBytes(Object.entries(await tree()).map(([name, bytes]) => ({ name, bytes }))))
    for (const grant of [asFolder, test.grant(zipped)]) {
      const cycleId = await cycle()
      const shown = await preview(cycleId, grant)
      const rows = await rowsOf(cycleId, shown)
      expect(Object.fromEntries(rows.map((it) => [it.name, it.attachments]))).toEqual({
        韩屿: 2,
        覃一诺: 1,
        顾明谦: 0,
      })
      expect(shown.files.map((it) => it.name.replace(/^[^/]*\//u, '')).sort()).toEqual([
        '县第一中学/不知道是谁/证书.pdf',
        '县第一中学/顾明谦/承诺书.doc',
        '县第一中学/顾明谦/照片.jpg',
      ])
      const { previewId } = shown
      expect(await made(test.api.awards.commitNominations({ cycleId, previewId }))).toEqual({
        created: 3,
        updated: 0,
        attachments: 3,
      })
      const { rows: kept } = await made(test.api.awards.nominations({ cycleId }))
      const first = kept.find((it) => it.name === '韩屿')
      const { attachments } = await made(test.api.awards.nomination({ id: first?.id as never }))
      expect(attachments.map((it) => [it.material, it.title, it.pages])).toEqual([
        ['pledge', '承诺书', 1],
        ['proof', '业绩佐证', 1],
      ])
    }
  })

  it('that changed since they were read stop the whole commit', async () => {
    const cycleId = await cycle()
    const grant = folder(await tree())
    const shown = await preview(cycleId, grant)
    writeFileSync(join(grant.id, '县第一中学/韩屿/承诺书.pdf'), Buffer.concat([PDF, Buffer.from('%new\n')]))
    const reply = await test.api.awards.commitNominations({ cycleId, previewId: shown.previewId })
    expect(reply).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('承诺书.pdf”在读入之后被改动'),
    })
    expect((await made(test.api.awards.nominations({ cycleId }))).total).toBe(0)
  })
})

describe('hostile input', () => {
  it('is refused file by file while the rest comes in', async () => {
    const cycleId = await cycle()
    const many = Array.from({ length: 10_000 }, (_, at) => person(`第${at}人`))
    const formula = { value: { formula: 'NOW()', result: undefined } as unknown as ExcelJS.CellValue }
    const broken = join(test.folder, '坏.xlsx')
    writeFileSync(broken, Buffer.from('PK\u0003\u0004broken'))
    const bomb = join(test.folder, '炸弹.zip')
    writeFileSync(
      bomb,
      zipBytes([
        { name: '县第一中学/韩屿/承诺书.pdf', bytes: new Uint8Array(40 * 1024 * 1024), declaredSize: 1000 },
      ]),
    )
    const picture = join(test.folder, '图.xlsx')
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))
    const shown = await preview(
      cycleId,
      await workbook(
        sheet(
          '优秀人才奖',
          person('韩屿'),
          HEAD.map((it) => (it === '姓名' ? '覃一诺' : it === '主要业绩' ? formula : '')) as MadeCell[],
        ),
      ),
      await workbook(sheet('优秀人才奖', ...many)),
      test.grant(broken),
      test.grant(bomb),
      test.grant(picture),
      test.grant(join(test.folder, '没有.xlsx')),
    )
    expect(shown.counts).toMatchObject({ all: 2, new: 1, refused: 1 })
    const reasons = Object.fromEntries(
      shown.files.map((it) => [it.name.replace(/^.*\//u, '').replace(/申报\d+/u, '申报'), it.reason]),
    )
    expect(reasons).toMatchObject({
      '申报.xlsx “优秀人才奖”': '有 10000 行，超过上限 5000 行，没有读入。',
      '坏.xlsx': expect.stringContaining('zip'),
      '图.xlsx': '不是表格，是图片。',
      '没有.xlsx': '文件打不开。',
    })
    expect(shown.files.some((it) => it.name.includes('承诺书.pdf') && it.kind === 'error')).toBe(true)
    expect(shown.files.every((it) => it.remedy !== '')).toBe(true)
  })
})

it('puts on record what was read and what came in', async () => {
  const cycleId = await cycle()
  const shown = await preview(cycleId, await workbook(sheet('优秀人才奖', person('韩屿'))))
  await made(test.api.awards.commitNominations({ cycleId, previewId: shown.previewId }))
  const rows = await database()
    .reader.selectFrom('audit_entry')
    .select('action')
    .where('target_id', '=', cycleId)
    .execute()
  const actions = rows.map((it) => it.action)
  expect(actions).toEqual(expect.arrayContaining(['导入申报', '读取申报文件']))
})

/** Types into the first line of a sheet that left the program, as a clerk would. */
async function fill(path: string, name: string, values: Record<string, string>): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const target = book.getWorksheet(name)
  if (!target) throw new Error(`there is no sheet ${name}`)
  let head = 0
  target.eachRow((row, number) => {
    if (Array.isArray(row.values) && row.values.includes('姓名')) head ||= number
  })
  target.getRow(head).eachCell((cell, column) => {
    const value = values[String(cell.value)]
    if (value !== undefined) target.getCell(head + 1, column).value = value
  })
  await book.xlsx.writeFile(path)
}

async function addPerson(content: ReturnType<typeof buildPersonContent>): Promise<void> {
  await made(test.api.people.create(content))
}
