import { mkdir, readFile, rm } from 'node:fs/promises'
import { bin, inRoot } from '../support/paths.mjs'
import { run } from '../support/run.mjs'
import { report, step } from '../support/steps.mjs'
import { playwrightCount, settle, single, vitestCount } from './tally.mjs'

/** @typedef {import('./tally.mjs').Count} Count */

const RESULTS = inRoot('out', 'test')
/** A suite that hangs must not hang the whole run. */
const LIMIT = 15 * 60_000
const COLOUR = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }

/**
 * Runs a suite once what it needs is there, prints its output in one piece and answers its count. A suite
 * whose needs failed is counted as one failure; the reason is printed.
 * @param {string} name
 * @param {Promise<unknown>[]} needs
 * @param {() => Promise<Count & { output: string }>} work
 * @returns {Promise<Count>}
 */
export async function suite(name, needs, work) {
  try {
    await Promise.all(needs)
    const { passed, failed, output } = await step(name, work)
    report(`── ${name}: ${passed} passed, ${failed} failed\n${output.trimEnd()}\n`)
    return { passed, failed }
  } catch (error) {
    report(`── ${name}: could not run\n${error instanceof Error ? error.message : error}\n`)
    return { passed: 0, failed: 1 }
  }
}

/** @param {string[]} args */
const tool = (/** @type {string} */ name, /** @type {string[]} */ args) => async () => {
  const { code, output } = await run(bin(name), args, { limit: LIMIT, env: COLOUR })
  return { ...single(code), output }
}

export const typeCheck = tool('tsc', ['-p', '.'])
/** Format, lint and import order; whatever is not an error is shown but does not fail. */
export const lint = tool('biome', ['check', '.'])

/** @typedef {() => Promise<Record<string, string>>} DisplayEnv the variables that lead to a screen */

/** @param {'unit' | 'integration'} project @param {DisplayEnv} [displayEnv] */
export const vitest = (project, displayEnv) => async () => {
  const file = await resultFile(project)
  const env = { ...COLOUR, ...(await displayEnv?.()) }
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const { code, output } = await run(bin('vitest'), args, { limit: LIMIT, env })
  return { ...settle(await readCount(file, vitestCount), code), output }
}

/** @param {string} project @param {DisplayEnv} displayEnv */
export const playwright = (project, displayEnv) => async () => {
  const file = await resultFile(project)
  const env = { ...COLOUR, ...(await displayEnv()), PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const args = ['test', '--project', project, '--reporter=list,json']
  const { code, output } = await run(bin('playwright'), args, { limit: LIMIT, env })
  return { ...settle(await readCount(file, playwrightCount), code), output }
}

/** @param {string} project */
async function resultFile(project) {
  const file = inRoot('out', 'test', `${project}.json`)
  await mkdir(RESULTS, { recursive: true })
  await rm(file, { force: true })
  return file
}

/** A tool that died before it could report has counted nothing. @param {string} file @param {(json: string) => Count} count */
async function readCount(file, count) {
  const json = await readFile(file, 'utf8').catch(() => undefined)
  return json === undefined ? { passed: 0, failed: 0 } : count(json)
}
