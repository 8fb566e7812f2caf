import { readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CycleId, NominationId, ReviewerId } from '#shared/values/id'
import {
  awardCategory,
  awardProgramme,
  awardStage,
  insertAssignments,
  insertCycle,
  insertNominations,
  insertReviewers,
} from '#test/builders/award'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'

const PROGRAMME = awardProgramme({
  categories: [awardCategory(), awardCategory({ key: 'gongjiang', label: '工匠奖', anonymous: true })],
  stages: [awardStage('apply'), awardStage('review'), awardStage('honour')],
})

type Put = { cycleId: CycleId; nominations: NominationId[]; reviewers: ReviewerId[]; folder: string }

let test: TestVault
let folders = 0

const writer = () => test.vault.session()!.database.writer
const place = (it: Put) => ({ cycleId: it.cycleId, stage: 'review' })

/** Two nominations with names, one without; two reviewers who read all of them. */
async function put(): Promise<Put> {
  folders += 1
  const folder = join(test.folder, `评分表${folders}`)
  await mkdir(folder)
  const inserted = await writer()
    .transaction()
    .execute(async (trx) => {
      const { cycleId } = await insertCycle(trx, { content: PROGRAMME, at: 'review' })
      const nominations = await insertNominations(trx, cycleId, 3, (index) =>
        index === 2 ? { category: 'gongjiang', name: '陆景澄', unitName: '澄江水泵厂' } : {},
      )
      const reviewers = await insertReviewers(trx, 2, (index) => ({ name: ['温若谷', '纪望舒'][index]! }))
      await insertAssignments(trx, { cycleId, stage: 'review', nominations, reviewers })
      return { cycleId, nominations: nominations.map((it) => it.id), reviewers }
    })
  return { ...inserted, folder }
}

const out = (it: Put, reviewers: ReviewerId[] = []) =>
  made(test.api.awards.saveScoreSheets({ ...place(it), reviewers, grant: test.grant(it.folder) }))

const file = (it: Put, reviewer: string) => join(it.folder, `${reviewer}_专家评审_评分表.xlsx`)

/** Types into a workbook as a reviewer does: `C7` of a sheet by its name. */
async function type(path: string, cells: Record<string, Record<string, ExcelJS.CellValue>>, to = path) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  for (const [sheet, typed] of Object.entries(cells))
    for (const [cell, value] of Object.entries(typed)) book.getWorksheet(sheet)!.getCell(cell).value = value
  await book.xlsx.writeFile(to)
  return test.grant(to)
}

const preview = (it: Put, ...grants: ReturnType<TestVault['grant']>[]) =>
  made(test.api.awards.previewScores({ ...place(it), grants }))

beforeAll(async () => {
  test = await openTestVault()
})
afterAll(() => test.close())

describe('workbooks out', () => {
  it('are one a reviewer, a sheet a category, sealed but for what is to be typed', async () => {
    const put_ = await put()
    expect(await out(put_)).toEqual({ files: 2 })
    expect(readdirSync(put_.folder).sort()).toEqual([
      '温若谷_专家评审_评分表.xlsx',
      '纪望舒_专家评审_评分表.xlsx',
    ])
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file(put_, '温若谷'))
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['优秀人才奖', '工匠奖'])
    const [named, hidden] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet]
    expect(named.getRow(5).values).toEqual(
      expect.arrayContaining(['编号', '姓名', '工作单位', '工作业绩（60 分）', '专业水平（40 分）', '评语']),
    )
    expect(named.getCell('D6').protection).toMatchObject({ locked: false })
    expect(named.getCell('A6').protection?.locked).not.toBe(false)
    expect((named as unknown as { sheetProtection: unknown }).sheetProtection).toMatchObject({ sheet: true })
    expect(named.getRow(4).hidden).toBe(true)
    expect(named.getCell('D6').dataValidation).toMatchObject({ type: 'decimal', formulae: [0, 60] })
    expect(JSON.stringify(hidden.getSheetValues())).not.toMatch(/陆景澄|澄江水泵厂/)
  })

  it('are refused where nothing is assigned', async () => {
    const { cycleId } = await writer()
      .transaction()
      .execute((trx) => insertCycle(trx, { content: PROGRAMME, at: 'review' }))
    const reply = await test.api.awards.saveScoreSheets({
      cycleId,
      stage: 'review',
      reviewers: [],
      grant: test.grant(test.folder),
    })
    expect(reply).toMatchObject({ code: 'not-found', message: '“专家评审”没有分配评审任务，没有可导出的。' })
  })
})

describe('workbooks back', () => {
  it('come in: whole, in part, with bad cells named and the other rows going on', async () => {
    const put_ = await put()
    await out(put_)
    const grant = await type(file(put_, '温若谷'), {
      优秀人才奖: { D6: 55.5, E6: '38分', D7: 61, E7: 30 },
      工匠奖: { B6: 50 },
    })
    const shown = await preview(put_, grant)
    expect(shown.sheets).toHaveLength(1)
    expect(shown.sheets[0]).toMatchObject({
      reviewer: '温若谷',
      scores: 3,
      whole: 1,
      part: 1,
      replaced: 0,
      refused: '',
    })
    expect(shown.sheets[0]!.problems).toEqual([
      { place: '优秀人才奖　D7', text: '第 2 号没有读入：“工作业绩”应在 0 至 60 之间，现为 61。' },
    ])
    const ask = { ...place(put_), previewId: shown.previewId }
    expect(await made(test.api.awards.commitScores(ask))).toEqual({ sheets: 1, scores: 3 })
    const sheets = await made(
      test.api.awards.reviewerSheets({ ...place(put_), reviewerId: put_.reviewers[0]! }),
    )
    expect(sheets.map((sheet) => [sheet.state, sheet.total])).toEqual([
      ['submitted', 93.5],
      ['assigned', null],
      ['assigned', null],
    ])
    expect(sheets[2]!.values).toEqual({ deeds: 50 })
    expect(await test.api.awards.commitScores(ask)).toMatchObject({ code: 'not-found' })
  })

  it('say on record whose came and not a score', async () => {
    const rows = await test.vault
      .session()!
      .database.reader.selectFrom('audit_entry')
      .selectAll()
      .where('method', 'in', ['awards.previewScores', 'awards.commitScores'])
      .execute()
    expect(rows.map((it) => it.action)).toEqual(expect.arrayContaining(['读取评分工作簿', '导入专家评分']))
    expect(JSON.stringify(rows)).not.toMatch(/55\.5|93\.5/)
  })

  it('leave out rows whose number or name was altered, by name', async () => {
    const put_ = await put()
    await out(put_)
    const grant = await type(file(put_, '温若谷'), {
      优秀人才奖: { A6: 99, D6: 50, E6: 30, B7: '别人', D7: 40, E7: 30 },
      工匠奖: { B6: 50, C6: 30 },
    })
    const [sheet] = (await preview(put_, grant)).sheets
    expect(sheet).toMatchObject({ whole: 1, part: 0 })
    expect(sheet!.problems.map((problem) => problem.text)).toEqual([
      '编号“99”不是分给这位专家的，这一行没有读入。',
      expect.stringContaining('表里改成了“别人”，这一行没有读入。'),
    ])
  })

  it('are refused when another was given out since, or the assignments changed; others go on', async () => {
    const put_ = await put()
    await out(put_)
    const cells = { 优秀人才奖: { D6: 50, E6: 30 } }
    const old = await type(file(put_, '温若谷'), cells, join(put_.folder, '旧.xlsx'))
    const good = await type(file(put_, '纪望舒'), cells, join(put_.folder, '好.xlsx'))
    await out(put_, [put_.reviewers[0]!])
    const { sheets } = await preview(put_, old, good)
    expect(sheets.map((sheet) => sheet.refused)).toEqual(['之后又给这位专家导出过一份，这一份已作废。', ''])
    await made(
      test.api.awards.setAssignmentState({
        ...place(put_),
        reviewerId: put_.reviewers[1]!,
        nominationId: put_.nominations[2]!,
        state: 'recused',
        reason: '师生关系',
      }),
    )
    const [stale] = (await preview(put_, good)).sheets
    expect(stale!.refused).toContain('纪望舒的评审任务或评分项在导出之后变了')
    const progress = await made(test.api.awards.scoreProgress(place(put_)))
    expect(progress.map(({ name, stale: is }) => [name, is])).toEqual(
      expect.arrayContaining([
        ['温若谷', false],
        ['纪望舒', true],
      ]),
    )
  })

  it('are refused from another cycle, as a second one of the same reviewer, and when not ours', async () => {
    const [first, second] = [await put(), await put()]
    await out(first)
    await out(second)
    const cells = { 优秀人才奖: { D6: 50, E6: 30 } }
    const foreign = await type(file(second, '温若谷'), cells)
    const one = await type(file(first, '温若谷'), cells, join(first.folder, '一.xlsx'))
    const again = await type(file(first, '温若谷'), cells, join(first.folder, '二.xlsx'))
    const strange = new ExcelJS.Workbook()
    strange.addWorksheet('表').getCell('A1').value = '随手记'
    const path = join(first.folder, '别的.xlsx')
    await strange.xlsx.writeFile(path)
    const { sheets } = await preview(first, foreign, one, again, test.grant(path))
    expect(sheets.map((sheet) => sheet.refused)).toEqual([
      expect.stringContaining('是另一届的'),
      '',
      '这位专家的评分表选了两份，只读入前一份。',
      '不是从本机导出的评分表，没有识别码。',
    ])
  })

  it('write nothing when a score was typed since the preview', async () => {
    const put_ = await put()
    await out(put_)
    const shown = await preview(put_, await type(file(put_, '温若谷'), { 优秀人才奖: { D6: 50, E6: 30 } }))
    await made(
      test.api.awards.saveScore({
        ...place(put_),
        reviewerId: put_.reviewers[0]!,
        nominationId: put_.nominations[0]!,
        version: 1,
        values: { deeds: 20 },
        comment: '',
      }),
    )
    const reply = await test.api.awards.commitScores({ ...place(put_), previewId: shown.previewId })
    expect(reply).toMatchObject({ code: 'conflict' })
    const [sheet] = await made(
      test.api.awards.reviewerSheets({ ...place(put_), reviewerId: put_.reviewers[0]! }),
    )
    expect(sheet).toMatchObject({ values: { deeds: 20 }, total: null })
  })
})
