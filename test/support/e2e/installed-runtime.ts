import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const repository = resolve(import.meta.dirname, '../../..')

/** The Electron that set-up chose on this machine. */
export type InstalledRuntime = { path: string; version: string; fallback: boolean }

/** Reads what set-up wrote; throws when `npm test` or `npm start` has never run here. */
export function installedRuntime(): InstalledRuntime {
  return JSON.parse(readFileSync(join(repository, 'out', 'runtime.json'), 'utf8'))
}
