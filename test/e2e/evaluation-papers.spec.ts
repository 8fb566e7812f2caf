import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { cadreAppraisal } from '#electron/modules/evaluations/presets/cadre-appraisal'
import { readWorkbook, textOfCell } from '#electron/platform/formats/index'
import type { Round } from '#shared/modules/evaluations/round'
import { blankBallot } from '#shared/modules/evaluations/sheets/ballot'
import { registerForm } from '#shared/modules/evaluations/sheets/register'
import { layoutPaper, numbered, type PaperForm } from '#shared/platform/print/paper'
import { songWidth } from '#shared/platform/print/song-widths'
import { evaluationScheme, roundSubject } from '../builders/evaluation'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { answerSave } from '../support/e2e/dialogs'
import { enteredRound, moved } from '../support/e2e/evaluation-round'
import { textIn, textsOnRules } from '../support/form-lines'
import { type PdfLine, type PdfPage, plain, readPdf, textOfPage } from '../support/pdf-geometry'
import { print } from '../support/print-harness/run'

/** @file Papers of an evaluation: where every rule of the ballot and the register lies, and how they leave the window. */

test.describe.configure({ mode: 'serial' })

/** Measured by hand on the sheet: ends in millimetres, weight in points. */
type Rule = [x1: number, y1: number, x2: number, y2: number, weight: number]
const FRAME = 1
const INNER = 0.5

const across = (ys: number[], x1: number, x2: number): Rule[] => ys.map((y) => [x1, y, x2, y, INNER])
const down = (xs: number[], y1: number, y2: number): Rule[] => xs.map((x) => [x, y1, x, y2, INNER])
const frame = (x1: number, y1: number, x2: number, y2: number): Rule[] => [
  [x1, y1, x2, y1, FRAME],
  [x1, y2, x2, y2, FRAME],
  [x1, y1, x1, y2, FRAME],
  [x2, y1, x2, y2, FRAME],
]

/** What is drawn and should not be, and the other way round, within 0.2 mm. */
function wrong(drawn: readonly PdfLine[], expected: readonly Rule[]) {
  const same = (it: PdfLine, [x1, y1, x2, y2, weight]: Rule) =>
    [it.x1 - x1, it.y1 - y1, it.x2 - x2, it.y2 - y2].every((off) => Math.abs(off) < 0.2) &&
    Math.abs(it.weight - weight) < 0.05
  return {
    missing: expected.filter((rule) => !drawn.some((it) => same(it, rule))),
    extra: drawn.filter((it) => !expected.some((rule) => same(it, rule))),
  }
}
const NONE = { missing: [], extra: [] }

let ballot: PdfPage
let register: PdfPage[]

test.beforeAll(async () => {
  const box = { group: cadreAppraisal.content.groups[0]?.key ?? '', name: 'A 上级领导' }
  const round = { title: '2026 年度民主测评', scheme: cadreAppraisal.content }
  const people = [roundSubject(1, { name: '韩屿' }), roundSubject(2), roundSubject(3)]
  const sheets = (form: PaperForm) => ({
    ...{ forms: [], sheets: layoutPaper(form, songWidth).pages.map((it) => numbered(it, '00137')) },
    paper: layoutPaper(form, songWidth).pages[0] ?? { width: 0, height: 0 },
  })
  const printed = await print({
    ballot: sheets(blankBallot(round, box, people, '云泽县委组织部')),
    register: sheets(
      registerForm({
        ...{ year: 2026, name: '韩屿', sex: '男', birth: '1987.10', politics: '中共党员' },
        ...{ since: '2021.05', post: '青石镇党委副书记、镇长，四级调研员', work: '', training: '' },
        ...{ comment: '政治坚定，工作扎实。', grade: '优秀', noGrade: '' },
      }),
    ),
  })
  ballot = printed.ballot.pages[0] as PdfPage
  register = printed.register.pages
})

test('the register lies on both sides of a sheet, every rule and value at its place', () => {
  const [front, back] = register
  if (!front || !back) throw new Error('the register has two pages')
  expect([front.width, front.height].map(Math.round)).toEqual([210, 297])
  expect(
    wrong(front.lines, [
      ...frame(22, 44, 188, 277),
      ...across([56, 68, 82, 96], 22, 188),
      ...down([49], 44, 277),
      ...down([80, 100], 44, 56),
      ...down([122, 152], 44, 68),
    ]),
  ).toEqual(NONE)
  expect(
    wrong(back.lines, [
      ...frame(22, 25, 188, 273),
      ...across([53, 119, 173, 217], 22, 188),
      ...down([49], 25, 273),
    ]),
  ).toEqual(NONE)
  const at = (page: PdfPage, x1: number, y1: number, x2: number, y2: number) =>
    textIn(page, { x1, y1, x2, y2 })
  expect(at(front, 49, 44, 80, 56)).toBe('韩屿')
  expect(at(front, 152, 44, 188, 56)).toBe('1987.10')
  expect(at(front, 49, 56, 122, 68)).toBe('中共党员')
  expect(at(front, 49, 68, 188, 82)).toBe(plain('青石镇党委副书记、镇长，四级调研员'))
  expect(at(front, 49, 96, 188, 277)).toBe('')
  expect(at(back, 49, 53, 188, 119)).toBe('政治坚定,工作扎实。考核等次建议:优秀签名:年月日')
  for (const page of register) expect(textsOnRules(page)).toEqual([])
})

test('the cadres’ ballot has 24 boxes of 8.1 mm a line, each square in the middle of its box', () => {
  expect([ballot.width, ballot.height].map(Math.round)).toEqual([297, 210])
  const edges = [15, 25, 45, 87, ...Array.from({ length: 24 }, (_, at) => 87 + 8.125 * (at + 1))]
  const verticals = [...new Set(ballot.lines.filter((it) => it.x1 === it.x2).map((it) => it.x1))]
  verticals.sort((a, b) => a - b)
  expect(verticals).toHaveLength(edges.length)
  verticals.forEach((x, at) => {
    expect(Math.abs(x - (edges[at] ?? 0))).toBeLessThan(0.2)
  })
  const bottom = Math.max(...ballot.lines.map((it) => it.y2))
  const rows = [...new Set(ballot.lines.filter((it) => it.y1 === it.y2).map((it) => it.y1))].slice(-4)
  expect(bottom).toBeLessThan(194)
  expect(rows.length).toBe(4)
  const squares = ballot.texts.filter((it) => it.text === '□')
  expect(squares).toHaveLength(3 * 24)
  squares.forEach((it, index) => {
    const left = edges[3 + (index % 24)] ?? 0
    expect(Math.abs(it.x + it.width / 2 - left - 8.125 / 2)).toBeLessThan(0.2)
  })
  const number = ballot.texts.find((it) => it.text.includes('00137'))
  expect(number && number.x + number.width).toBeCloseTo(282, 0)
  expect(textOfPage(ballot)).toContain('韩屿')
  expect(textsOnRules(ballot)).toEqual([])
})

test.describe('from the window', () => {
  let desk: Desk
  let round: Round

  test.beforeAll(async () => {
    desk = await deskWithDemonstration()
    const api = apiOf(desk.page)
    const { rows } = await made(api.people.list({ limit: 5 }))
    round = await enteredRound(api, {
      ...{ title: '2026 年民主测评', scheme: evaluationScheme({ use: 'appraisal' }) },
      ...{
        personIds: rows.map((it) => it.id),
        ballots: { a: 4, b: 5 },
        vote: ({ place }) => (place % 3) + 1,
      },
    })
  })
  test.afterAll(() => desk.close())

  async function open(tab: string): Promise<void> {
    await desk.page.evaluate((hash) => {
      location.hash = hash
    }, `/evaluations/rounds/${round.id}/${tab}`)
  }

  test('ballots are seen before they are printed, for the boxes and in the number chosen', async () => {
    const { page, app, folder } = desk
    await open('boxes')
    await page.getByRole('button', { name: /打印…/ }).waitFor()
    await page.keyboard.press('Control+p')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('共 9 张，这里是每箱第 1 张，2 页')).toBeVisible()
    await expect(dialog.getByText('A 票　　No. 00001')).toBeVisible()
    await dialog.getByLabel('每箱张数').fill('0')
    await expect(dialog.getByText('填 1 至 5000 的整数。')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'PDF' })).toBeDisabled()
    await dialog.getByLabel('每箱张数').fill('12')
    await dialog.getByRole('option', { name: /B 镇村干部/ }).click()
    await expect(dialog.getByText('共 12 张，这里是每箱第 1 张，1 页')).toBeVisible()
    const file = join(folder, '测评票.pdf')
    await answerSave(app, file)
    await dialog.getByRole('button', { name: 'PDF' }).press('Enter')
    await expect(page.getByText('已写出 测评票.pdf，12 页。').first()).toBeVisible({ timeout: 60_000 })
    const pages = (await readPdf(readFileSync(file))).map(textOfPage)
    expect(pages.map((it) => /No\.(\d{5})/.exec(it)?.[1])).toEqual(
      Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(5, '0')),
    )
    for (const it of pages) expect(it).toContain('B票')
  })

  test('the ranking leaves as a workbook once the boxes are sealed, and is refused before', async () => {
    const { page, app, folder } = desk
    const api = apiOf(page)
    const paper = { paper: 'ranking', roundId: round.id } as const
    expect(await api.evaluations.previewEvaluation({ paper })).toMatchObject({ ok: false, code: 'conflict' })
    round = await moved(api, round.id, 'closed')
    await open('result')
    const file = join(folder, '排名.xlsx')
    await answerSave(app, file)
    await page.getByRole('button', { name: '导出' }).press('Enter')
    await page.getByRole('menuitem', { name: '存为 Excel…' }).press('Enter')
    await expect(page.getByText('已写出 排名.xlsx。').first()).toBeVisible({ timeout: 60_000 })
    const [sheet] = (await readWorkbook(file)).sheets
    const cells = sheet?.rows.flatMap((it) => it.values.map(textOfCell)) ?? []
    expect(cells).toContain('考核排名表')
    expect(cells.join('\n')).toContain('评议主体得分')
  })
})
