import { copyFile, link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Forces a file's bytes onto the disk. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Forces the names in a folder onto the disk. Windows cannot open a folder and keeps names safe itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The same for the folder a file lies in. */
export function syncFolderOf(path: string): Promise<void> {
  return syncFolder(dirname(path))
}

/** Writes a file that is either wholly there or not at all, also after a power cut. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.writing`
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  await syncFolderOf(path)
}

/** Gives the file a second name, replacing what bore it: a hard link where the disk has them, else a copy. */
export async function keepAs(path: string, second: string): Promise<void> {
  await rm(second, { force: true })
  try {
    await link(path, second)
  } catch {
    await copyFile(path, second)
    await syncFile(second)
  }
}
