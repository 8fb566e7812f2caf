import { spawn } from 'node:child_process'
import { root } from './paths.mjs'
import { StepError } from './steps.mjs'

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to this process's own
 * @property {number} [limit] milliseconds after which the command is ended
 * @property {boolean} [show] pass its output on while it runs
 * @typedef {{ code: number, output: string, timedOut: boolean }} RunResult
 */

const shell = process.platform === 'win32'

/**
 * Runs a command to its end and keeps what it printed. Never throws: a command that cannot be started
 * answers with code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd = root, env, limit, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: shell && command.endsWith('.cmd'),
    })
    let output = ''
    let timedOut = false
    const timer = limit && setTimeout(() => endLate(), limit)
    function endLate() {
      timedOut = true
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), 3_000).unref()
    }
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
      if (show) process.stdout.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}`, timedOut }))
    child.on('close', (code) => {
      clearTimeout(timer || undefined)
      resolve({ code: code ?? 1, output, timedOut })
    })
  })
}

/** The end of a command's output: where the reason stands. @param {string} output @param {number} [lines] */
export const lastLines = (output, lines = 20) => output.trimEnd().split('\n').slice(-lines).join('\n    ')

/**
 * As `run`, but a failure is a `StepError`.
 * @param {string} what
 * @param {string} remedy
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export async function runOrFail(what, remedy, command, args, options) {
  const result = await run(command, args, options)
  if (result.code === 0) return result.output
  const why = result.timedOut
    ? 'it did not end in time'
    : `\`${command} ${args.join(' ')}\` ended with code ${result.code}:\n    ${lastLines(result.output)}`
  throw new StepError(what, why, remedy)
}

/** npm itself, also where this process was not started by it. @param {string[]} args @returns {[string, string[]]} */
export function npm(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]]
  return [shell ? 'npm.cmd' : 'npm', args]
}
