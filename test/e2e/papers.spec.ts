import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { PersonId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerOpen, answerSave } from '../support/e2e/dialogs'
import { readPdf, textOfPage } from '../support/pdf-geometry'
import { FormPage } from './pages/form.page'
import { PeoplePage } from './pages/people.page'

/** @file The papers of the 任免审批表: six print ranges, own templates, files by person, and the way to what is lacking. */

test.describe.configure({ mode: 'serial' })

const NAMES = ['安砚', '白屿', '程舟']

let desk: Desk
let people: PeoplePage
let forms: FormPage
let ids: PersonId[]

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  people = new PeoplePage(desk.page)
  forms = new FormPage(desk.page)
  const api = apiOf(desk.page)
  ids = []
  for (const name of NAMES) {
    const content = buildPersonContent({ name, identityNumber: '', ethnicity: name === '程舟' ? '' : '汉族' })
    ids.push((await made(api.people.create(content))).id)
  }
})
test.afterAll(() => desk.close())

async function go(path: string): Promise<void> {
  await desk.page.evaluate((hash) => {
    location.hash = hash
  }, path)
}

/** Opens the form of the first while all three are marked. */
async function openPile(): Promise<void> {
  await people.open()
  await people.mark(3)
  await go(`/people/${ids[0]}/form`)
  await expect(forms.desk).toBeVisible()
  await expect(desk.page.getByText('本批 3 份')).toBeVisible()
}

/** Alt+P, past the proof, which stops several forms for what 程舟 lacks, and what the file then holds. */
async function pdfOf(name: string, told: string): Promise<string[]> {
  const file = join(desk.folder, `${name}.pdf`)
  await answerSave(desk.app, file)
  await desk.page.keyboard.press('Alt+p')
  if (!told.includes(' 1 份')) {
    const goOn = desk.page.getByRole('button', { name: '照此继续' })
    await expect(goOn).toBeEnabled({ timeout: 30_000 })
    await goOn.press('Enter')
  }
  await expect(desk.page.getByText(told).first()).toBeVisible({ timeout: 60_000 })
  await forms.closeReport()
  return (await readPdf(readFileSync(file))).map(textOfPage)
}

test('each of the six ranges is chosen by keyboard and prints its pages', async () => {
  const { page } = desk
  await openPile()
  await page.getByRole('radio', { name: '全部', exact: true }).focus()
  const cases = [
    ['全部', '已导出 3 份，6 面：全部.pdf', 6],
    ['全部正面', '已导出 3 份，3 面：全部正面.pdf', 3],
    ['全部反面', '已导出 3 份，3 面：全部反面.pdf', 3],
    ['当前页', '已导出 1 份，1 面：当前页.pdf', 1],
    ['当前份', '已导出 1 份，2 面：当前份.pdf', 2],
  ] as const
  for (const [range, told, pages] of cases) {
    const radio = page.getByRole('radio', { name: range, exact: true })
    await radio.press('Space')
    await expect(radio).toBeChecked()
    expect(await pdfOf(range, told), range).toHaveLength(pages)
    await radio.focus()
  }
  await page.getByRole('radio', { name: '范围…' }).press('Space')
  await page.keyboard.type('1，3')
  await expect(page.getByText('2 份 4 面')).toBeVisible()
  const texts = await pdfOf('范围', '已导出 2 份，4 面：范围.pdf')
  expect(texts[0]).toContain('安砚')
  expect(texts[2]).toContain('程舟')
  await page.getByLabel('第几份').fill('9')
  await expect(page.getByLabel('第几份')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('button', { name: 'PDF' })).toBeDisabled()
})

test('a copied template is changed beside its sheet, kept, and is what is printed', async () => {
  const { page } = desk
  await go('/settings/templates')
  await page.getByRole('button', { name: '复制为新模板' }).press('Enter')
  await page.getByLabel('名称', { exact: true }).fill('本县呈报表')
  await page.getByLabel('表题', { exact: true }).fill('干部任免呈报表')
  await expect(page.getByRole('region', { name: '预览' })).toContainText('干部任免呈报表')
  await page.getByRole('radio', { name: '第 1 面' }).press('Space')
  const width = page.getByRole('table', { name: '列宽' }).getByRole('textbox').nth(1)
  const before = await width.inputValue()
  await width.fill('90')
  await expect(page.getByRole('alert')).toContainText('超出 A4 纸宽 210 毫米')
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled()
  await width.fill(before)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Control+s')
  await people.expectToast('已保存模板“本县呈报表”')
  await openPile()
  await page.getByRole('button', { name: '通用版' }).press('Enter')
  await page.getByRole('menuitem', { name: '本县呈报表' }).press('Enter')
  await page.getByRole('radio', { name: '当前份' }).press('Space')
  const [front = ''] = await pdfOf('本县', '已导出 1 份，2 面：本县.pdf')
  expect(front).toContain('干部任免呈报表')
})

test('a file for each person is named by the rule that was shown before', async () => {
  const { page } = desk
  const folder = join(desk.folder, '每人一份')
  mkdirSync(folder)
  await people.open()
  await people.mark(3)
  await forms.openDialog(3)
  await page.getByRole('radio', { name: '每人一个，存入文件夹' }).press('Space')
  await page.getByLabel('命名').fill('{序号}-{姓名}-任免表')
  await expect(forms.dialog).toContainText('01-安砚-任免表')
  await answerOpen(desk.app, folder)
  await forms.press('Word')
  await people.expectToast('已导出 3 份 Word：每人一份', 60_000)
  await forms.closeReport()
  expect(readdirSync(folder).sort()).toEqual(NAMES.map((name, at) => `0${at + 1}-${name}-任免表.docx`))
})

test('the proof names a required cell that is empty, and leads to it', async () => {
  await people.open()
  await people.mark(3)
  await forms.openDialog(3)
  const row = forms.dialog.getByRole('row').filter({ hasText: '程　舟' })
  await expect(row).toContainText('必填，未填')
  await row.getByRole('button', { name: '民族' }).press('Enter')
  await expect(forms.desk).toBeVisible()
  const cell = desk.page.locator('[data-cell=MinZu]')
  await expect(cell).toHaveAttribute('aria-pressed', 'true')
  await expect(desk.page.locator('header').getByText('程舟')).toBeVisible()
})
