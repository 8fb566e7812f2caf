import { spawn } from 'node:child_process'
import { StepError } from './steps.mjs'

const SCREEN = '1400x900x24'

/** Whether a window could be shown here. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * A screen that exists in memory only, for driving the application without a person. Off Linux there is no
 * such thing and the real screen is used.
 * @returns {Promise<{ env: Record<string, string>, close: () => void }>}
 */
export async function openVirtualDisplay() {
  if (process.platform !== 'linux') return { env: {}, close: () => undefined }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const close = () => server.kill()
  process.once('exit', close)
  const number = await displayNumber(server)
  return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' }, close }
}

/** The server writes the number it took once it can be used. @param {import('node:child_process').ChildProcess} server */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const refuse = (/** @type {string} */ why) =>
      reject(new StepError('Opening a virtual display', why, 'install it: apt-get install xvfb'))
    server.once('error', (error) => refuse(error.message))
    server.once('exit', (code) => refuse(`Xvfb ended with code ${code}`))
    server.stdio[3]?.once('data', (/** @type {Buffer} */ chunk) => resolve(chunk.toString().trim()))
  })
}

/** As root Chromium refuses to start its sandbox. */
export const sandboxArguments = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])
