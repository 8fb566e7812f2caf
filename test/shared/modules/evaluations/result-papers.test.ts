import { describe, expect, it } from 'vitest'
import type { Round, RoundSubject } from '#shared/modules/evaluations/round'
import { leversOf, roundResult, type TallyInput, tallyRound } from '#shared/modules/evaluations/rules'
import { confirmationTable } from '#shared/modules/evaluations/sheets/confirmation'
import { explanationForm } from '#shared/modules/evaluations/sheets/explanation'
import { rankingTable } from '#shared/modules/evaluations/sheets/ranking'
import { recountTables } from '#shared/modules/evaluations/sheets/recount'
import { type RegisterEntry, registerForm } from '#shared/modules/evaluations/sheets/register'
import type { PaperResult } from '#shared/modules/evaluations/sheets/result-words'
import { voteTables } from '#shared/modules/evaluations/sheets/votes'
import { layoutPaper, type PaperForm } from '#shared/platform/print/paper'
import { songWidth } from '#shared/platform/print/song-widths'
import type { TableForm } from '#shared/platform/print/table'
import {
  ballotBox,
  counts,
  evaluationLeaf,
  evaluationScheme,
  roundSubject,
  tallyInput,
} from '#test/builders/evaluation'

/** @file Papers of a result: raw votes beside every rate, arithmetic down to the votes, nothing that few ballots would tell. */

/** 县委委员 ten ballots, 镇村干部 twenty; 1 has 好 6 较好 4 and 好 15 较好 4 未填 1 in both items, 2 less. */
const COUNTS = ['duty', 'result'].flatMap((leaf) => [
  ...counts(1, 1, leaf, { 1: 6, 2: 4 }),
  ...counts(2, 1, leaf, { 1: 15, 2: 4 }),
  ...counts(1, 2, leaf, { 1: 2, 2: 5, 3: 3 }),
  ...counts(2, 2, leaf, { 2: 18, [-1]: 2 }),
])
const BOXES = [
  ballotBox(1, { name: 'A 县委委员', subjects: 2 }),
  ballotBox(2, { name: 'B 镇村干部', group: 'b', ballots: 20, subjects: 2 }),
]

function paperOf(more: Partial<TallyInput> = {}): PaperResult & { input: TallyInput } {
  const input = tallyInput({ counts: COUNTS, boxes: BOXES, ...more })
  const tally = tallyRound(input)
  const round = {
    ...{ title: '2026 年度述职评议', year: 2026, consent: '', fingerprint: '0123abcd'.repeat(8) },
    scheme: input.scheme,
  } as Round
  return { round, result: roundResult(input, tally), workings: tally.workings, from: '县委组织部', input }
}

const explain = (paper: PaperResult & { input: TallyInput }, no = 1) => {
  const row = paper.result.rows.find((it) => it.no === no)
  const working = paper.workings.find((it) => it.subject === no)
  if (!row || !working) throw new Error(`no subject ${no}`)
  return explanationForm({
    round: paper.round,
    from: paper.from,
    explanation: { row, working, levers: leversOf(paper.input)(no), earlier: [] },
  })
}

const rowsOf = ({ rows }: TableForm) => rows.map((it) => (it.kind === 'group' ? [it.text] : it.cells))
const wordsOf = (form: PaperForm) =>
  layoutPaper(form, songWidth)
    .pages.flatMap(({ texts }) => texts.map((it) => it.text))
    .join('\n')

describe('votes', () => {
  it('stand beside their rate of the named denominator, group by group', () => {
    const [form, ...others] = voteTables(paperOf())
    expect(others).toEqual([])
    expect(form?.left).toBe('计票基数：有效票（减未填）')
    expect(form?.lead).toContain('B 镇村干部：应到 20　实到 20　发出 20　收回 20　有效 20　无效 0')
    // 好 15 and 较好 4 of 19 marks; one ballot left it empty. (15 × 100 + 4 × 80) ÷ 19 = 95.789…
    expect(form && rowsOf(form)[1]).toEqual([
      ...['1', roundSubject(1).name, '履行责任', 'B 镇村干部', '19'],
      ...['15', '78.95%', '4', '21.05%', '0', '0.00%', '0', '0.00%', '1', '0', '95.79'],
    ])
    expect(form && rowsOf(form)).toHaveLength(2 * 2 * 2)
  })

  it('of a group with few ballots are not there, nor is anything they follow from', () => {
    const few = [
      BOXES[0],
      ballotBox(2, { name: 'B 镇村干部', group: 'b', ballots: 2 }),
    ] as TallyInput['boxes']
    const paper = paperOf({ boxes: few, counts: COUNTS.map((it) => (it.box === 2 ? { ...it, n: 1 } : it)) })
    for (const cells of voteTables(paper)
      .flatMap(rowsOf)
      .filter((it) => it[3]?.startsWith('B')))
      expect(cells.slice(3).join()).toBe(`B 镇村干部（票数过少，不显示）${',–'.repeat(12)}`)
    expect(recountTables(paper).map((it) => it.left)).toEqual(['票箱：A 县委委员'])
    expect(wordsOf(explain(paper))).toContain('票数过少，不显示')
  })

  it('of items with points are told point by point, the dropped ones named', () => {
    const leaf = evaluationLeaf({ weight: 100, score: { by: 'points', step: 1 } })
    const scheme = evaluationScheme({ indicators: [leaf], rules: { dropHighest: 1, dropLowest: 1 } })
    const points = [...counts(1, 1, 'duty', { 95: 3, 90: 6, 60: 1 }), ...counts(2, 1, 'duty', { 88: 20 })]
    const paper = paperOf({ scheme, counts: points, subjects: [roundSubject(1)] })
    const [form] = voteTables(paper)
    // Left: 95 twice, 90 six times; 730 ÷ 8 = 91.25.
    expect(form && rowsOf(form)[0]?.slice(3)).toEqual([
      ...['A 县委委员', '10', '95 分 3 票，90 分 6 票，60 分 1 票', '95、60', '0', '91.25'],
    ])
    const [sheet] = recountTables(paper)
    expect(sheet && rowsOf(sheet).map((it) => it.slice(2))).toEqual([
      ['履行责任', '95', '3', ''],
      ['履行责任', '90', '6', ''],
      ['履行责任', '60', '1', ''],
    ])
  })
})

it('the ranking has every subject once, by place, with a note for those who have none', () => {
  const reason = '试用期（至 2026.12）'
  const special = roundSubject(3, { treatment: { kind: 'comment', gradeAtMost: '', reason } })
  const form = rankingTable(paperOf({ subjects: [roundSubject(2), roundSubject(1), special] }))
  expect(rowsOf(form).map((it) => it[0])).toEqual(['1', '2', ''])
  expect(rowsOf(form).at(-1)?.at(-1)).toContain(reason)
})

it('the confirmation binds grades to the sealed tally and to those who sign', () => {
  const ceilings = [{ grade: '好', share: 0.5, consentShare: null, rounding: 'floor' as const }]
  const form = confirmationTable(paperOf({ scheme: evaluationScheme({ rules: { ceilings } }) }))
  expect(form.notes).toContain('“好”名额：应参加 2 人，比例 50%，不超过 1 人；实定 1 人。')
  expect(form.notes.at(-1)).toBe(`计票指纹（SHA-256）：${Array(8).fill('0123abcd').join(' ')}`)
  expect(form.signs).toHaveLength(4)
  expect(wordsOf(form)).toContain('监票人（签名）：')
})

it('the recount has an empty cell beside every count, and what was left empty', () => {
  const [first, second] = recountTables(paperOf())
  expect(first && rowsOf(first)[0]?.slice(2)).toEqual(
    ['履行责任', '6', '', '4', '', '0', '', '0', '', '0', '', '0', ''].slice(0, 13),
  )
  // 较好 18 and two ticked twice make twenty; for the first subject one ballot of twenty is empty.
  expect(second && rowsOf(second)[0]?.at(-2)).toBe('1')
  expect(second && rowsOf(second)[2]?.slice(-4)).toEqual(['2', '', '0', ''])
})

describe('the explanation', () => {
  it('works the score out down to the votes on one page', () => {
    const form = explain(paperOf())
    const words = wordsOf(form)
    expect(form.pages).toHaveLength(1)
    for (const piece of ['好 6、较好 4', '(100 × 6 + 80 × 4) ÷ 10 = 92.00', '第 1 名，共 2 名', '未填 1'])
      expect(words).toContain(piece)
  })

  it.each([1, 6, 12, 30, 90])('is one page with all its words, for %i items', (many) => {
    const indicators = Array.from({ length: many }, (_, at) =>
      evaluationLeaf({ key: `leaf${at}`, label: `第 ${at + 1} 项工作落实情况及成效`, weight: 100 / many }),
    )
    const marks = indicators.flatMap(({ key }) => [
      ...counts(1, 1, key, { 1: 6, 2: 2, 3: 1 }),
      ...counts(2, 1, key, { 1: 15, 2: 3, 3: 1 }),
    ])
    const scheme = evaluationScheme({ indicators })
    const form = explain(paperOf({ scheme, counts: marks, subjects: [roundSubject(1)] }))
    const { pages, cells } = layoutPaper(form, songWidth)
    expect(pages).toHaveLength(1)
    expect(cells).toEqual([])
    const [page] = pages
    expect(Math.max(...(page?.rules ?? []).map((it) => it.y2))).toBeLessThan(280)
  })
})

describe('公务员年度考核登记表', () => {
  const ENTRY: RegisterEntry = {
    ...{ year: 2026, name: '韩屿', sex: '男', birth: '1987.10', politics: '中共党员', since: '2021.05' },
    ...{ post: '青石镇党委副书记、镇长', work: '', training: '', comment: '', grade: '', noGrade: '' },
  }

  it('has the same rules whatever it holds, and the summary blank', () => {
    const rules = (entry: RegisterEntry) =>
      layoutPaper(registerForm(entry), songWidth).pages.map((it) => it.rules)
    const full = { ...ENTRY, comment: '政治坚定，工作扎实。'.repeat(40), noGrade: '试用期内，只写评语。' }
    expect(rules(full)).toEqual(rules({ ...ENTRY, name: '', post: '' }))
    expect(wordsOf(registerForm(ENTRY))).toContain('韩　屿')
  })

  it('shrinks a long comment and reports one that no size takes', () => {
    const cells = (comment: string) =>
      layoutPaper(registerForm({ ...ENTRY, comment, grade: '优秀' }), songWidth).cells
    expect(cells('政治坚定，工作扎实。'.repeat(60))).toEqual([])
    expect(cells('政治坚定，工作扎实。'.repeat(400))).toMatchObject([
      { label: '主管领导评语和考核等次建议', lost: expect.any(Number) },
    ])
  })
})

it('subjects that are no persons stand by their name alone', () => {
  const village: Partial<RoundSubject> = { kind: 'village', name: '石门村', post: '', unitName: '' }
  const scheme = evaluationScheme({ subject: 'village', use: 'ranking' })
  const form = rankingTable(paperOf({ scheme, subjects: [roundSubject(1, village)] }))
  expect(rowsOf(form)[0]?.slice(0, 2)).toEqual(['1', '石门村'])
})
