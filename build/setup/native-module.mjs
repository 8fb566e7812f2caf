import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { bin, cacheFolder, inRoot } from '../support/paths.mjs'
import { run, runOrFail } from '../support/run.mjs'
import { StepError } from '../support/steps.mjs'

/**
 * @file The encrypted SQLite. Its ready-made file needs Node-API 10; where Node or Electron is older it is
 * built once, by a recipe whose one file runs in all of them, and kept in the user's cache.
 */

const PACKAGE = inRoot('node_modules', 'better-sqlite3')
const TARGET = inRoot('out', 'native', 'better_sqlite3.node')
const FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'
const NODE_API = 10

/** Whether this Node and that Electron can both take the package's own ready-made file. */
const readyMadeFits = (/** @type {number} */ electronNodeApi) =>
  Number(process.versions.napi) >= NODE_API && electronNodeApi >= NODE_API && existsSync(readyMade())

function readyMade() {
  const header = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport())
  const musl = process.platform === 'linux' && !header?.header?.glibcVersionRuntime ? 'musl' : ''
  return join(PACKAGE, 'prebuilds', `${process.platform}${musl}-${process.arch}.node`)
}

async function cached() {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'))
  const recipe = createHash('sha256').update(FLAGS).digest('hex').slice(0, 8)
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-${recipe}`
  return join(cacheFolder(), 'native', name, 'better_sqlite3.node')
}

/** Whether the module still has to be compiled on this machine; false also when it need not be at all. */
export async function needsCompiler() {
  return Number(process.versions.napi) < NODE_API && !(await works(await cached()))
}

/**
 * Puts the module to out/native, where Node's tests and Electron find it.
 * @param {() => Promise<number>} electronNodeApi asked only when Node itself could take the ready-made file
 */
export async function ensureNativeModule(electronNodeApi) {
  if (Number(process.versions.napi) >= NODE_API && readyMadeFits(await electronNodeApi())) {
    return place(readyMade())
  }
  const file = await cached()
  if (!(await works(file))) await build(file)
  await place(file)
}

/** A file that is in use is never written over: the new one takes its name. @param {string} file */
async function place(file) {
  const fresh = await readFile(file)
  if (existsSync(TARGET) && fresh.equals(await readFile(TARGET))) return
  await putAs(file, TARGET)
}

async function putAs(/** @type {string} */ file, /** @type {string} */ target) {
  await mkdir(dirname(target), { recursive: true })
  const half = `${target}.${process.pid}`
  await copyFile(file, half)
  await rename(half, target)
}

/** Opens an encrypted database in memory with it, in a process of its own. @param {string} file */
async function works(file) {
  if (!existsSync(file)) return false
  const script = `
    const Database = require('better-sqlite3')
    const db = new Database(':memory:', { nativeBinding: process.argv[1] })
    db.prepare('select sqlite3mc_version()').get()`
  return (await run(process.execPath, ['-e', script, file])).code === 0
}

/** Built in a copy: a package's folder in node_modules must stay what npm made it. @param {string} file */
async function build(file) {
  const shelf = inRoot('node_modules', '.cache', 'juanzong')
  await mkdir(shelf, { recursive: true })
  const workshop = await mkdtemp(join(shelf, 'native-'))
  try {
    for (const part of ['binding.gyp', 'package.json', 'lib', 'src', 'deps']) {
      await cp(join(PACKAGE, part), join(workshop, part), { recursive: true })
    }
    const args = ['rebuild', '--release', '--force_build=1', '-j', '2', ...nodeHeaders()]
    const remedy =
      'install a C++ compiler, make and Python 3 (Debian: apt-get install g++ make python3), then again'
    const env = { CXXFLAGS: FLAGS }
    await runOrFail('Building the database module', remedy, bin('node-gyp'), args, { cwd: workshop, env })
    const built = join(workshop, 'build', 'Release', 'better_sqlite3.node')
    if (!(await works(built))) {
      const why = 'the file that was built cannot open a database'
      throw new StepError('Building the database module', why, `look at what \`ldd ${built}\` misses`)
    }
    await putAs(built, file)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** Node's own headers where they are installed beside it; else node-gyp fetches them. */
function nodeHeaders() {
  const prefix = resolve(process.execPath, '../..')
  const folders = [process.env.npm_config_nodedir, prefix]
  const found = folders.find((folder) => folder && existsSync(join(folder, 'include/node/node_api.h')))
  return found ? [`--nodedir=${found}`] : []
}
