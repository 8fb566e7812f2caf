import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Preview } from '#shared/modules/people/exchange'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { workbookOf } from '#test/support/workbook-parts'
import { Filler, SHAPES } from '#test/support/workbook-shapes'
import { type MadeSheet, workbookBytes, workbookFile } from '#test/support/workbooks'

let test: TestVault
beforeEach(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-20T02:00:00Z') })
})
afterEach(() => test.close())

/** Everything that the records hold after an import, as one text. */
async function everything(): Promise<string> {
  let text = ''
  for (const id of await made(test.api.people.ids({}))) {
    const { person, texts } = await made(test.api.people.open({ id }))
    text += JSON.stringify([person, texts])
  }
  const kept = await made(test.api.people.keptSheets({ limit: 200 }))
  for (const { id } of kept.rows)
    text += JSON.stringify(await made(test.api.people.keptRows({ id, limit: 500 })))
  return text
}

/** Takes over all that the preview shows, as a user who trusts the file would. */
async function takeAll({ id, counts }: Preview): Promise<void> {
  const { rows } = await made(test.api.people.previewItems({ id, limit: Math.max(1, counts.all) }))
  for (const item of rows) {
    const choices = Object.fromEntries(item.differences.map((it) => [it.key, 'adopt' as const]))
    if (item.outcome === 'changed') await made(test.api.people.decide({ id, index: item.index, choices }))
    if (item.outcome === 'duplicate')
      await made(test.api.people.decide({ id, index: item.index, action: 'separate' }))
  }
  await made(test.api.people.commitPreview({ id }))
}

async function importSheets(name: string, ...sheets: MadeSheet[]): Promise<Preview> {
  const grant = await workbookFile(test, name, ...sheets)
  const plan = await made(test.api.people.readWorkbooks({ grants: [grant] }))
  expect(plan.sheets.map((it) => it.chosen)).toEqual(plan.sheets.map(() => true))
  const preview = await made(test.api.people.previewSheets({ id: plan.id }))
  await takeAll(preview)
  return preview
}

describe('every cell of a workbook', () => {
  it.each(
    SHAPES.map((shape) => [shape.name, shape] as const),
  )('of the kind %s is on record afterwards, whoever it is about', async (name, shape) => {
    const { sheet, cells } = new Filler().fill(shape, 3)
    await importSheets(`${name}.xlsx`, sheet)
    const text = await everything()
    expect(cells.filter((cell) => !text.includes(cell))).toEqual([])
  })

  it('of one workbook with all kinds is on record, and none is there once the batch is undone', async () => {
    const filler = new Filler()
    const filled = SHAPES.map((shape) => filler.fill(shape, 4))
    const basic: MadeSheet = {
      name: '底册',
      rows: [
        ['姓名', '性别', '身份证号'],
        ...filled.flatMap((it) => it.people.map(({ name, number }) => [name, '男', number])),
      ],
    }
    await importSheets('底册.xlsx', basic)
    const before = await everything()
    await importSheets('全部.xlsx', ...filled.map((it) => it.sheet))
    const text = await everything()
    const lost = filled.flatMap((it) => it.cells.filter((cell) => !text.includes(cell)))
    expect(lost).toEqual([])
    const [batch] = (await made(test.api.batches.list({}))).rows
    await made(test.api.batches.undo({ id: batch!.id }))
    const after = await everything()
    const withoutVersions = (it: string) => it.replace(/"(version|changedAt|changedBy)":("[^"]*"|\d+),?/g, '')
    expect(withoutVersions(after)).toBe(withoutVersions(before))
  })
})

it('takes texts that are too long for their field whole, under their heading', async () => {
  const [person] = [new Filler().person()]
  const long = (mark: string, length: number) => mark + '长'.repeat(length)
  const cells = [long('注', 30_000), long('校', 180), long('业', 180), long('类', 300)]
  await importSheets('长.xlsx', {
    rows: [
      ['姓名', '性别', '身份证号', '备注', '毕业院校', '所学专业', '人员类别'],
      [person!.name, '男', person!.number, ...cells],
    ],
  })
  const study = [long('学', 300), long('证', 10)]
  await importSheets('长学历.xlsx', {
    rows: [
      ['身份证号', '学校名称', '学历名称', '入学日期', '毕业日期', '证书编号'],
      [person!.number, study[0]!, '大学', '1995.09', '1999.07', study[1]!],
    ],
  })
  const text = await everything()
  expect([...cells, ...study].filter((cell) => !text.includes(cell))).toEqual([])
})

describe('workbooks that are broken, locked or after something', () => {
  it('each stand in the plan with the reason, and keep nothing from the good one', async () => {
    const write = (name: string, bytes: Uint8Array) => {
      const path = join(test.folder, name)
      writeFileSync(path, bytes)
      return test.grant(path)
    }
    const good = new Filler().fill(SHAPES[1]!, 2)
    const grants = [
      write('空.xlsx', new Uint8Array()),
      write('文档.xlsx', new TextEncoder().encode('%PDF-1.7')),
      write(
        '实体.xlsx',
        workbookOf({ rows: '', sheet: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' }),
      ),
      write('炸弹.xlsx', workbookOf({ rows: `<row r="1">${'<c r="A1"/>'.repeat(4_000_000)}</row>` })),
      write('断.xlsx', (await workbookBytes([good.sheet])).slice(0, 2000)),
      await workbookFile(test, '好.xlsx', good.sheet),
    ]
    const plan = await made(test.api.people.readWorkbooks({ grants }))
    const told = plan.sheets.map((it) => [
      it.fileName,
      it.chosen,
      it.findings.map((found) => found.severity).join(),
    ])
    expect(told).toEqual([
      ['空.xlsx', false, 'error'],
      ['文档.xlsx', false, 'error'],
      ['实体.xlsx', false, 'error'],
      ['炸弹.xlsx', false, 'error'],
      ['断.xlsx', false, 'error'],
      ['好.xlsx', true, ''],
    ])
    const preview = await made(test.api.people.previewSheets({ id: plan.id }))
    expect(preview.counts).toMatchObject({ all: 2, created: 2 })
  })

  it('that say they are a million rows wide take no memory for it', async () => {
    const path = join(test.folder, '宽.xlsx')
    const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = `<row r="1">${cell('A1', '姓名')}${cell('B1', '性别')}${cell('XFD1', '民族')}</row><row r="1048576">${cell('A1048576', '柏知未')}${cell('B1048576', '男')}${cell('XFD1048576', '汉族')}</row>`
    writeFileSync(
      path,
      workbookOf({ rows, behind: '<mergeCells><mergeCell ref="C1:XFC1048576"/></mergeCells>' }),
    )
    const plan = await made(test.api.people.readWorkbooks({ grants: [test.grant(path)] }))
    expect(plan.sheets[0]).toMatchObject({ rows: 1, destination: 'basic' })
    expect(plan.sheets[0]!.columns.map((it) => it.letter)).toEqual(['A', 'B', 'XFD'])
  })
})
