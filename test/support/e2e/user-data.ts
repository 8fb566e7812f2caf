import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A data folder for one launch: the one named, which stays, or a fresh one, which `drop` removes. */
export async function userDataFolder(named: string | undefined) {
  const folder = named ?? (await mkdtemp(join(tmpdir(), 'juanzong-')))
  const drop = async () => {
    if (!named) await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return { folder, drop }
}

/** This process's environment with the application's data folder in it. */
export function environment(folder: string, extra: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  )
  return { ...Object.fromEntries(own), ...extra, JUANZONG_USER_DATA: folder }
}
