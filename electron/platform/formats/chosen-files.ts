import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FormatError, type FormatProblem } from './problem'
import { byName } from './source-groups'
import { type OpenedZip, openZip, ZIP_LIMITS } from './zip-read'

/** One file to look at. `name` is its path from what was chosen: 照片/青石镇/韩屿.jpg. */
export type FileSource = {
  name: string
  bytes: number
  read(): Promise<Uint8Array>
  /** Set where there is nothing to read: a broken archive, an entry that leads out of it. */
  problem?: FormatProblem
}

export type ChosenFiles = { sources: FileSource[]; close(): void }

/** Which files of folders and archives are wanted, how large one of an archive may be, and what it is not beyond. */
export type Wanted = { takes: (name: string) => boolean; entryBytes: number; what: string }

const DEEPEST = 6
/** What macOS, Windows and Office leave beside files. */
export const LITTER = /(^|\/)(\._|__MACOSX\/|~\$|\.DS_Store$|desktop\.ini$|Thumbs\.db$)/i

/** The wanted ones among files, folders (six deep) and zip archives; readable until `close()`. */
export async function collectFiles(paths: readonly string[], wanted: Wanted): Promise<ChosenFiles> {
  const collector = new Collector(wanted)
  for (const path of paths) await collector.collect(path, basename(path), 0)
  return { sources: collector.found, close: () => collector.close() }
}

class Collector {
  readonly found: FileSource[] = []
  readonly #archives: OpenedZip[] = []

  constructor(private readonly wanted: Wanted) {}

  close(): void {
    for (const archive of this.#archives.splice(0)) archive.close()
  }

  async collect(path: string, name: string, depth: number): Promise<void> {
    const status = await stat(path).catch(() => null)
    if (!status) this.found.push(refused(name, '文件打不开', '检查文件是否已移走或被占用'))
    else if (status.isDirectory()) await this.folder(path, name, depth)
    else if (/\.zip$/i.test(path)) await this.archive(path, name)
    else if (depth === 0 || this.takes(name))
      this.found.push({ name, bytes: status.size, read: async () => new Uint8Array(await readFile(path)) })
  }

  private async folder(path: string, name: string, depth: number): Promise<void> {
    if (depth > DEEPEST) return
    const entries = (await readdir(path, { withFileTypes: true }).catch(() => [])).toSorted(byName)
    for (const entry of entries)
      if (entry.isDirectory() || entry.isFile())
        await this.collect(join(path, entry.name), `${name}/${entry.name}`, depth + 1)
  }

  private async archive(path: string, name: string): Promise<void> {
    const { entryBytes, what } = this.wanted
    try {
      const archive = await openZip(path, { ...ZIP_LIMITS, entryBytes, what })
      this.#archives.push(archive)
      for (const entry of archive.entries.toSorted(byName))
        if (this.takes(entry.name))
          this.found.push({ name: `${name}/${entry.name}`, bytes: entry.size, read: entry.read })
      for (const { name: entry, problem } of archive.problems)
        if (this.takes(entry)) this.found.push({ ...refused(`${name}/${entry}`, '', ''), problem })
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      this.found.push({ ...refused(name, '', ''), problem: error.problem })
    }
  }

  private takes(name: string): boolean {
    return this.wanted.takes(name) && !LITTER.test(name)
  }
}

function refused(name: string, message: string, remedy: string): FileSource {
  const problem: FormatProblem = { code: 'unreadable', message, remedy }
  return { name, bytes: 0, problem, read: () => Promise.reject(new FormatError(problem)) }
}
