import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { PersonId } from '#shared/values/id'
import { buildPersonContent } from '../builders/person'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithEmptyDatabase } from '../support/e2e/databases'
import { answerSave } from '../support/e2e/dialogs'
import { FormPage } from './pages/form.page'
import { PeoplePage } from './pages/people.page'

/** @file What the fonts of this computer lack is told before anything is printed or written. */

test.describe.configure({ mode: 'serial' })

/** In no font that belongs to this project's computers (Noto CJK, DejaVu). */
const RARE = '𪨊'
const NAME = `罗${RARE}秋`

let desk: Desk
let people: PeoplePage
let forms: FormPage
let id: PersonId

test.beforeAll(async () => {
  desk = await deskWithEmptyDatabase()
  people = new PeoplePage(desk.page)
  forms = new FormPage(desk.page)
  const api = apiOf(desk.page)
  id = (await made(api.people.create(buildPersonContent({ name: NAME })))).id
  await made(api.people.create(buildPersonContent({ name: '罗砚秋', identityNumber: '' })))
})
test.afterAll(() => desk.close())

test('the print dialog names person, cell and character before a file is written', async () => {
  const file = join(desk.folder, '缺字.pdf')
  await answerSave(desk.app, file)
  await people.open()
  await people.mark(2)
  await forms.openDialog(2)
  await expect(forms.dialog).toContainText(/2 份已核对，\d 份有待看之处/)
  const row = forms.dialog.getByRole('row').filter({ hasText: NAME })
  await expect(row).toContainText(`“${RARE}”：正文字体`)
  await expect(row).toContainText('本机没有能显示此字的字体')
  expect(existsSync(file)).toBe(false)
  await forms.press('PDF')
  await people.expectToast('已导出 2 份，4 面：缺字.pdf', 60_000)
  await forms.closeReport()
  expect(existsSync(file)).toBe(true)
})

test('where nothing is to be looked at, that is said too', async () => {
  await people.open()
  await people.showOnly('罗砚秋')
  await people.mark(1)
  await forms.openDialog(1)
  await expect(forms.dialog).toContainText(/1 份已核对，/)
  await desk.page.keyboard.press('Escape')
  await expect(forms.dialog).toHaveCount(0)
})

test('a whole pile is asked about before it is written from the desk', async () => {
  const { page } = desk
  const file = join(desk.folder, '全部.pdf')
  await answerSave(desk.app, file)
  await people.open()
  await people.showOnly('')
  await people.mark(2)
  await openForm()
  await page.getByText('全部', { exact: true }).click()
  await page.keyboard.press('Alt+p')
  const dialog = page.getByRole('dialog').filter({ hasText: '打印前核对' })
  await expect(dialog).toContainText(`“${RARE}”：正文字体`)
  expect(existsSync(file)).toBe(false)
  await dialog.getByRole('button', { name: '照此继续' }).press('Enter')
  await people.expectToast('已导出 2 份，4 面：全部.pdf', 60_000)
  await forms.closeReport()
})

test('beside the form stands what it lacks', async () => {
  await openForm()
  const checks = desk.page.getByRole('complementary', { name: '各格' })
  await expect(checks.getByRole('button', { name: `“${RARE}”：正文字体` })).toBeVisible()
})

async function openForm(): Promise<void> {
  await desk.page.evaluate((hash) => {
    location.hash = hash
  }, `/people/${id}/form`)
  await expect(forms.desk).toBeVisible()
}
