import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeZip, type ZipItem } from '#electron/platform/formats/index'
import { refuse } from '#shared/ipc/reply'
import { FileNames } from './file-names'
import { whyNot, writeChosenFile } from './write-file'

/** The files of one person after another, each under a name that `names` has given. */
export type PersonFiles = (names: FileNames) => AsyncIterable<readonly ZipItem[]>

/** Writes files of single people into a zip or a folder, whichever was chosen; answers for how many people. */
export async function writeEach(path: string, files: PersonFiles): Promise<number> {
  return /\.zip$/i.test(path) ? intoZip(path, files) : intoFolder(path, files)
}

async function intoZip(path: string, files: PersonFiles): Promise<number> {
  let people = 0
  async function* entries(): AsyncGenerator<ZipItem> {
    for await (const items of files(new FileNames())) {
      people += 1
      yield* items
    }
  }
  await writeZip(path, entries()).catch((error: unknown) => {
    throw whyNot(error)
  })
  return people
}

async function intoFolder(path: string, files: PersonFiles): Promise<number> {
  const status = await stat(path).catch(() => null)
  if (!status?.isDirectory()) throw refuse('not-found', '所选的文件夹已不在。', { remedy: '重新选文件夹。' })
  let people = 0
  for await (const items of files(new FileNames(await readdir(path)))) {
    for (const { name, bytes } of items) await writeChosenFile(join(path, name), bytes)
    people += 1
  }
  return people
}
