// run: display
import type { ElectronApplication, Page } from '@playwright/test'
import type { PageId } from '#shared/values/id'
import { dossierSet } from '#test/support/bench/dossier-set'
import { apiOf, made } from '#test/support/e2e/api'
import { launchApp } from '#test/support/e2e/launch'
import { OFFICER, TEST_PASSWORD } from '#test/support/open-test-vault'

/**
 * @file A material of 1,000 scanned pages looked through with the Page Down key in the built application: memory of the
 * main process (with the records side in it) and of the window at the first and at the last page, and how long each
 * page took from the key to the drawing. `--pages` for another number.
 */

const PAGES = Number(process.argv[process.argv.indexOf('--pages') + 1] || 0) || 1000
/** Pages looked at before the start is measured: caches that fill once are no leak. */
const WARM = 10
/** Pages between two looks at the memory. */
const BLOCK = 100
const MB = 1024

const { vault, userData, dossiers } = await dossierSet({ dossiers: 1, materials: 1, pages: PAGES }, () => {})
try {
  const launched = await launchApp({ userData })
  try {
    const pages = await openFirst(launched.page)
    await lookThrough(launched.page, pages.slice(1, WARM))
    const start = await memoryOf(launched.app)
    const times: number[] = []
    let end = start
    for (let from = WARM; from < pages.length; from += BLOCK) {
      times.push(...(await lookThrough(launched.page, pages.slice(from, from + BLOCK))))
      end = await memoryOf(launched.app)
      process.stderr.write(`page ${Math.min(from + BLOCK, pages.length)}: ${JSON.stringify(end)}\n`)
    }
    process.stdout.write(`${JSON.stringify(report(start, end, times))}\n`)
  } finally {
    await launched.close()
  }
} finally {
  await vault.close()
}

type Memory = { main: number; window: number }

/** Megabytes of the processes as the system counts them. */
async function memoryOf(app: ElectronApplication): Promise<Memory> {
  const metrics = await app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, memory }) => ({ type, size: memory.workingSetSize })),
  )
  const sum = (type: string) =>
    metrics.filter((it) => it.type === type).reduce((all, it) => all + it.size, 0) / MB
  return { main: Math.round(sum('Browser')), window: Math.round(sum('Tab')) }
}

/** Opens the dossier at its first page; answers its pages in their order. */
async function openFirst(page: Page): Promise<PageId[]> {
  const [dossier] = dossiers
  if (!dossier) throw new Error('no dossier')
  const api = apiOf(page)
  const [recent] = (await made(api.vault.state({}))).recent
  if (!recent) throw new Error('the database is not on the list')
  await made(api.vault.openRecent({ id: recent.id }))
  await made(api.vault.signIn({ accountName: OFFICER, password: TEST_PASSWORD }))
  await page.reload()
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  await page.evaluate((id) => window.location.assign(`#/dossiers/files/${id}`), dossier.id)
  await page.locator(`canvas[data-drawn="${dossier.first}"]`).waitFor()
  const [material] = await made(api.dossiers.materials({ dossierId: dossier.id }))
  const rows = await made(api.dossiers.pages({ dossierId: dossier.id, materialId: material?.id ?? null }))
  return rows.map((it) => it.id)
}

/** Turns to each of these pages in turn and waits until it is drawn; milliseconds of each. */
function lookThrough(page: Page, ids: readonly PageId[]): Promise<number[]> {
  return page.evaluate(async (wanted) => {
    const drawn = (id: string) =>
      new Promise<void>((resolve) => {
        const look = () =>
          document.querySelector(`canvas[data-drawn="${id}"]`) ? resolve() : requestAnimationFrame(look)
        look()
      })
    const times: number[] = []
    for (const id of wanted) {
      const from = performance.now()
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', code: 'PageDown', bubbles: true }))
      await drawn(id)
      times.push(performance.now() - from)
    }
    return times
  }, ids)
}

function report(start: Memory, end: Memory, times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)
  return {
    bench: 'dossier-view',
    pages: PAGES,
    start_mb: start,
    end_mb: end,
    growth_mb: end.main + end.window - start.main - start.window,
    page_ms: { median: at(0.5), p95: at(0.95) },
  }
}
