import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerSave } from '../support/e2e/dialogs'
import { goTo, type Stage } from './stage'

const PASSWORD = 'Daolan-2026'

export async function firstRun({ page, album }: Stage): Promise<void> {
  await expect(page.getByRole('heading', { name: '从哪里开始' })).toBeVisible()
  await album.picture(
    page,
    'first-run',
    '首次运行',
    'First run: create a database, open one, or the demonstration county',
  )
}

export async function createWizard(stage: Stage): Promise<void> {
  const { page, album, userData } = stage
  await page.getByRole('button', { name: '新建数据库' }).click()
  await page.getByLabel('库　名').fill('云泽县干部库')
  await page.getByLabel('姓　名').fill('沈知远')
  await page.getByLabel('科　室').fill('干部科')
  await page.getByLabel('口　令').fill(PASSWORD)
  await page.getByLabel('再输一次').fill(PASSWORD)
  await album.picture(page, 'create', '新建数据库', 'Creating the encrypted database')
  await answerSave(stage.app, join(userData, '云泽县干部库.juanzong'))
  await page.getByRole('button', { name: '选择存放位置并新建' }).click()
  await expect(page.getByRole('article', { name: '恢复密钥封存单' })).toBeVisible()
}

/** The sheet on the screen, then as its printer gets it; the last group proves that the paper was read. */
export async function recoverySheet({ app, page, album }: Stage): Promise<void> {
  await album.picture(page, 'recovery', '恢复密钥封存单', 'Recovery sheet, shown once')
  const path = album.pathFor('recovery-sheet.pdf')
  const printed = await app.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
    return pdf?.toString('base64') ?? ''
  })
  await writeFile(path, Buffer.from(printed, 'base64'))
  await album.document(path, '恢复密钥封存单，打印', 'The recovery sheet as it is printed')
  const groups = await page.getByRole('list', { name: '恢复密钥' }).getByRole('listitem').allInnerTexts()
  await page.getByLabel('末　组').fill(groups.at(-1) ?? '')
  await page.keyboard.press('Enter')
}

export async function emptyDatabase(stage: Stage): Promise<void> {
  const { page, album } = stage
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await goTo(stage, '/people')
  await expect(page.getByText('库内还没有人。')).toBeVisible()
  await album.picture(page, 'empty', '空库', 'An empty database')
}

export async function wrongPassword({ page, album }: Stage): Promise<void> {
  await page.keyboard.press('Control+Alt+Q')
  await page.getByRole('button', { name: '云泽县干部库' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await page.getByLabel('口　令').fill('Cuowu-2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('口令')
  await album.picture(page, 'sign-in', '登录，口令不对', 'Sign-in with a wrong password')
  await page.getByRole('button', { name: '换数据库' }).click()
}

export async function openDemonstration(stage: Stage): Promise<void> {
  const { page, album } = stage
  await page.getByRole('button', { name: '打开演示县' }).click()
  await expect(page.getByText(/已处理 \d/)).toBeVisible()
  await album.picture(page, 'demonstration', '生成演示县', 'Writing the demonstration county: 3,000 people')
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 60_000 })
  await goTo(stage, '/people')
  await expect(page.getByRole('grid', { name: '人员' })).toBeVisible()
}
