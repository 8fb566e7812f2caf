import { join } from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countMarks, loadCounts } from '#electron/modules/evaluations/count.repository'
import type { Mark } from '#shared/modules/evaluations/ballot'
import type { BallotImport } from '#shared/modules/evaluations/contract-ballots'
import type { Grant, RoundId } from '#shared/values/id'
import {
  evaluationLeaf,
  evaluationScheme,
  GOOD_TO_POOR,
  type InsertedRound,
  insertRound,
  type RoundSketch,
} from '#test/builders/evaluation'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { type MadeCell, type MadeSheet, workbookFile } from '#test/support/workbooks'

const SUBJECTS = [
  { name: '罗砚秋', unitName: '青石镇' },
  { name: '韩屿', unitName: '柳河镇' },
  { name: '覃一诺', unitName: '枫林乡' },
]
const HEAD = ['票号', '姓名', '履行责任', '工作成效']
let test: TestVault
let files = 0

function database() {
  const open = test.vault.session()?.database
  if (!open) throw new Error('nobody is signed in')
  return open
}

/** An open round without ballots, eight sent out in each box. */
async function round(sketch: RoundSketch = {}): Promise<InsertedRound> {
  return database()
    .writer.transaction()
    .execute(async (trx) => {
      const inserted = await insertRound(trx, { subjects: SUBJECTS, ballots: 0, ...sketch })
      await trx
        .updateTable('evaluation_box')
        .set({ expected: 8, present: 8, issued: 8, returned: 8 })
        .where('round_id', '=', inserted.roundId)
        .execute()
      return inserted
    })
}

const place = (roundId: RoundId, box = 1, entry: 1 | 2 = 1) => ({ roundId, box, entry })

function sheet(...rows: MadeCell[][]): MadeSheet {
  return { name: '录票', rows: [HEAD, ...rows] }
}
const file = (...sheets: MadeSheet[]) => workbookFile(test, `票${++files}.xlsx`, ...sheets)

async function read(roundId: RoundId, grant: Grant, box = 1): Promise<BallotImport> {
  return made(test.api.evaluations.previewBallots({ ...place(roundId, box), grant }))
}

async function write(roundId: RoundId, { id }: BallotImport, box = 1) {
  return made(test.api.evaluations.commitBallots({ ...place(roundId, box), previewId: id }))
}

/** The blank workbook of a round as it left the program. */
async function exported(roundId: RoundId, boxes: number[] = []): Promise<Grant> {
  const grant = test.grant(join(test.folder, `空表${++files}.xlsx`))
  await made(test.api.evaluations.saveBallotSheets({ roundId, boxes, grant }))
  return grant
}

/** Types texts into a workbook on disk, as a clerk would, and saves it. */
async function fill(grant: Grant, sheetIndex: number, cells: Record<string, string | number>): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(grant.id)
  const target = book.worksheets[sheetIndex]
  for (const [place, value] of Object.entries(cells)) if (target) target.getCell(place).value = value
  await book.xlsx.writeFile(grant.id)
}

async function marksOf(roundId: RoundId, number: number, box = 1): Promise<Mark[]> {
  const { ballot } = await made(test.api.evaluations.ballot({ ...place(roundId, box), number }))
  return ballot?.marks ?? []
}

const sorted = (marks: readonly Mark[]) => marks.map((it) => `${it.subject} ${it.leaf} ${it.value}`).sort()
const complaints = ({ problems }: BallotImport) => problems.map((it) => [it.cell, it.message])

async function expectCountsTrue(roundId: RoundId): Promise<void> {
  const key = (it: { box: number; subject: number; leaf: string; value: number; n: number }) =>
    `${it.box} ${it.subject} ${it.leaf} ${it.value} ${it.n}`
  const kept = await loadCounts(database().reader, roundId)
  expect(kept.map(key).sort()).toEqual((await countMarks(database().reader, roundId)).map(key).sort())
}

beforeAll(async () => {
  test = await openTestVault({ now: () => new Date('2026-11-21T02:00:00Z') })
})
afterAll(() => test.close())

describe('refusals', () => {
  it('refuses a sheet of another round, one of ballots that changed since, and one without the box', async () => {
    const [one, other] = [await round(), await round({ title: '另一轮' })]
    const grant = await exported(one.roundId, [2])
    const preview = (roundId: RoundId, box: number) =>
      test.api.evaluations.previewBallots({ ...place(roundId, box), grant })
    expect(await preview(other.roundId, 2)).toMatchObject({
      code: 'conflict',
      message: '这份录票表不是“另一轮”的，是另一轮次的。',
    })
    expect(await preview(one.roundId, 1)).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('没有“A 县委委员”，只有“B 镇村干部”'),
    })
    await database()
      .writer.updateTable('evaluation_subject')
      .set({ excluded: '任职不满半年' })
      .where('round_id', '=', one.roundId)
      .where('no', '=', 2)
      .execute()
    expect(await preview(one.roundId, 2)).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('方案、对象或计票方式变了'),
    })
  })

  it('refuses what is no table of these ballots, a closed round and a box with nothing sent out', async () => {
    const { roundId } = await round()
    const grant = await file({
      rows: [
        ['单位', '电话'],
        ['青石镇', '5550100'],
      ],
    })
    expect(await test.api.evaluations.previewBallots({ ...place(roundId), grant })).toMatchObject({
      code: 'invalid-input',
      remedy: expect.stringContaining('履行责任、工作成效'),
    })
    const headless = await file({
      rows: [
        ['姓名', '履行责任'],
        ['韩屿', '好'],
      ],
    })
    expect(await test.api.evaluations.previewBallots({ ...place(roundId), grant: headless })).toMatchObject({
      message: '表头里没有“票号”一栏。',
    })
    const closed = await round({ state: 'closed' })
    const good = await file(sheet([1, '韩屿', '好', '好']))
    expect(
      await test.api.evaluations.previewBallots({ ...place(closed.roundId), grant: good }),
    ).toMatchObject({
      code: 'conflict',
    })
    await database()
      .writer.updateTable('evaluation_box')
      .set({ issued: null })
      .where('round_id', '=', roundId)
      .execute()
    expect(await test.api.evaluations.previewBallots({ ...place(roundId), grant: good })).toMatchObject({
      message: '“A 县委委员”还没有登记发出的票数。',
    })
  })

  it('writes nothing when a ballot was entered meanwhile, or the preview is another one', async () => {
    const { roundId } = await round()
    const preview = await read(roundId, await file(sheet([1, '韩屿', '好', '好'], [2, '韩屿', '好', '差'])))
    const ballot = { number: 2, marks: [{ subject: 2, leaf: 'duty', value: 4 }], void: null, voidNote: '' }
    await made(test.api.evaluations.saveBallot({ ...place(roundId), ballot, version: null }))
    const input = { ...place(roundId), previewId: preview.id }
    expect(await test.api.evaluations.commitBallots(input)).toMatchObject({
      code: 'conflict',
      message: '第 2 张在读入之后被录入或改过，一张也没有写入。',
    })
    expect(await marksOf(roundId, 1)).toEqual([])
    expect(await test.api.evaluations.commitBallots({ ...input, box: 2 })).toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a table as somebody else made it', () => {
  it('takes words, short words, numbers and what spreadsheets make of them', async () => {
    const { roundId } = await round()
    const grant = await file({
      name: '汇总',
      rows: [
        ['云泽县述职评议测评情况', '', '', '', ''],
        ['票　号', '姓　名', '评议意见', '', '备注'],
        ['', '', '履行责任', '工作成效（40分）', ''],
        [1, '罗 砚 秋', '好', '1', '甲'],
        ['', '韩　屿', '较 好', '２', ''],
        ['', '覃一诺', { value: 3 }, '4.差', ''],
        ['第002号', '韩屿（柳河镇）', '好、较好', '未填', ''],
        ['票　号', '姓　名', '履行责任', '工作成效', ''],
        ['３', '覃一诺', { value: { formula: '1+1', result: 2 } }, '-', ''],
        ['合计', '', 5, 3, ''],
      ],
      merges: ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'A4:A6'],
    })
    const preview = await read(roundId, grant)
    expect(preview).toMatchObject({ sheet: '汇总', problems: [], marks: 8, empty: 0 })
    expect(preview.counts).toEqual({ all: 3, fresh: 3, replaced: 0, same: 0, wrong: 0 })
    await write(roundId, preview)
    expect(sorted(await marksOf(roundId, 1))).toEqual([
      ...['1 duty 1', '1 result 1', '2 duty 2', '2 result 2', '3 duty 3', '3 result 4'],
    ])
    expect(await marksOf(roundId, 2)).toEqual([{ subject: 2, leaf: 'duty', value: -1 }])
    expect(await marksOf(roundId, 3)).toEqual([{ subject: 3, leaf: 'duty', value: 2 }])
    await expectCountsTrue(roundId)
  })

  it('names each cell that it cannot take, and writes the other ballots', async () => {
    const { roundId } = await round()
    const grant = await file(
      sheet(
        [1, '罗砚秋', '优秀', '好'],
        [2, '罗砚秋', 5, '好'],
        [3, '郑一', '好', '好'],
        ['A4', '韩屿', '好', '好'],
        [5, '韩屿', { value: { error: '#N/A' } as ExcelJS.CellErrorValue }, '好'],
        [6, '韩屿', '好', '好'],
        [6, '韩屿', '差', '差'],
        [9, '韩屿', '好', '好'],
        [8, '韩屿', '好', { value: new Date('2026-01-02'), format: 'm"月"d"日"' }],
        [7, '覃一诺', '好', '好'],
      ),
    )
    const preview = await read(roundId, grant)
    expect(preview.counts).toEqual({ all: 9, fresh: 1, replaced: 0, same: 0, wrong: 8 })
    expect(complaints(preview)).toEqual([
      ['C2', '“优秀”不是这一栏的选项。'],
      ['C3', '“5”不是这一栏的选项。'],
      ['B4', '票上没有“郑一”。'],
      ['A5', '票号“A4”不是数。'],
      ['C6', '单元格是错误值 #N/A。'],
      ['B8', '第 6 张里韩屿出现两次（第 7、8 行）。'],
      ['', '“A 县委委员”发出 8 张，没有第 9 张。'],
      ['D10', '单元格成了日期 2026.01.02。'],
    ])
    expect(preview.problems[0]).toMatchObject({
      ...{ level: 'error', number: 1, row: 2, column: '履行责任' },
      remedy: '应为 1 好、 2 较好、 3 一般、 4 差，填字或数字。',
    })
    await write(roundId, preview)
    expect(
      await made(test.api.evaluations.ballotRows({ ...place(roundId), offset: 0, limit: 50 })),
    ).toMatchObject({
      total: 1,
    })
  })

  it('asks which of two namesakes is meant, and takes the unit for an answer', async () => {
    const { roundId } = await round({ subjects: [...SUBJECTS, { name: '韩屿', unitName: '枫林乡' }] })
    const asked = await read(roundId, await file(sheet([1, '韩屿', '好', '好'])))
    expect(asked.problems).toMatchObject([
      {
        message: '票上有 2 位“韩屿”（柳河镇、枫林乡）。',
        remedy: '在姓名后加单位，如“韩屿（柳河镇）”。',
      },
    ])
    const told = await read(
      roundId,
      await file(sheet([1, '韩屿（枫林乡）', '好', '差'], [1, '韩屿(柳河镇)', '差', ''])),
    )
    await write(roundId, told)
    expect(sorted(await marksOf(roundId, 1))).toEqual(['2 duty 4', '4 duty 1', '4 result 4'])
  })

  it('says who is not on these ballots for having to keep away', async () => {
    const { roundId } = await round({ recusals: [{ box: 1, subject: 2, reason: '夫妻' }] })
    const preview = await read(roundId, await file(sheet([1, '韩屿', '好', '好'])))
    expect(preview.problems[0]?.message).toBe('韩屿不在这一箱的票上（不属这一箱的单位，或已回避）。')
  })

  it('says that a column is missing, and refuses one that comes twice', async () => {
    const { roundId } = await round()
    const lacking = await file({
      rows: [
        ['票号', '姓名', '履行责任'],
        [1, '韩屿', '好'],
      ],
    })
    expect((await read(roundId, lacking)).problems).toMatchObject([
      { level: 'notice', column: '工作成效', message: '表里没有“工作成效”一栏，这一项在各张票上按未填。' },
    ])
    const twice = await file({
      rows: [
        ['票号', '姓名', '履行责任', '履责'],
        [1, '韩屿', '好', '差'],
      ],
    })
    expect(await test.api.evaluations.previewBallots({ ...place(roundId), grant: twice })).toMatchObject({
      message: '表头里“履责”有两栏：C 栏和 D 栏。',
    })
  })
})

describe('invalid ballots', () => {
  const limited = evaluationScheme({
    rules: {
      overmarked: 'ballot',
      ballotLimits: [{ indicator: 'duty', mark: 1, share: 0.34, rounding: 'floor' }],
    },
  })

  it('reports what breaks a limit as invalid by the rule fixed beforehand, and counts none of its marks', async () => {
    const { roundId } = await round({ scheme: limited })
    const grant = await file(
      sheet(
        [1, '罗砚秋', '好', '好'],
        [1, '韩屿', '好', '好'],
        [2, '罗砚秋', '多选', '好'],
        [3, '罗砚秋', '好', '好'],
      ),
    )
    const preview = await read(roundId, grant)
    expect(preview).toMatchObject({ void: 2, counts: { all: 3, fresh: 3, wrong: 0 } })
    // 3 人的 34% is 1.02, cut off: one 好 at most.
    expect(preview.problems).toMatchObject([
      {
        ...{ level: 'notice', number: 1, message: expect.stringContaining('“好”已选 2 人，最多 1 人') },
        remedy: '按定下的规则记为无效票（超过名额）；录错的，改表后重新读入。',
      },
      { level: 'notice', number: 2, remedy: expect.stringContaining('无效票（票面多选）') },
    ])
    expect(await write(roundId, preview)).toMatchObject({ first: 3, void: 2 })
    await expectCountsTrue(roundId)
    expect((await loadCounts(database().reader, roundId)).every((it) => it.n === 1 && it.subject === 1)).toBe(
      true,
    )
  })

  it('takes the reasons from their own column', async () => {
    const { roundId } = await round()
    const grant = await file({
      rows: [
        [...HEAD, '无效原因'],
        [1, '', '', '', '白票'],
        [2, '韩屿', '好', '', '其他：撕毁'],
        [3, '韩屿', '好', '', '其他'],
        [4, '韩屿', '好', '', '看不清'],
        [5, '韩屿', '好', '', '无印章'],
      ],
    })
    const preview = await read(roundId, grant)
    expect(complaints(preview)).toEqual([
      ['E4', '无效原因选了“其他”，没有写明是什么。'],
      ['E5', '“看不清”不是事先定下的无效原因。'],
    ])
    await write(roundId, preview)
    const { ballot } = await made(test.api.evaluations.ballot({ ...place(roundId), number: 2 }))
    expect(ballot).toMatchObject({ void: 'other', voidNote: '撕毁' })
  })
})

describe('once more', () => {
  it('replaces what changed, leaves what is the same, and says so on the trail', async () => {
    const { roundId } = await round()
    await write(
      roundId,
      await read(roundId, await file(sheet([1, '韩屿', '好', '好'], [2, '韩屿', '好', '差']))),
    )
    const again = await read(
      roundId,
      await file(
        sheet([1, '韩屿', '好', '好'], [2, '韩屿', '差', '差'], [3, '韩屿', '好', ''], [4, '韩屿', '', '']),
      ),
    )
    expect(again).toMatchObject({ replaced: [2], empty: 1, marks: 3 })
    expect(again.counts).toEqual({ all: 3, fresh: 1, replaced: 1, same: 1, wrong: 0 })
    expect(await write(roundId, again)).toMatchObject({ first: 3 })
    await expectCountsTrue(roundId)
    const trail = await database()
      .reader.selectFrom('audit_entry')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    expect(trail[0]).toMatchObject({ action: '导入选票', target_id: roundId })
    expect(JSON.stringify(trail[0])).toContain('第 2 张')
    expect(
      await test.api.evaluations.commitBallots({ ...place(roundId), previewId: again.id }),
    ).toMatchObject({
      code: 'not-found',
    })
  })

  it('lets nobody read both entries in alone', async () => {
    const { roundId } = await round({ entry: 'double' })
    const grant = await file(sheet([1, '韩屿', '好', '好']))
    await write(roundId, await read(roundId, grant))
    const second = await made(test.api.evaluations.previewBallots({ ...place(roundId, 1, 2), grant }))
    expect(second.counts).toMatchObject({ all: 1, wrong: 1 })
    expect(second.problems[0]?.message).toBe('第 1 张的另一遍是您录的。')
    expect(
      await test.api.evaluations.commitBallots({ ...place(roundId, 1, 2), previewId: second.id }),
    ).toMatchObject({ code: 'invalid-input' })
  })
})

describe('totals', () => {
  it('writes out a sheet of counts and takes it back, lines that come to too many refused', async () => {
    const { roundId } = await round()
    await database()
      .writer.updateTable('evaluation_box')
      .set({ counting: 'totals' })
      .where('round_id', '=', roundId)
      .where('no', '=', 1)
      .execute()
    const grant = await exported(roundId, [1])
    // Rows 1–3 stand above the heading (rows 5 and 6 with the key between): C..G is 履行责任, H..L 工作成效.
    await fill(grant, 0, { C7: 5, D7: '３', H7: 8, C8: '4票' })
    const preview = await read(roundId, grant)
    expect(preview).toMatchObject({ kind: 'totals', marks: 4, counts: { all: 2, fresh: 2, wrong: 0 } })
    await write(roundId, preview)
    const counts = await made(test.api.evaluations.totals({ roundId, box: 1 }))
    expect(counts.map((it) => `${it.subject} ${it.leaf} ${it.value} ${it.n}`).sort()).toEqual([
      ...['1 duty 1 5', '1 duty 2 3', '1 result 1 8', '2 duty 1 4'],
    ])
    await fill(grant, 0, { C8: 9 })
    const tooMany = await read(roundId, grant)
    expect(tooMany.problems[0]?.message).toContain('合计 9 票，多于有效票 8 张')
    expect(
      await test.api.evaluations.commitBallots({ ...place(roundId), previewId: tooMany.id }),
    ).toMatchObject({
      code: 'invalid-input',
    })
  })
})

it('gives back, cell for cell, what was written out and filled in', async () => {
  const scheme = evaluationScheme({
    indicators: [
      { ...evaluationLeaf({ key: 'work', label: '工作', weight: 100 }), score: null },
      evaluationLeaf({ key: 'duty', parent: 'work', weight: 60 }),
      evaluationLeaf({
        key: 'points',
        parent: 'work',
        label: '打分',
        weight: 40,
        score: { by: 'points', step: 0.5 },
      }),
    ],
  })
  const words = [...GOOD_TO_POOR.options.map((it) => [it.label, it.mark] as const), ['多选', -1] as const]
  const graded = fc.option(fc.constantFrom(...words), { nil: null })
  const scored = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null })
  const ballot = fc.array(fc.tuple(graded, scored), { minLength: 3, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.array(ballot, { minLength: 8, maxLength: 8 }), async (ballots) => {
      const { roundId } = await round({ scheme })
      const grant = await exported(roundId)
      const cells: Record<string, string | number> = {}
      const expected = ballots.map((lines, at) =>
        lines.flatMap(([word, half], line) => {
          // Title, facts, help, key, two rows of heading: the first ballot begins in row 7.
          const row = 7 + at * 3 + line
          if (word) cells[`D${row}`] = at % 2 === 0 ? word[0] : word[1]
          if (half !== null) cells[`E${row}`] = half / 2
          return [
            ...(word ? [`${line + 1} duty ${word[1]}`] : []),
            ...(half === null ? [] : [`${line + 1} points ${half / 2}`]),
          ]
        }),
      )
      await fill(grant, 0, cells)
      const preview = await read(roundId, grant)
      expect(preview.problems).toEqual([])
      if (preview.counts.all > 0) await write(roundId, preview)
      for (const [at, marks] of expected.entries())
        expect(sorted(await marksOf(roundId, at + 1))).toEqual(marks.toSorted())
      await expectCountsTrue(roundId)
    }),
    { numRuns: 12 },
  )
}, 60_000)

it('leaves a workbook that offers the words and says how to fill it in, and a trace', async () => {
  const { roundId } = await round()
  const grant = await exported(roundId)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(grant.id)
  expect(book.worksheets.map((it) => it.name)).toEqual(['A 县委委员', 'B 镇村干部'])
  const first = book.worksheets[0]
  expect(first?.getCell('A4').value).toMatch(/^识别码 JZ1-P-/)
  expect(first?.getRow(5).values).toEqual([
    undefined,
    '票号',
    '序',
    '姓名',
    '履行责任',
    '工作成效',
    '无效原因',
  ])
  expect(first?.getCell('D6').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['"好,较好,一般,差,多选"'],
  })
  expect(first?.rowCount).toBe(5 + 8 * 3)
  const trail = await database()
    .reader.selectFrom('audit_entry')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  expect(trail[0]).toMatchObject({ action: '导出录票工作簿', target_id: roundId })
})

it('is not read in by those who may not enter, nor taken out by those who only enter', async () => {
  const { roundId } = await round()
  const grant = await file(sheet([1, '韩屿', '好', '好']))
  await test.signInAs(['clerk'])
  expect(await test.api.evaluations.saveBallotSheets({ roundId, boxes: [], grant })).toMatchObject({
    code: 'forbidden',
  })
  expect((await read(roundId, grant)).counts.fresh).toBe(1)
})
