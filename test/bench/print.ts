// run: display
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PersonId } from '#shared/values/id'
import { apiOf, made } from '#test/support/e2e/api'
import { type Desk, deskWithDemonstration } from '#test/support/e2e/databases'
import { answerSave } from '#test/support/e2e/dialogs'
import { installedRuntime } from '#test/support/e2e/installed-runtime'

/**
 * @file Forms of the demonstration county into one PDF by the built application: records read, worded, fitted, drawn
 * with their photos, printed, written; against a floor: the very markup of those pages as one static file, loaded and
 * printed by the same Chromium with the same options. Both take turns.
 */

const FORMS = numberAfter('--forms') ?? 500
const ROUNDS = numberAfter('--rounds') ?? 3
const FLOOR = join(process.cwd(), 'out', 'tools', 'print-floor.mjs')

/** In the hidden window: its styles and what stands in it. */
const MARKUP = `({
  styles: [...document.styleSheets].flatMap((it) => [...it.cssRules].map((rule) => rule.cssText)).join('\\n'),
  body: document.getElementById('root').innerHTML,
})`

await run()

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-print-'))
  const desk = await deskWithDemonstration()
  try {
    const { rows } = await made(apiOf(desk.page).people.list({ limit: FORMS }))
    const ids = rows.map((it) => it.id)
    if (ids.length < FORMS) throw new Error(`the county has only ${ids.length} people`)
    const statics = join(folder, 'static.html')
    writeFileSync(statics, await markupOf(desk, ids, folder))
    await compare(desk, ids, statics, folder)
  } finally {
    await desk.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function compare(desk: Desk, ids: PersonId[], statics: string, folder: string): Promise<void> {
  const ours: number[] = []
  const floor: number[] = []
  let pages = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(await timeFloor(statics, join(folder, 'floor.pdf')))
    const printed = await timeOurs(desk, ids, join(folder, 'ours.pdf'))
    ours.push(printed.milliseconds)
    pages = printed.pages
    compareCounts(folder, pages)
    process.stderr.write(`round ${round + 1}: ours ${ours.at(-1)} ms, floor ${floor.at(-1)} ms\n`)
  }
  const [oursMs, floorMs] = [median(ours), median(floor)]
  const ratio = Number((oursMs / floorMs).toFixed(2))
  const result = { bench: 'print', forms: FORMS, pages, ours_ms: oursMs, floor_ms: floorMs, ratio }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

async function timeOurs(
  desk: Desk,
  ids: PersonId[],
  file: string,
): Promise<{ milliseconds: number; pages: number }> {
  const api = apiOf(desk.page)
  await answerSave(desk.app, file)
  const grant = await made(api.shell.pickSave({ purpose: 'pdf', suggestedName: 'ours.pdf' }))
  if (!grant) throw new Error('the answered dialog gave no ticket')
  const start = performance.now()
  const { pages } = await made(api.people.savePdf({ ids, grant }))
  return { milliseconds: Math.round(performance.now() - start), pages }
}

/** Everything that the hidden window has drawn when it prints these forms, styles included, as one file. */
async function markupOf(desk: Desk, ids: PersonId[], folder: string): Promise<string> {
  await desk.app.evaluate(keepMarkup, MARKUP)
  await timeOurs(desk, ids, join(folder, 'first.pdf'))
  const parts: { styles: string; body: string }[] = []
  for (let part = await nextPart(desk); part; part = await nextPart(desk)) parts.push(part)
  const head = `<meta charset="utf-8"><style>${parts[0]?.styles}</style>`
  const body = `<div id="root">${parts.map((it) => it.body).join('')}</div>`
  return `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`
}

type Kept = { kept?: unknown[] }

/** In the main process: every page that is printed from now on is kept as it stands. */
function keepMarkup({ BrowserWindow }: typeof import('electron'), markup: string): void {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents
  if (!contents) throw new Error('the application has no window')
  const kept: unknown[] = []
  const held = globalThis as Kept
  held.kept = kept
  const everyone = Object.getPrototypeOf(contents) as Electron.WebContents
  const print = everyone.printToPDF
  everyone.printToPDF = async function (options) {
    if (held.kept) kept.push(await this.executeJavaScript(markup))
    return print.call(this, options)
  }
}

/** Parts leave the main process one by one; after the last nothing is kept any more. */
function nextPart({ app }: Desk): Promise<{ styles: string; body: string } | undefined> {
  return app.evaluate(() => {
    const held = globalThis as Kept
    const part = held.kept?.shift() as { styles: string; body: string } | undefined
    if (!part) delete held.kept
    return part
  })
}

async function timeFloor(statics: string, file: string): Promise<number> {
  const args = [FLOOR, statics, file, '--no-sandbox']
  const { stdout } = await promisify(execFile)(installedRuntime().path, args, { timeout: 300_000 })
  const milliseconds = Number(/milliseconds (\d+)/.exec(stdout)?.[1])
  if (!milliseconds) throw new Error(`the floor printed nothing: ${stdout}`)
  return milliseconds
}

/** Both files must hold the pages that were reported. */
function compareCounts(folder: string, pages: number): void {
  for (const name of ['ours.pdf', 'floor.pdf']) {
    const text = readFileSync(join(folder, name)).toString('latin1')
    const count = [...text.matchAll(/\/Type \/Page\b(?!s)/g)].length
    if (count !== pages) throw new Error(`${name} holds ${count} pages, not ${pages}`)
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
