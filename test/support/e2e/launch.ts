import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { installedRuntime, repository } from './installed-runtime'
import { environment, userDataFolder } from './user-data'

export type LaunchOptions = {
  /** Opens an existing data folder and leaves it; by default a fresh one is made, and removed at `close`. */
  userData?: string
  args?: readonly string[]
  env?: Record<string, string>
  /** A program that starts the runtime in its own way, with the same arguments: one that watches it. */
  executable?: string
  size?: { width: number; height: number }
}

export type LaunchedApp = {
  app: ElectronApplication
  page: Page
  userData: string
  /** What the process has printed so far, for a test's message. */
  output: () => string
  close: () => Promise<void>
}

const SIZE = { width: 1366, height: 768 }

/** Starts the built application from out/ under the runtime that set-up chose, and waits for its window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = await userDataFolder(options.userData)
  const app = await _electron.launch({
    executablePath: options.executable ?? installedRuntime().path,
    args: ['--no-sandbox', ...(options.args ?? []), repository],
    env: environment(userData.folder, options.env),
    cwd: repository,
  })
  let output = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const page = await app.firstWindow()
  await resize(app, options.size ?? SIZE)
  await page.waitForLoadState('domcontentloaded')
  const close = async () => {
    await app.close()
    await userData.drop()
  }
  return { app, page, userData: userData.folder, output: () => output, close }
}

async function resize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}
