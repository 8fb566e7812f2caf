// run: display
import type { Page } from '@playwright/test'
import { makeRandom } from '#electron/modules/people/demonstration/random'
import type { DossierId, PageId } from '#shared/values/id'
import { dossierSet } from '#test/support/bench/dossier-set'
import { apiOf, made } from '#test/support/e2e/api'
import { launchApp } from '#test/support/e2e/launch'
import { OFFICER, TEST_PASSWORD } from '#test/support/open-test-vault'

/**
 * @file Opens dossiers of a working set in the built application, one at random after another, and takes the time from
 * the command to the first page drawn, against fetching, decrypting and decoding that same page with nothing around it.
 * `--dossiers 500` `--materials 80` `--pages 200` (in each) `--opened 100` `--seed 1`
 */

const SIZE = {
  dossiers: numberAfter('--dossiers') ?? 500,
  materials: numberAfter('--materials') ?? 80,
  pages: numberAfter('--pages') ?? 200,
}
const OPENED = Math.min(SIZE.dossiers, numberAfter('--opened') ?? 100)
const random = makeRandom(`open-${numberAfter('--seed') ?? 1}`)

const { vault, userData, dossiers } = await dossierSet(SIZE, (done) => {
  if (done % 25 === 0) process.stderr.write(`${done} dossiers made\n`)
})
try {
  const launched = await launchApp({ userData })
  try {
    await signIn(launched.page)
    const chosen = random.shuffle(dossiers).slice(0, OPENED)
    const times: Times[] = []
    for (const dossier of chosen) times.push(await open(launched.page, dossier))
    process.stdout.write(`${JSON.stringify(report(times))}\n`)
  } finally {
    await launched.close()
  }
} finally {
  await vault.close()
}

/** Milliseconds: until the page is drawn, and of the page alone. */
type Times = { open: number; page: number }

async function signIn(page: Page): Promise<void> {
  const api = apiOf(page)
  const [recent] = (await made(api.vault.state({}))).recent
  if (!recent) throw new Error('the database is not on the list')
  await made(api.vault.openRecent({ id: recent.id }))
  await made(api.vault.signIn({ accountName: OFFICER, password: TEST_PASSWORD }))
  await page.reload()
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
}

/** From the list, as the archivist does it; back on the list afterwards. */
async function open(page: Page, dossier: { id: DossierId; first: PageId }): Promise<Times> {
  await page.evaluate(() => window.location.assign('#/dossiers'))
  await page.getByRole('grid').waitFor()
  return page.evaluate(async ({ id, first }) => {
    const drawn = () => document.querySelector(`canvas[data-drawn="${first}"]`)
    const start = performance.now()
    window.location.assign(`#/dossiers/files/${id}`)
    while (!drawn()) await new Promise((resolve) => requestAnimationFrame(resolve))
    const open = performance.now() - start
    const begun = performance.now()
    const reply = await window.bridge.invoke('dossiers.pageImage', { id: first })
    if (!reply.ok) throw new Error(reply.message)
    const value = reply.value as { bytes: Uint8Array<ArrayBuffer>; mime: string }
    const decoder = new ImageDecoder({ data: value.bytes, type: value.mime })
    const { image } = await decoder.decode()
    const alone = performance.now() - begun
    image.close()
    decoder.close()
    return { open, page: alone }
  }, dossier)
}

function report(times: readonly Times[]) {
  return {
    bench: 'dossier-open',
    ...SIZE,
    opened: times.length,
    open_ms: spread(times.map((it) => it.open)),
    page_ms: spread(times.map((it) => it.page)),
    beside_ms: spread(times.map((it) => it.open - it.page)),
  }
}

function spread(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0)
  return { median: at(0.5), p95: at(0.95), most: at(1) }
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
