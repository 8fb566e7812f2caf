import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { KeyRing } from '#electron/platform/security/key-ring'
import { apiOf, made } from '../support/e2e/api'
import { DATABASE, OFFICER, PASSWORD } from '../support/e2e/databases'
import { answerSave } from '../support/e2e/dialogs'
import { type LaunchedApp, launchApp } from '../support/e2e/launch'
import { EntryPage } from './pages/entry.page'
import { PeoplePage } from './pages/people.page'

test.describe.configure({ mode: 'serial' })

const PERSON = '欧阳砚秋'
const NEXT_PASSWORD = 'Chongshe-2027'

let launched: LaunchedApp
let entry: EntryPage
let people: PeoplePage
let file: string
let groups: string[]

test.beforeAll(async () => {
  launched = await launchApp()
  entry = new EntryPage(launched.page)
  people = new PeoplePage(launched.page)
  file = join(launched.userData, `${DATABASE}.juanzong`)
})
test.afterAll(() => launched.close())

test('the first run begins with a new database, filled in by keyboard', async () => {
  const { app, page } = launched
  await expect(entry.title).toHaveText('从哪里开始')
  await expect(page.getByRole('button', { name: /新建数据库/ })).toBeFocused()
  await answerSave(app, file)
  await page.keyboard.press('Enter')
  await expect(entry.title).toHaveText('新建数据库')
  const facts = { databaseName: DATABASE, accountName: OFFICER, section: '干部科', password: PASSWORD }
  await entry.fillNewDatabase({ ...facts, again: `${PASSWORD}x` })
  await page.keyboard.press('Tab')
  await expect(page.getByText('两次口令不一致')).toBeVisible()
  await expect(page.getByRole('button', { name: '选择存放位置并新建' })).toBeDisabled()
  await page.getByLabel('再输一次').focus()
  await page.keyboard.press('Control+a')
  await entry.typeAndGoOn(PASSWORD)
  groups = await entry.sheetGroups()
  expect(groups.length).toBeGreaterThan(4)
})

test('the recovery sheet is confirmed by typing what it says, before anything else can be done', async () => {
  const { page } = launched
  const confirm = page.getByRole('button', { name: '已打印并封存' })
  await expect(confirm).toBeDisabled()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: '主导航' })).toHaveCount(0)
  await entry.confirmSheet(groups[0]!)
  await page.keyboard.press('Tab')
  await expect(page.getByText('与封存单末组不一致')).toBeVisible()
  await expect(confirm).toBeDisabled()
  await entry.confirmSheet(groups.at(-1)!.toLowerCase())
  await expect(entry.title).toHaveText('工作台')
  await people.open()
  await expect(people.grid).toBeFocused()
  await expect(page.getByText('库内还没有人。')).toBeVisible()
  await expect(page.getByRole('button', { name: '导入任免表文件' })).toBeVisible()
})

test('a person is added by keyboard', async () => {
  const { page } = launched
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog').getByLabel('姓名')).toBeFocused()
  await page.keyboard.type(PERSON)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(entry.title).toHaveText(PERSON)
  const { rows } = await made(apiOf(page).people.list({}))
  expect(rows.map((it) => it.name)).toEqual([PERSON])
})

test('Ctrl+L takes the records from the window and from its reach', async () => {
  const { page } = launched
  const api = apiOf(page)
  const [row] = (await made(api.people.list({}))).rows
  await page.keyboard.press('Control+l')
  await expect(entry.title).toHaveText('已锁定')
  expect(await page.content()).not.toContain(PERSON)
  expect(await api.people.list({})).toMatchObject({ ok: false, code: 'signed-out' })
  expect(await api.people.open({ id: row!.id })).toMatchObject({ ok: false, code: 'signed-out' })
})

test('a wrong password says how many tries are left and makes the next one wait', async () => {
  await expect(entry.password).toBeFocused()
  await entry.unlock(`${PASSWORD}x`)
  await expect(entry.error).toContainText('姓名或口令不对。还可试 4 次')
  await expect(entry.password).toHaveValue('')
  await expect(async () => {
    if (await people.navigation.isVisible()) return
    await entry.unlock(PASSWORD)
    await expect(people.navigation).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await expect(launched.page.getByRole('heading', { name: PERSON, level: 1 })).toBeVisible()
})

test('the recovery code sets a new password, and a new code takes its place', async () => {
  const { page } = launched
  await page.keyboard.press('Control+l')
  await expect(entry.title).toHaveText('已锁定')
  await page.keyboard.press('Control+r')
  await expect(entry.title).toHaveText('用恢复密钥重设口令')
  await page.getByLabel('恢复密钥').focus()
  await entry.typeAndGoOn(groups.join(' ').toLowerCase())
  await entry.typeAndGoOn(NEXT_PASSWORD)
  await entry.typeAndGoOn(NEXT_PASSWORD)
  const next = await entry.sheetGroups()
  expect(next).toHaveLength(groups.length)
  expect(next.join()).not.toBe(groups.join())
  await entry.confirmSheet(next.at(-1)!)
  await expect(people.navigation).toBeVisible()
  groups = next
})

test('the old password opens no more, the new one does', async () => {
  const { page } = launched
  const api = apiOf(page)
  await page.keyboard.press('Control+l')
  await expect(entry.title).toHaveText('已锁定')
  expect(await api.vault.signIn({ accountName: OFFICER, password: PASSWORD })).toMatchObject({
    ok: false,
    code: 'wrong-password',
  })
  await expect(async () => {
    await entry.unlock(NEXT_PASSWORD)
    await expect(people.navigation).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  expect((await made(api.people.list({}))).rows.map((it) => it.name)).toEqual([PERSON])
})

test('no file holds a name in plain, nor the ring a key', async () => {
  await launched.app.close()
  const ring = await new KeyRing(file).unlock(OFFICER, NEXT_PASSWORD, new Date())
  const key = Buffer.from(ring.dataKey)
  expect(key).toHaveLength(32)
  const secrets = [key.toString('hex'), key.toString('base64'), key.toString('base64url'), NEXT_PASSWORD]
  const files = readdirSync(launched.userData, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
  const ours = files.filter((it) => it.startsWith(file))
  expect(ours.map((it) => it.slice(file.length)).sort()).toEqual(
    expect.arrayContaining(['', '.keyring', '.keyring.previous']),
  )
  expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  for (const path of files) {
    const bytes = readFileSync(path)
    const holds = (words: string) => bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))
    expect(holds(PERSON), `${path} holds the name`).toBe(false)
    expect(bytes.includes(key), `${path} holds the key`).toBe(false)
    expect([...secrets, groups.join(''), groups.join('-')].filter(holds), path).toEqual([])
  }
})
