import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { inRoot } from '../support/paths.mjs'
import { run } from '../support/run.mjs'
import { say, step } from '../support/steps.mjs'
import { ensureApplication } from './application.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { resolveRuntime } from './electron-runtime.mjs'
import { ensureNativeModule, needsCompiler } from './native-module.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

/** Node-API of the registry's Electron, known without starting it; a bare machine could not start it yet. */
const FALLBACK_NODE_API = 9

/**
 * Brings a fresh clone to where the application can run. The dependencies come first; then the slowest
 * step, the database module, is built while the others go on. Each part can be waited for by itself, and
 * a part that failed rejects only those who wait for it.
 * @param {{ packages: 'window' | 'unattended' }} options
 */
export async function beginSetUp({ packages: purpose }) {
  await step('Dependencies', ensureDependencies)
  const packages = keep(step('System packages', () => ensureSystemPackages(purpose)))
  const runtime = keep(step('Electron runtime', announceRuntime))
  const startable = () => packages.then(() => runtime)
  const native = keep(step('Database module', () => ensureNative(startable)))
  const application = keep(step('Application', ensureApplication))
  return { packages, runtime, native, application }
}

/** All of it. @param {{ packages: 'window' | 'unattended' }} options @returns {Promise<Runtime>} */
export async function setUp(options) {
  const parts = await beginSetUp(options)
  await Promise.all(Object.values(parts))
  return parts.runtime
}

/** Only what type check, lint and Node's own tests need. */
export async function setUpNode() {
  await step('Dependencies', ensureDependencies)
  await step('Database module', () => ensureNative(() => step('Electron runtime', announceRuntime)))
}

/** @param {() => Promise<Runtime>} startable answers once the runtime can be started */
async function ensureNative(startable) {
  if (await needsCompiler()) await ensureSystemPackages('compiler')
  await ensureNativeModule(async () => electronNodeApi(await startable()))
}

/** @param {(detail: string) => void} note @returns {Promise<Runtime>} */
async function announceRuntime(note) {
  const runtime = await resolveRuntime(note)
  if (runtime.fallback) {
    const reason = runtime.reason ? ` (${runtime.reason})` : ''
    say(
      `Electron ${runtime.version} stands in for the official release${reason}: for tests, not to be shipped.`,
    )
  }
  await mkdir(inRoot('out'), { recursive: true })
  const file = inRoot('out', 'runtime.json')
  await writeFile(`${file}.${process.pid}`, `${JSON.stringify(runtime, null, 2)}\n`)
  await rename(`${file}.${process.pid}`, file)
  return runtime
}

/** @param {Runtime} runtime */
async function electronNodeApi(runtime) {
  if (runtime.fallback || !existsSync(runtime.path)) return FALLBACK_NODE_API
  const env = { ELECTRON_RUN_AS_NODE: '1' }
  const { output } = await run(runtime.path, ['-p', 'process.versions.napi'], { env })
  return Number.parseInt(output, 10) || FALLBACK_NODE_API
}

/** Lets a rejection wait until someone asks. @template T @param {Promise<T>} promise */
function keep(promise) {
  promise.catch(() => undefined)
  return promise
}
