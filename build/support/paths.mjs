import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Absolute path of something in the work tree. @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts)

/** Where a command of a dependency is started from: `bin('tsc')`. @param {string} name */
export const bin = (name) =>
  inRoot('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** What may be kept from one work tree to the next: the runtime and the native module. */
export function cacheFolder() {
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'juanzong')
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) {
    return join(process.env.LOCALAPPDATA, 'juanzong', 'cache')
  }
  return join(homedir(), '.cache', 'juanzong')
}
