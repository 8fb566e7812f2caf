import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { inRoot } from '../support/paths.mjs'
import { npm, runOrFail } from '../support/run.mjs'

const marker = inRoot('node_modules', '.juanzong-lock')

/** Installs what package-lock.json names, unless node_modules already holds exactly that. */
export async function ensureDependencies() {
  const lock = await readFile(inRoot('package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(marker) && (await readFile(marker, 'utf8')) === hash) return
  if (!(await holdsAll(JSON.parse(lock.toString())))) await install()
  await writeFile(marker, hash)
}

/** Nothing we use needs an install script, so none may run. */
async function install() {
  const [command, args] = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  const remedy = 'check that the npm registry can be reached (`npm ping`), then run the command again'
  await runOrFail('Installing the dependencies', remedy, command, args)
}

/**
 * Whether npm's own record of node_modules names every package of the lock in the same version.
 * @param {{ packages: Record<string, { version: string, optional?: boolean }> }} lock
 */
async function holdsAll(lock) {
  const record = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const held = JSON.parse(await readFile(record, 'utf8')).packages
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) =>
      path === '' || (held[path] ? held[path].version === version : optional),
  )
}
