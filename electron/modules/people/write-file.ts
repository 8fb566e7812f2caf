import { rm } from 'node:fs/promises'
import { writeAtomically } from '#electron/platform/database/files'
import { refuse } from '#shared/ipc/reply'

/** Writes a file the user chose: all of it or nothing; what a person can do something about is refused in words. */
export async function writeChosenFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeAtomically(path, bytes)
  } catch (error) {
    await rm(`${path}.writing`, { force: true }).catch(() => undefined)
    throw whyNot(error)
  }
}

/** Errors of the file system that a person can do something about become refusals. */
export function whyNot(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOSPC') return refuse('busy', '磁盘已满，没有写出。', { remedy: '腾出空间或换一个盘。' })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return refuse('busy', '这个位置不能写，没有写出。', { remedy: '换一个文件夹，或关掉占用它的程序。' })
  if (code === 'ENOENT') return refuse('not-found', '文件夹已不在。', { remedy: '重新选位置。' })
  return error
}
