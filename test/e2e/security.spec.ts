import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from '../support/e2e/launch'

let launched: LaunchedApp
test.beforeAll(async () => {
  launched = await launchApp()
})
test.afterAll(() => launched.close())

test('the page has neither Node nor a second bridge', async () => {
  const seen = await launched.page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(Reflect.get(globalThis, 'bridge') as object).sort(),
  }))
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', bridge: ['dropped', 'invoke', 'on'] })
})

test('the content policy stops code and pictures from elsewhere', async () => {
  const refused = await launched.page.evaluate(async () => {
    const broken: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.head.append(script)
    const image = new Image()
    image.src = 'https://example.com/a.png'
    await new Promise((resolve) => image.addEventListener('error', resolve))
    let evaluated = true
    try {
      new Function('return 1')()
    } catch {
      evaluated = false
    }
    return { ran: Reflect.get(globalThis, 'ran') === true, evaluated, broken: [...new Set(broken)].sort() }
  })
  expect(refused.ran).toBe(false)
  expect(refused.evaluated).toBe(false)
  expect(refused.broken).toEqual(expect.arrayContaining(['img-src', 'script-src-elem']))
})

test('the page cannot leave, open a window or ask for a permission', async () => {
  const { page, app } = launched
  const before = page.url()
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a call from a page that is not ours is refused', async () => {
  const reply = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]
    if (!own) throw new Error('no window')
    const preload = own.webContents.session.getPreloadScripts?.()[0]?.filePath
    const { join } = process.getBuiltinModule('node:path')
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: preload ?? join(process.argv.at(-1) ?? '', 'out/preload/preload.cjs'),
        sandbox: true,
        contextIsolation: true,
      },
    })
    await stranger.loadURL('data:text/html,<title>x</title>')
    const answer = await stranger.webContents.executeJavaScript("window.bridge.invoke('vault.state', {})")
    stranger.destroy()
    return answer
  })
  expect(reply).toMatchObject({ ok: false, code: 'forbidden' })
})

test('a method outside the contract is refused', async () => {
  const reply = await launched.page.evaluate(() => {
    const bridge = Reflect.get(globalThis, 'bridge') as {
      invoke(name: string, input: unknown): Promise<unknown>
    }
    return bridge.invoke('database.run', { sql: 'select 1' })
  })
  expect(reply).toMatchObject({ ok: false, code: 'invalid-input' })
})
