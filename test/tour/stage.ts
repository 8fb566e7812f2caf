import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Api } from '#shared/ipc/contract'
import { apiOf } from '../support/e2e/api'
import { repository } from '../support/e2e/installed-runtime'
import { type LaunchedApp, launchApp } from '../support/e2e/launch'
import { Album } from './album'

/** The running application, what the tour keeps of it, and a folder for the files that it hands in. */
export type Stage = LaunchedApp & { album: Album; api: Api; folder: string }

export const LAPTOP = { width: 1366, height: 768 }
export const DESKTOP = { width: 1920, height: 1080 }

export async function openStage(): Promise<Stage> {
  const album = new Album(process.env.JUANZONG_TOUR_OUT ?? join(repository, 'out', 'tour'))
  await album.open()
  const folder = await mkdtemp(join(tmpdir(), 'juanzong-tour-'))
  const launched = await launchApp({ size: LAPTOP })
  return { ...launched, album, api: apiOf(launched.page), folder }
}

export async function closeStage({ album, close, folder }: Stage): Promise<void> {
  await album.close()
  await close()
  await rm(folder, { recursive: true, force: true })
}

/** Gives the window another size and waits until the page has it. */
export async function sized({ app, page }: Stage, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([size.width, size.height])
}

/** Goes to an address of the window, as a link would. Reports of earlier steps do not come along. */
export async function goTo({ page }: Stage, path: string): Promise<void> {
  const reports = page.locator('[aria-live=polite]').getByRole('button', { name: '关闭' })
  // All at once in the page itself: one that leaves by itself meanwhile cannot be waited for.
  await reports.evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click()
  })
  await expect(reports).toHaveCount(0)
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
}
