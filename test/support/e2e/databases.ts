import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { apiOf, made } from './api'
import { answerSave } from './dialogs'
import { type LaunchedApp, type LaunchOptions, launchApp } from './launch'

export const OFFICER = '沈知远'
export const PASSWORD = 'Ceshi-2026'
export const DATABASE = '云泽县干部库'

/** An application with its folders: `folder` is the test's own, removed with everything in it at `close`. */
export type Desk = LaunchedApp & { folder: string }

/** Opens the application on a new, empty database with one officer signed in. */
export async function deskWithEmptyDatabase(options: LaunchOptions = {}): Promise<Desk> {
  const folder = newFolder()
  const launched = await launchApp({ ...options, userData: join(folder, 'data') })
  const { app, page } = launched
  const api = apiOf(page)
  await answerSave(app, join(folder, `${DATABASE}.juanzong`))
  const grant = await made(api.shell.pickSave({ purpose: 'database', suggestedName: DATABASE }))
  if (!grant) throw new Error('the answered dialog gave no ticket')
  await made(
    api.vault.create({
      grant,
      databaseName: DATABASE,
      accountName: OFFICER,
      section: '干部科',
      password: PASSWORD,
    }),
  )
  await page.reload()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  await goToPeople(page)
  return deskOf(launched, folder)
}

/** Opens the application on its own copy of the demonstration county: 3,000 people, signed in. */
export async function deskWithDemonstration(options: LaunchOptions = {}): Promise<Desk> {
  const folder = newFolder()
  const userData = join(folder, 'data')
  cpSync(await demonstrationFolder(), userData, { recursive: true })
  const launched = await launchApp({ ...options, userData })
  await openDemonstration(launched)
  return deskOf(launched, folder)
}

/** Starts the application again on the folders of one that has ended. */
export async function reopen({ userData, folder }: Desk): Promise<Desk> {
  return deskOf(await launchApp({ userData }), folder)
}

/** Opens the demonstration county of the application's folder as a user does, and goes on to its people. */
export async function openDemonstration({ page }: Pick<LaunchedApp, 'page'>): Promise<void> {
  await expect(page.getByRole('button', { name: /打开演示县/ })).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible({ timeout: 90_000 })
  await goToPeople(page)
}

/** From the workbench, where everybody begins, to the list of people. */
async function goToPeople(page: LaunchedApp['page']): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/people'
  })
  await expect(page.getByRole('grid', { name: '人员' })).toBeVisible()
}

let county: Promise<string> | undefined

/** A data folder with the county in it: made by the first test of a run that asks, removed when the run ends. */
function demonstrationFolder(): Promise<string> {
  county ??= makeDemonstrationFolder()
  return county
}

async function makeDemonstrationFolder(): Promise<string> {
  const folder = newFolder()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const launched = await launchApp({ userData: folder })
  await openDemonstration(launched)
  await launched.app.close()
  return folder
}

function deskOf(launched: LaunchedApp, folder: string): Desk {
  const close = async () => {
    await launched.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return { ...launched, folder, close }
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'juanzong-e2e-'))
}
