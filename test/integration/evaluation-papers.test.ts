import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '#electron/platform/database/schema'
import { readWorkbook, textOfCell } from '#electron/platform/formats/index'
import type { RenderJob } from '#electron/platform/ipc/host'
import type { EvaluationPaper } from '#shared/modules/evaluations/papers'
import type { RoundId } from '#shared/values/id'
import { evaluationGroup, evaluationScheme, insertRound, type RoundSketch } from '#test/builders/evaluation'
import { buildPersonContent } from '#test/builders/person'
import { made, openTestVault, type TestVault } from '#test/support/open-test-vault'
import { wordText } from '#test/support/word-text'

/** @file Papers of an evaluation through the gate: refusals, what is drawn, what stands on record before it leaves. */

const drawn: RenderJob[] = []
const printed: { copies: number; duplex: boolean; pages: number }[] = []
let test: TestVault

beforeAll(async () => {
  test = await openTestVault({
    now: () => new Date('2026-11-22T02:00:00Z'),
    host: {
      characterWidths: async (characters) => Array.from(characters, () => 1),
      async renderPages(job) {
        drawn.push(job)
        return {
          pdfs: [new TextEncoder().encode('%PDF')],
          reports: [],
          pages: job.sheets?.length ?? 0,
        }
      },
      async printPages({ copies, duplex, sheets }) {
        printed.push({ copies, duplex, pages: sheets?.length ?? 0 })
        return { reports: [], pages: sheets?.length ?? 0 }
      },
    },
  })
})
afterAll(() => test.close())

function writer(): Db {
  const database = test.vault.session()?.database
  if (!database) throw new Error('nobody is signed in')
  return database.writer
}

const put = (sketch: RoundSketch) =>
  writer()
    .transaction()
    .execute((trx) => insertRound(trx, sketch))

let files = 0
function save(paper: EvaluationPaper, format: 'pdf' | 'word' | 'excel' = 'pdf') {
  const path = join(test.folder, `材料${++files}.${{ pdf: 'pdf', word: 'docx', excel: 'xlsx' }[format]}`)
  const grant = test.grant(path)
  return { path, reply: test.api.evaluations.saveEvaluation({ paper, format, grant }) }
}

type Blank = Extract<EvaluationPaper, { paper: 'blank' }>
const blank = (roundId: RoundId, more: Partial<Blank> = {}): Blank => ({
  ...{ paper: 'blank', roundId, boxes: [], copies: null },
  ...more,
})
const RESULTS = ['ranking', 'result', 'confirmation', 'recount'] as const

/** The words of the pages drawn since `from`. */
const wordsSince = (from: number) =>
  drawn.slice(from).flatMap((job) => job.sheets?.map((it) => it.texts.map(({ text }) => text)) ?? [])

describe('refused', () => {
  it('blank ballots of a round without boxes, without a count, without the box, or sealed already', async () => {
    const bare = await put({ state: 'draft', subjects: 2, scheme: evaluationScheme({ groups: [] }) })
    expect(await save(blank(bare.roundId)).reply).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('还没有票箱'),
      remedy: expect.stringContaining('应到'),
    })
    const open = await put({ state: 'open' })
    await sql`update evaluation_box set expected = null where round_id = ${open.roundId}`.execute(writer())
    expect(await save(blank(open.roundId)).reply).toMatchObject({
      field: 'copies',
      message: '“A 县委委员”的应到还没有填，不知道印几张。',
    })
    expect(await save(blank(open.roundId, { boxes: [1, 9] })).reply).toMatchObject({ code: 'not-found' })
    expect(await save(blank(open.roundId, { copies: 2 }), 'excel').reply).toMatchObject({
      remedy: expect.stringContaining('录票工作簿'),
    })
    const closed = await put({ state: 'closed' })
    expect(await save(blank(closed.roundId)).reply).toMatchObject({ code: 'conflict' })
  })

  it('any result before the ballots are sealed, in the preview too', async () => {
    const { roundId } = await put({ state: 'open' })
    for (const paper of RESULTS) {
      const refusal = { code: 'conflict', message: expect.stringContaining('封票前不印结果') }
      expect(await save({ paper, roundId }).reply).toMatchObject(refusal)
      expect(await test.api.evaluations.previewEvaluation({ paper: { paper, roundId } })).toMatchObject(
        refusal,
      )
    }
    expect(await save({ paper: 'explanation', roundId, subjects: [] }).reply).toMatchObject({
      code: 'conflict',
    })
  })

  it('the recount of boxes with too few ballots, a register of what is no person, a table of what is none', async () => {
    const few = await put({ state: 'closed', ballots: 2 })
    expect(await save({ paper: 'recount', roundId: few.roundId }).reply).toMatchObject({
      message: expect.stringContaining('不足 3 张'),
    })
    const village = await put({ state: 'open', scheme: evaluationScheme({ subject: 'village' }) })
    expect(await save({ paper: 'register', roundId: village.roundId, subjects: [] }).reply).toMatchObject({
      message: expect.stringContaining('不是个人'),
    })
    const closed = await put({ state: 'closed' })
    const { reply, path } = save({ paper: 'explanation', roundId: closed.roundId, subjects: [] }, 'excel')
    expect(await reply).toMatchObject({ remedy: '存为 PDF 或 Word。' })
    expect(existsSync(path)).toBe(false)
  })
})

describe('blank ballots', () => {
  it('are numbered from one in every box, as many as should take part, in one file', async () => {
    const { roundId } = await put({ state: 'open', title: '2026 年度述职评议', ballots: 3 })
    const from = drawn.length
    const { path, reply } = save(blank(roundId))
    expect(await made(reply)).toEqual({ pages: 10 })
    expect(readFileSync(path, 'utf8')).toBe('%PDF')
    const numbers = wordsSince(from).flatMap((it) => it.filter((text) => text.includes('No. ')))
    expect(numbers).toEqual([
      ...[1, 2, 3, 4, 5].map((it) => `A 票　　No. 0000${it}`),
      ...[1, 2, 3, 4, 5].map((it) => `B 票　　No. 0000${it}`),
    ])
  })

  it('leave out whom a box must not score, and print the boxes and numbers asked for', async () => {
    const recusals = [{ box: 2, subject: 1, reason: '亲属' }]
    const { roundId, subjects } = await put({ state: 'open', subjects: 2, recusals })
    const form = async (box: number) =>
      (
        await made(
          test.api.evaluations.previewEvaluation({ paper: blank(roundId, { boxes: [box], copies: 7 }) }),
        )
      ).forms[0]
    const [first] = subjects
    expect(JSON.stringify(await form(1))).toContain(first?.name)
    expect(JSON.stringify(await form(2))).not.toContain(first?.name)
    expect(JSON.stringify(await form(1))).toContain('No. 00001')
    const before = printed.length
    await made(
      test.api.evaluations.printEvaluation({ paper: blank(roundId, { boxes: [2], copies: 7 }), copies: 1 }),
    )
    expect(printed.slice(before)).toEqual([{ copies: 1, duplex: false, pages: 7 }])
  })

  it('of several pages begin on the front of a sheet each', async () => {
    const { roundId } = await put({ state: 'open', subjects: 12 })
    const from = drawn.length
    await made(save(blank(roundId, { boxes: [1], copies: 2 })).reply)
    const pages = wordsSince(from)
    const starts = pages.flatMap((it, at) => (it.includes('述职评议测评表') ? [at] : []))
    expect(starts).toHaveLength(2)
    for (const at of starts) expect(at % 2).toBe(0)
  })
})

describe('results', () => {
  it('say that they are not confirmed until they are, and become Word and Excel with the same cells', async () => {
    const { roundId, subjects } = await put({ state: 'closed', subjects: 3, ballots: 6 })
    const preview = await made(
      test.api.evaluations.previewEvaluation({ paper: { paper: 'ranking', roundId } }),
    )
    const [form] = preview.forms
    if (form?.kind !== 'table') throw new Error('the ranking is a table')
    expect(form.foot).toContain('未经审定')
    const word = save({ paper: 'ranking', roundId }, 'word')
    expect(await made(word.reply)).toEqual({ pages: 0 })
    const words = await wordText(word.path)
    const excel = save({ paper: 'ranking', roundId }, 'excel')
    await made(excel.reply)
    const [sheet] = (await readWorkbook(excel.path)).sheets
    const cells = sheet?.rows.flatMap((it) => it.values.map(textOfCell)) ?? []
    for (const { name } of subjects) {
      const shown = [...name].length === 2 ? [...name].join('　') : name
      expect(words).toContain(shown)
      expect(cells).toContain(shown)
    }
    for (const row of form.rows)
      for (const text of row.kind === 'row' ? row.cells : []) expect(words).toContain(text)
  })

  it('explain every subject on a page of its own, each printed on one side', async () => {
    const { roundId } = await put({ state: 'closed', subjects: 14, ballots: 6 })
    const paper: EvaluationPaper = { paper: 'explanation', roundId, subjects: [] }
    const preview = await made(test.api.evaluations.previewEvaluation({ paper }))
    expect(preview).toMatchObject({ papers: 14 })
    expect(preview.forms).toHaveLength(12)
    const before = printed.length
    expect(await made(test.api.evaluations.printEvaluation({ paper, copies: 2 }))).toEqual({ pages: 14 })
    expect(printed.slice(before)).toEqual([{ copies: 2, duplex: false, pages: 14 }])
  })

  it('show no votes of a group below the least number', async () => {
    const scheme = evaluationScheme({
      groups: [evaluationGroup(), evaluationGroup({ key: 'b', letter: 'B', name: '镇村干部', weight: 40 })],
    })
    const { roundId } = await put({ state: 'closed', scheme, subjects: 2, ballots: { a: 9, b: 2 } })
    const { forms } = await made(
      test.api.evaluations.previewEvaluation({ paper: { paper: 'recount', roundId } }),
    )
    expect(forms.map((it) => it.kind === 'table' && it.left)).toEqual(['票箱：A 县委委员'])
  })
})

it('fills the register from the person’s record; special cases say why there is no grade', async () => {
  const content = buildPersonContent({ name: '韩屿', sex: '男', birth: '1987.10.02', party: '2010.06' })
  const { id } = await made(test.api.people.create(content))
  const reason = '试用期（至 2026.12）'
  const { roundId } = await put({
    state: 'open',
    subjects: [{ personId: id, name: '韩屿', treatment: { kind: 'comment', gradeAtMost: '', reason } }, {}],
  })
  const from = drawn.length
  const { reply } = save({ paper: 'register', roundId, subjects: [1] })
  expect(await made(reply)).toEqual({ pages: 2 })
  const [front, back] = wordsSince(from).map((it) => it.join(''))
  for (const words of ['（2026 年度）', '韩　屿', '男', '1987.10', '中共党员']) expect(front).toContain(words)
  expect(back).toContain(reason)
  expect(back).not.toContain('考核等次建议：')
})

it('lets nobody take papers out without the right; what left stands on record with its number', async () => {
  const { roundId } = await put({ state: 'open', title: '2026 年度民主测评', ballots: 3 })
  await made(save(blank(roundId)).reply)
  await test.signInAs(['auditor'])
  expect(await save(blank(roundId)).reply).toMatchObject({ code: 'forbidden' })
  expect(await test.api.evaluations.printEvaluation({ paper: blank(roundId), copies: 1 })).toMatchObject({
    code: 'forbidden',
  })
  const { rows } = await made(test.api.audit.list({}))
  const own = rows.filter((it) => it.action === '导出考核材料' && it.targetId === roundId)
  expect(own).toMatchObject([
    {
      targetName: '2026 年度民主测评：测评票（A 县委委员 5 张，B 镇村干部 5 张）',
      outcome: 'done',
    },
  ])
})
