import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type RawForm, readLrmx } from '#electron/platform/formats/index'
import { apiOf, made } from '../support/e2e/api'
import { type Desk, deskWithDemonstration } from '../support/e2e/databases'
import { answerOpen, answerSave } from '../support/e2e/dialogs'
import { SAMPLES, sampleFolder } from '../support/e2e/import-files'
import { plain, readPdf, textOfPage } from '../support/pdf-geometry'
import { wordText } from '../support/word-text'
import { FormPage } from './pages/form.page'
import { ImportPage } from './pages/import.page'
import { PeoplePage } from './pages/people.page'
import { PersonPage } from './pages/person.page'

test.describe.configure({ mode: 'serial' })

let desk: Desk
let people: PeoplePage
let forms: FormPage
let person: PersonPage

test.beforeAll(async () => {
  desk = await deskWithDemonstration()
  people = new PeoplePage(desk.page)
  forms = new FormPage(desk.page)
  person = new PersonPage(desk.page)
  const imports = new ImportPage(desk.page)
  await answerOpen(desk.app, sampleFolder(desk.folder))
  await imports.open()
  await imports.compareFolder()
  await desk.page.keyboard.press('Control+Enter')
  await people.expectOpen()
})
test.afterAll(() => desk.close())

const IMPORTED = [
  ['程砚秋', 'genuine-style.lrmx'],
  ['区慕白', 'form-2025.lrmx'],
  ['仇和', 'java-exporter.lrmx'],
  ['单于飞', 'several-parties.lrmx'],
] as const

/** Every element with its text, in the order of the file, relatives and photo included. */
async function elementsOf(bytes: Uint8Array): Promise<Pick<RawForm, 'elements' | 'family' | 'photo'>> {
  const { elements, family, photo } = await readLrmx(bytes)
  return { elements, family, photo }
}

const sample = (name: string) => elementsOf(readFileSync(join(SAMPLES, name)))

/** Finds one person in the list, marks the row and writes the file into a new folder. */
async function exported(name: string, into: string): Promise<Uint8Array> {
  const folder = join(desk.folder, into)
  mkdirSync(folder)
  await answerOpen(desk.app, folder)
  await people.open()
  await people.showOnly(name)
  await people.mark(1)
  await people.batchBar.getByRole('button', { name: '导出' }).press('Enter')
  await desk.page.getByRole('menuitem', { name: '任免表 lrmx，每人一份…' }).press('Enter')
  await people.expectToast('已导出 1 份文件。')
  const [file, ...more] = readdirSync(folder)
  expect(more).toEqual([])
  expect(file).toMatch(/\.lrmx$/)
  await desk.page.keyboard.press('Escape')
  return readFileSync(join(folder, file!))
}

test('a form imported and exported unchanged has the same text in every element', async () => {
  for (const [name, file] of IMPORTED) {
    const written = await elementsOf(await exported(name, `出 ${name}`))
    expect(written, name).toEqual(await sample(file))
  }
})

test('after one edit only that element is another', async () => {
  await people.open()
  await people.showOnly('程砚秋')
  await desk.page.keyboard.press('Enter')
  await expect(person.name).toHaveText('程砚秋')
  await person.write('specialty', '水资源调度')
  await desk.page.keyboard.press('Control+s')
  await people.expectToast('已保存，1 处变更。')
  const written = await elementsOf(await exported('程砚秋', '改后'))
  const before = await sample('genuine-style.lrmx')
  const elements = before.elements.map((it) =>
    it.tag === 'ShuXiZhuanYeYouHeZhuanChang' ? { ...it, text: '水资源调度' } : it,
  )
  expect(written).toEqual({ ...before, elements })
})

async function markTop(count: number): Promise<string[]> {
  await people.open()
  await people.showOnly('')
  await people.mark(count)
  const { rows } = await made(apiOf(desk.page).people.list({ limit: count }))
  return rows.map((it) => it.name)
}

test('Ctrl+P over three marked people writes one PDF of six pages with their names', async () => {
  const file = join(desk.folder, '三份.pdf')
  const names = await markTop(3)
  await answerSave(desk.app, file)
  await forms.openDialog(3)
  await forms.press('PDF')
  await people.expectToast('已导出 3 份，6 面：三份.pdf', 60_000)
  await forms.closeReport()
  const pages = await readPdf(readFileSync(file))
  expect(pages).toHaveLength(6)
  names.forEach((name, index) => {
    const front = textOfPage(pages[index * 2]!)
    expect(front).toContain('姓名')
    expect(front).toContain(plain(name))
  })
})

test('the Word file is a document that holds the same names', async () => {
  const file = join(desk.folder, '三份.docx')
  const names = await markTop(3)
  await answerSave(desk.app, file)
  await forms.openDialog(3)
  await forms.press('Word')
  await people.expectToast('已导出 3 份 Word。', 60_000)
  await forms.closeReport()
  const words = plain(await wordText(file))
  for (const name of names) expect(words).toContain(plain(name))
})

test('forty forms can be cancelled, and then no file is left', async () => {
  const { page } = desk
  const folder = join(desk.folder, '取消')
  mkdirSync(folder)
  await markTop(40)
  await answerSave(desk.app, join(folder, '四十份.pdf'))
  await forms.openDialog(40)
  await expect(forms.dialog).toContainText('40 份已核对，', { timeout: 30_000 })
  await forms.press('PDF')
  await forms.dialog.getByRole('progressbar').getByRole('button', { name: '取消' }).press('Enter')
  await expect(forms.dialog.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 })
  await expect(forms.dialog.getByRole('button', { name: 'PDF', exact: true })).toBeEnabled()
  await expect(page.locator('footer').getByRole('progressbar')).toHaveCount(0)
  expect(readdirSync(folder)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(forms.dialog).toHaveCount(0)
  await answerSave(desk.app, join(folder, '又一份.pdf'))
  await markTop(1)
  await forms.openDialog(1)
  await forms.press('PDF')
  await people.expectToast(/已导出 1 份/, 60_000)
  expect(existsSync(join(folder, '又一份.pdf'))).toBe(true)
})
