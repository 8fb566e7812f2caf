import { readFileSync, type Stats, statSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { LIMITS } from './lrmx-guard'
import { FormatError, type FormatProblem, refuseFile } from './problem'
import { byName, groupForms, type ListedFile } from './source-groups'
import { type OpenedZip, openZip } from './zip-read'

/** One form to read. `name` is shown to the user, with the folder or archive it came from. */
export type FormSource = {
  name: string
  kind: 'lrmx' | 'lrm' | 'unknown'
  /** Rejects with `FormatError`. */
  read(): Promise<{ main: Uint8Array; pic: Uint8Array | null }>
  /** Set where there is nothing to read: a broken archive, an entry that leads out of it. */
  problem?: FormatProblem
}

const DEEPEST = 6
/** Files up to this size are read in one go. */
const AT_ONCE = 1024 * 1024

/**
 * The forms among files, folders (six deep) and zip archives, in name order; `.lrm` with its `.pic`. Iterate it
 * once; sources stay readable until `close()`. `ignored` and `notices` are complete after the iteration.
 */
export class FormFiles implements AsyncIterable<FormSource> {
  /** Files that are no forms. */
  ignored = 0
  readonly notices: string[] = []
  private readonly archives: OpenedZip[] = []
  private readonly visited = new Set<string>()

  constructor(private readonly paths: readonly string[]) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<FormSource> {
    const chosen: ListedFile[] = []
    for (const path of this.paths) {
      const status = await statOf(path)
      if (!status) yield unreadable(basename(path), '文件打不开', '检查文件是否已移走或被占用')
      else if (status.isDirectory()) yield* this.folder(resolve(path), basename(path), 1)
      else if (/\.zip$/i.test(path)) yield* this.archive(resolve(path), basename(path))
      else chosen.push(listed(resolve(path), basename(path), dirname(resolve(path))))
    }
    yield* this.forms(chosen, await companionsOf(chosen))
  }

  /** Closes the archives; their sources can no longer be read. */
  close(): void {
    for (const archive of this.archives.splice(0)) archive.close()
  }

  private async *folder(path: string, name: string, depth: number): AsyncGenerator<FormSource> {
    if (depth > DEEPEST) {
      this.notices.push(`“${name}”超过 ${DEEPEST} 层文件夹，未读`)
      return
    }
    let entries: Awaited<ReturnType<typeof readFolder>>
    try {
      entries = await readFolder(path)
    } catch {
      yield unreadable(name, '文件夹打不开', '检查文件夹的权限')
      return
    }
    const inside = (entry: string) => `${name}/${entry}`
    const files = entries.filter((entry) => entry.isFile())
    this.ignored += entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).length
    const archives = files.filter((file) => /\.zip$/i.test(file.name))
    const plain = files.filter((file) => !archives.includes(file))
    yield* this.forms(plain.map((file) => listed(join(path, file.name), inside(file.name), path)))
    for (const file of archives) yield* this.archive(join(path, file.name), inside(file.name))
    for (const entry of entries.filter((entry) => entry.isDirectory())) {
      yield* this.folder(join(path, entry.name), inside(entry.name), depth + 1)
    }
  }

  private async *archive(path: string, name: string): AsyncGenerator<FormSource> {
    if (!this.firstVisit(path)) return
    let archive: OpenedZip
    try {
      archive = await openZip(path)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      yield refused(name, error.problem)
      return
    }
    this.archives.push(archive)
    const files = archive.entries
      .map((entry) => ({ ...entry, name: `${name}/${entry.name}`, place: `${path}!${dirname(entry.name)}` }))
      .sort(byName)
    yield* this.forms(files)
    for (const { name: entry, problem } of archive.problems) yield refused(`${name}/${entry}`, problem)
  }

  private *forms(files: ListedFile[], companions: ListedFile[] = []): Generator<FormSource> {
    const fresh = files.filter((file) => file.path === undefined || this.firstVisit(file.path))
    const groups = groupForms(fresh, companions)
    this.ignored += groups.ignored
    for (const pic of groups.lonePics) this.notices.push(`照片“${pic}”没有同名的 .lrm 文件，未读入`)
    for (const { kind, main, pic } of groups.forms) {
      const read = async () => ({ main: await main.read(), pic: pic ? await pic.read() : null })
      yield { name: main.name, kind, read }
    }
  }

  private firstVisit(path: string): boolean {
    if (this.visited.has(path)) return false
    this.visited.add(path)
    return true
  }
}

/** What the user chose or dropped: files, folders, archives in any mixture. */
export function collectFormFiles(paths: readonly string[]): FormFiles {
  return new FormFiles(paths)
}

async function readFolder(path: string) {
  return (await readdir(path, { withFileTypes: true })).sort(byName)
}

/** A photo beside a chosen `.lrm` belongs to it although it was not chosen itself. */
async function companionsOf(files: ListedFile[]): Promise<ListedFile[]> {
  const places = new Set(files.filter((file) => /\.lrm$/i.test(file.name)).map((file) => file.place))
  const lists = await Promise.all(
    [...places].map(async (place) => {
      const entries = await readFolder(place).catch(() => [])
      return entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => listed(join(place, name), name, place))
    }),
  )
  return lists.flat()
}

function listed(path: string, name: string, place: string): ListedFile {
  return { name, place, path, read: () => readWhole(path) }
}

async function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null)
}

async function readWhole(path: string): Promise<Uint8Array> {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status && status.size > LIMITS.fileBytes) {
    throw refuseFile('too-large', `文件有 ${Math.round(status.size / 1024 / 1024)} MB，超过上限 64 MB`)
  }
  try {
    // A form is small: a round through the thread pool takes longer than reading it here, off the window's thread.
    return new Uint8Array(status && status.size <= AT_ONCE ? readFileSync(path) : await readFile(path))
  } catch {
    throw refuseFile('unreadable', '文件打不开', { remedy: '检查文件是否已移走或被占用' })
  }
}

function unreadable(name: string, message: string, remedy: string): FormSource {
  return refused(name, { code: 'unreadable', message, remedy })
}

function refused(name: string, problem: FormatProblem): FormSource {
  return { name, kind: 'unknown', problem, read: () => Promise.reject(new FormatError(problem)) }
}
