import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DevtoolsPipe } from '#test/support/e2e/devtools-pipe'
import type { InstalledRuntime } from '#test/support/e2e/installed-runtime'
import { environment } from '#test/support/e2e/user-data'

/** The built application with its window, driven from outside: what a page asks goes the page's own way. */
export type BenchWindow = {
  /** Asks one method after another through the page's bridge; milliseconds each answer took, and the last value. */
  timed(method: string, inputs: readonly object[]): Promise<{ milliseconds: number[]; last: unknown }>
  call(method: string, input: object): Promise<unknown>
  /** Signs in to the demonstration county of the data folder. The page stays at its first screen and asks nothing. */
  openCounty(): Promise<void>
  close(): Promise<void>
}

/** The tool is started at the repository's root, and the application lies there. */
const ROOT = process.cwd()
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export async function openWindow(dataFolder: string): Promise<BenchWindow> {
  const runtime = JSON.parse(readFileSync(join(ROOT, 'out', 'runtime.json'), 'utf8')) as InstalledRuntime
  const child = spawn(runtime.path, [...SANDBOX, '--remote-debugging-pipe', ROOT], {
    cwd: ROOT,
    env: environment(dataFolder),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const pipe = new DevtoolsPipe(child)
  const timed = async (method: string, inputs: readonly object[]) => {
    const answer = (await pipe.evaluate(callsOf(method, inputs))) as Answer
    if (answer.refused) throw new Error(`${method}: ${answer.refused}`)
    return answer
  }
  const call = async (method: string, input: object) => (await timed(method, [input])).last
  return {
    timed,
    call,
    async openCounty() {
      await pipe.evaluate(DRAWN)
      await call('vault.openDemonstration', {})
    },
    close: () => end(child),
  }
}

/** The first screen is drawn, and so its own questions have been answered. */
const DRAWN = `new Promise((resolve) => {
  const look = () => (document.querySelector('#root button') ? resolve(true) : requestAnimationFrame(look))
  look()
})`

type Answer = { milliseconds: number[]; last: unknown; refused?: string }

/** A refused call stops the measurement with its sentence. */
const callsOf = (method: string, inputs: readonly object[]) => `(async () => {
  const milliseconds = []
  let last
  for (const input of ${JSON.stringify(inputs)}) {
    const start = performance.now()
    const reply = await window.bridge.invoke(${JSON.stringify(method)}, input)
    milliseconds.push(performance.now() - start)
    if (!reply.ok) return { refused: reply.message }
    last = reply.value
  }
  return { milliseconds, last }
})()`

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}
