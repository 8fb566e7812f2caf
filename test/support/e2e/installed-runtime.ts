import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tests and tools are started at the repository's root; a bundled tool does not lie where its source does. */
export const repository = process.cwd()

/** The Electron that set-up chose on this machine. */
export type InstalledRuntime = { path: string; version: string; fallback: boolean }

/** Reads what set-up wrote; throws when `npm test` or `npm start` has never run here. */
export function installedRuntime(): InstalledRuntime {
  return JSON.parse(readFileSync(join(repository, 'out', 'runtime.json'), 'utf8'))
}
