import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FormatError, type FormatProblem } from './problem'
import { byName } from './source-groups'
import { type OpenedZip, openZip, ZIP_LIMITS } from './zip-read'

/** One picture to look at. `name` is its path from what was chosen: 照片/青石镇/韩屿.jpg. */
export type PictureSource = {
  name: string
  bytes: number
  read(): Promise<Uint8Array>
  /** Set where there is nothing to read: a broken archive, an entry that leads out of it. */
  problem?: FormatProblem
}

export type PictureFiles = { sources: PictureSource[]; close(): void }

const DEEPEST = 6
export const PICTURE_BYTES = 20 * 1024 * 1024
/** Whatever a person would call a picture; kinds that cannot be taken are named as such later. */
const PICTURES = /\.(jpe?g|png|bmp|gif|tiff?|webp|heic)$/i
/** What macOS and Windows leave beside pictures. */
const LITTER = /(^|\/)(\._|__MACOSX\/|Thumbs\.db$)/i

/** The pictures among files, folders (six deep) and zip archives; readable until `close()`. */
export async function collectPictures(paths: readonly string[]): Promise<PictureFiles> {
  const found: PictureSource[] = []
  const archives: OpenedZip[] = []
  for (const path of paths) await collect(path, basename(path), 0, found, archives)
  return {
    sources: found,
    close: () => {
      for (const archive of archives.splice(0)) archive.close()
    },
  }
}

async function collect(
  path: string,
  name: string,
  depth: number,
  found: PictureSource[],
  archives: OpenedZip[],
): Promise<void> {
  const status = await stat(path).catch(() => null)
  if (!status) found.push(refused(name, '文件打不开', '检查文件是否已移走或被占用'))
  else if (status.isDirectory()) {
    if (depth > DEEPEST) return
    const entries = (await readdir(path, { withFileTypes: true }).catch(() => [])).toSorted(byName)
    for (const entry of entries)
      if (entry.isDirectory() || entry.isFile())
        await collect(join(path, entry.name), `${name}/${entry.name}`, depth + 1, found, archives)
  } else if (/\.zip$/i.test(path)) await fromArchive(path, name, found, archives)
  else if (depth === 0 || isPicture(name))
    found.push({ name, bytes: status.size, read: async () => new Uint8Array(await readFile(path)) })
}

async function fromArchive(
  path: string,
  name: string,
  found: PictureSource[],
  archives: OpenedZip[],
): Promise<void> {
  try {
    const archive = await openZip(path, { ...ZIP_LIMITS, entryBytes: PICTURE_BYTES, what: '照片' })
    archives.push(archive)
    for (const entry of archive.entries.toSorted(byName))
      if (isPicture(entry.name))
        found.push({ name: `${name}/${entry.name}`, bytes: entry.size, read: entry.read })
    for (const { name: entry, problem } of archive.problems)
      if (isPicture(entry)) found.push({ ...refused(`${name}/${entry}`, '', ''), problem })
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    found.push({ ...refused(name, '', ''), problem: error.problem })
  }
}

function isPicture(name: string): boolean {
  return PICTURES.test(name) && !LITTER.test(name)
}

function refused(name: string, message: string, remedy: string): PictureSource {
  const problem: FormatProblem = { code: 'unreadable', message, remedy }
  return { name, bytes: 0, problem, read: () => Promise.reject(new FormatError(problem)) }
}
