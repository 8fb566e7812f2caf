import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { repository } from './installed-runtime'
import { environment, userDataFolder } from './user-data'

export type PackagedApp = {
  page: Page
  process: ChildProcess
  userData: string
  output: () => string
  /** Ends the application as a user's quit does, and answers its exit code. */
  close: () => Promise<number | null>
}

export const packagedFolder = join(repository, 'release', 'linux-unpacked')

/**
 * Starts the packed application. Its fuses refuse Node's inspector, by which Playwright drives Electron
 * otherwise, so the window is reached by Chromium's own debugging port.
 */
export async function launchPackaged(options: { userData?: string } = {}): Promise<PackagedApp> {
  const userData = await userDataFolder(options.userData)
  const child = spawn(join(packagedFolder, 'juanzong'), ['--no-sandbox', '--remote-debugging-port=0'], {
    env: environment(userData.folder),
    cwd: userData.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const endpoint = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(output)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the application ended with code ${code}:\n${output}`)))
  })
  const browser = await chromium.connectOverCDP(await endpoint)
  const page = await firstPage(browser)
  const close = async () => {
    const ended = child.exitCode === null ? once(child, 'exit') : [child.exitCode]
    await browser.close()
    child.kill('SIGTERM')
    const [code] = await ended
    await userData.drop()
    return code as number | null
  }
  return { page, process: child, userData: userData.folder, output: () => output, close }
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0]
  if (!context) throw new Error('the application has no browser context')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForLoadState('domcontentloaded')
  return page
}
