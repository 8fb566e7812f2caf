import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { run, runOrFail } from '../support/run.mjs'
import { StepError } from '../support/steps.mjs'

/** What the application's window needs. Where a name has changed, the newer one follows the older. */
const WINDOW = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libgbm1'], ['libasound2', 'libasound2t64']]
const FONTS = [['fonts-noto-cjk']]
/** What driving it without a person needs: a display, the reading of printed PDFs, and the trace of system calls. */
const UNATTENDED = [['xvfb'], ['xauth'], ['poppler-utils'], ['strace']]
const COMPILER = [['g++'], ['make'], ['python3']]

const LISTS = {
  window: [...WINDOW, ...FONTS],
  unattended: [...WINDOW, ...FONTS, ...UNATTENDED],
  compiler: COMPILER,
}

const WHAT = 'Installing system packages'
let queue = Promise.resolve()

/**
 * Installs what is missing when that is possible here (root on Debian or Ubuntu), else names the command.
 * Other systems are left alone: their names differ. Calls wait for each other, as apt allows only one.
 * @param {keyof typeof LISTS} purpose
 */
export function ensureSystemPackages(purpose) {
  const next = queue.then(() => ensure(LISTS[purpose]))
  queue = next.catch(() => undefined)
  return next
}

/** @param {string[][]} packages */
async function ensure(packages) {
  if (!(await isDebian())) return
  const missing = await missingOf(packages)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    const names = missing.map((names) => names[0]).join(' ')
    const remedy = `sudo apt-get install --no-install-recommends ${names}`
    throw new StepError(WHAT, `${names} missing, and only root may install`, remedy)
  }
  await install(missing)
}

async function isDebian() {
  if (!existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(await readFile('/etc/os-release', 'utf8'))
}

/** A program in its place counts too: compilers come under many package names. @param {string[][]} packages */
async function missingOf(packages) {
  const format = `--showformat=\${db:Status-Status} \${Package}\n`
  const { output } = await run('dpkg-query', ['--show', format, ...packages.flat()])
  const installed = new Set([...output.matchAll(/^installed (\S+)$/gm)].map(([, name]) => name))
  const program = (/** @type {string} */ name) => existsSync(`/usr/bin/${name}`)
  return packages.filter((names) => !names.some((name) => installed.has(name) || program(name)))
}

/** @param {string[][]} packages */
async function install(packages) {
  const remedy = 'check that a Debian mirror can be reached, then run the command again'
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runOrFail(WHAT, remedy, 'apt-get', ['update', '-qq'], { env })
  const names = await Promise.all(packages.map(offered))
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...names]
  await runOrFail(WHAT, remedy, 'apt-get', args, { env })
}

/** The name under which this release of the system offers it. @param {string[]} names */
async function offered(names) {
  for (const name of names) {
    const { output } = await run('apt-cache', ['policy', name])
    if (/Candidate: (?!\(none\))/.test(output)) return name
  }
  return names[0] ?? ''
}
