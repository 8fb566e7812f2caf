/**
 * What a bare Electron runs before it finds the application named on its command line. The top-level await
 * makes Electron hold back `ready` until the application's entry has run: schemes can only be registered
 * before it.
 */
const MAIN = `
import { app } from 'electron'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const args = process.argv.slice(1)
const require = createRequire(import.meta.url)
let target
for (let i = 0; i < args.length && !target; i++) {
  if (args[i] === '-r' || args[i] === '--require') require(path.resolve(args[++i]))
  else if (!args[i].startsWith('-')) target = path.resolve(args[i])
}
if (!target || !existsSync(target)) {
  console.error('electron: name the folder or the file of an application')
  process.exit(1)
}
let entry = target
if (statSync(target).isDirectory()) {
  const about = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8'))
  if (about.version) app.setVersion(about.version)
  app.setName(about.productName ?? about.name)
  entry = path.join(target, about.main ?? 'index.js')
  app.setAppPath(target)
} else app.setAppPath(path.dirname(target))
await import(pathToFileURL(entry).href)
`

const FILES = {
  'package.json': JSON.stringify({ name: 'electron', main: 'main.js', type: 'module' }),
  'main.js': MAIN,
}

/** `default_app.asar`: a Chromium pickle of the file list, then the files one after the other. */
export function defaultApp() {
  let offset = 0
  const files = Object.fromEntries(
    Object.entries(FILES).map(([name, text]) => {
      const size = Buffer.byteLength(text)
      const entry = { size, offset: String(offset) }
      offset += size
      return [name, entry]
    }),
  )
  const list = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(list.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(padded + 8, 4)
  head.writeUInt32LE(padded + 4, 8)
  head.writeUInt32LE(list.length, 12)
  list.copy(head, 16)
  return Buffer.concat([head, Buffer.from(Object.values(FILES).join(''))])
}
