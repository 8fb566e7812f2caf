import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bin, inRoot } from '../support/paths.mjs'
import { runOrFail } from '../support/run.mjs'

const SOURCES = ['electron', 'renderer', 'shared']
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'electron.vite.config.ts']
const PRODUCTS = ['main/main.js', 'main/records.js', 'preload/preload.cjs', 'renderer/index.html']
const stamp = inRoot('out', 'sources.sha256')

/** Bundles the application to out/, unless out/ was made from exactly these sources. */
export async function ensureApplication() {
  const hash = await sourceHash()
  const made = PRODUCTS.every((product) => existsSync(inRoot('out', product)))
  if (made && existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return
  await rm(stamp, { force: true })
  const remedy = 'correct the source that the message names; `npm run check` shows type errors'
  await runOrFail('Building the application', remedy, bin('electron-vite'), ['build'])
  await mkdir(inRoot('out'), { recursive: true })
  await writeFile(stamp, hash)
}

async function sourceHash() {
  const hash = createHash('sha256')
  for (const file of [...SETTINGS, ...(await filesBelow(SOURCES))]) {
    hash
      .update(`${file}\0`)
      .update(await readFile(inRoot(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string[]} folders */
async function filesBelow(folders) {
  const found = []
  for (const folder of folders) {
    for (const entry of await readdir(inRoot(folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) found.push(join(entry.parentPath, entry.name).slice(inRoot().length))
    }
  }
  return found.sort()
}
