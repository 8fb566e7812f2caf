// run: display
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDemonstration } from '#electron/modules/people/demonstration/index'
import type { TaskRun } from '#electron/platform/ipc/task-run'
import { DEMONSTRATION, demonstrationPath } from '#electron/platform/vault/demonstration'
import { makeDatabaseFile } from '#electron/platform/vault/new-database'
import { RecentFiles } from '#electron/platform/vault/recent-files'
import { DevtoolsPipe } from '#test/support/e2e/devtools-pipe'
import type { InstalledRuntime } from '#test/support/e2e/installed-runtime'
import { environment } from '#test/support/e2e/user-data'
import { QUICK_KDF } from '#test/support/open-test-vault'

/**
 * @file Cold start of the built application, with a demonstration database on its list, from the process's birth to
 * the first screen that takes input, against an empty window of the same Electron. Both take turns.
 */

/** A start that takes longer has failed. */
const MOST_MS = 60_000
const RUNS = numberAfter('--runs') ?? 7
/** The tool is started at the repository's root, and the application lies there. */
const ROOT = process.cwd()
const EMPTY_WINDOW = join(ROOT, 'out', 'tools', 'start-window.mjs')
const runtime = JSON.parse(readFileSync(join(ROOT, 'out', 'runtime.json'), 'utf8')) as InstalledRuntime
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Resolves once what the selector names can be used and has been drawn. */
const whenUsable = (selector: string) => `new Promise((resolve) => {
  const look = () => {
    const found = document.querySelector(${JSON.stringify(selector)})
    if (found && found.getClientRects().length > 0) requestAnimationFrame(() => requestAnimationFrame(resolve))
    else requestAnimationFrame(look)
  }
  look()
}).then(() => true)`

/** Choosing a database or signing in: both need the records side's first answer. */
const FIRST_SCREEN = '#root button:not([disabled]), #root input[type="password"]:not([disabled])'

await run()

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-start-'))
  try {
    await demonstrationIn(folder)
    const ours: number[] = []
    const floor: number[] = []
    for (let round = 0; round < RUNS; round += 1) {
      floor.push(await timeStart(EMPTY_WINDOW, 'data:', 'html', folder))
      ours.push(await timeStart(ROOT, 'app://', FIRST_SCREEN, folder))
      process.stderr.write(`run ${round + 1}: ours ${ours.at(-1)} ms, floor ${floor.at(-1)} ms\n`)
    }
    const [oursMs, floorMs] = [median(ours), median(floor)]
    const ratio = Number((oursMs / floorMs).toFixed(2))
    process.stdout.write(`${JSON.stringify({ bench: 'start', ours_ms: oursMs, floor_ms: floorMs, ratio })}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function demonstrationIn(folder: string): Promise<void> {
  const path = demonstrationPath(folder)
  const run: TaskRun = { progress: () => {}, step: async () => {}, signal: new AbortController().signal }
  await makeDatabaseFile({
    path,
    name: DEMONSTRATION.name,
    demonstration: true,
    account: { ...DEMONSTRATION, name: DEMONSTRATION.accountName },
    now: new Date(),
    appVersion: '0.1.0',
    cost: QUICK_KDF,
    fill: (database) => makeDemonstration(database, run),
  })
  await new RecentFiles(folder).remember(path, DEMONSTRATION.name)
}

/** Milliseconds from starting the process until its window can be used. */
async function timeStart(app: string, address: string, selector: string, folder: string): Promise<number> {
  const start = performance.now()
  const child = spawn(runtime.path, [...SANDBOX, '--remote-debugging-pipe', app], {
    cwd: ROOT,
    env: environment(folder),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const limit = AbortSignal.timeout(MOST_MS)
  limit.addEventListener('abort', () => child.kill('SIGKILL'))
  const ended = once(child, 'exit').then(() => false)
  const usable = await Promise.race([new DevtoolsPipe(child, address).evaluate(whenUsable(selector)), ended])
  const milliseconds = Math.round(performance.now() - start)
  if (usable !== true) throw new Error(`the window of ${app} did not come in ${MOST_MS} ms`)
  await end(child)
  return milliseconds
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function numberAfter(name: string): number | null {
  const at = process.argv.indexOf(name)
  return at < 0 ? null : Number(process.argv[at + 1])
}
