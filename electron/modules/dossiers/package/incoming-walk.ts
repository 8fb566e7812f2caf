import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  FormatError,
  LITTER,
  openZip,
  passingEntries,
  refuseFile,
  unseal,
  ZIP_LIMITS,
  type ZipLimits,
} from '#electron/platform/formats/index'
import { RECORD_SUFFIX } from './dossier-record'

/** One file on its way in. It can be read while it is the last one that came by, and once. */
export type PassingFile = {
  /** From what was chosen: `0:交换/张三….zip/张三…/张三….xml`. The number keeps equal names of different folders apart. */
  path: string
  size: number
  /** On the disk as it stands, not in an archive: what it is called there. */
  onDisk: string | null
  /** Throws `FormatError`. */
  read(): Promise<Uint8Array>
}

/** What could not be looked into. `broken`: bytes are missing or not what they were, so that nothing around it counts. */
export type Unreadable = { path: string; reason: string; broken: boolean }

export type WalkKeys = { passphrase: string; identity: string }

const DEEPEST = 16
const DEEPEST_ARCHIVE = 3
const MOST_FILES = 500_000
const MB = 2 ** 20
/** No image or source of a page is larger. */
const FILE_BYTES = 256 * MB
/** An archive in an archive is held in memory while it is read. */
const INNER_BYTES = 1024 * MB

const PACKAGE_ZIP: ZipLimits = {
  ...ZIP_LIMITS,
  entries: 300_000,
  entryBytes: INNER_BYTES,
  totalBytes: 256 * 1024 * MB,
  what: '档案图像',
  nested: true,
}

/**
 * Every file among folders, archives, archives in archives and sealed packages, one after another and always in the
 * same order. What cannot be opened is told to `refused`; nothing is unpacked to the disk.
 */
export class IncomingWalk {
  #files = 0

  constructor(
    private readonly paths: readonly string[],
    private readonly keys: WalkKeys,
    private readonly refused: (it: Unreadable) => void,
  ) {}

  async *files(): AsyncGenerator<PassingFile> {
    const folders = [...new Set(this.paths.map((it) => dirname(it)))]
    for (const chosen of this.paths) {
      const companions = await companionsOf(chosen, this.paths)
      const place = folders.indexOf(dirname(chosen))
      for (const path of [chosen, ...companions]) yield* this.onDisk(path, `${place}:${basename(path)}`, 0)
    }
  }

  private async *onDisk(path: string, name: string, depth: number): AsyncGenerator<PassingFile> {
    const status = await stat(path).catch(() => null)
    if (!status) this.refused({ path: name, reason: '文件打不开，检查是否已移走或被占用。', broken: true })
    else if (status.isDirectory()) yield* this.folder(path, name, depth)
    else if (!LITTER.test(name)) {
      const read = async () => new Uint8Array(await readFile(path))
      yield* this.any({ path: name, size: status.size, onDisk: path, read }, 0)
    }
  }

  private async *folder(path: string, name: string, depth: number): AsyncGenerator<PassingFile> {
    if (depth > DEEPEST)
      return this.refused({ path: name, reason: `超过 ${DEEPEST} 层文件夹，没有读。`, broken: false })
    const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
    if (!entries) return this.refused({ path: name, reason: '文件夹打不开，检查权限。', broken: false })
    const inOrder = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of inOrder)
      if (entry.isDirectory() || entry.isFile())
        yield* this.onDisk(join(path, entry.name), `${name}/${entry.name}`, depth + 1)
  }

  /** A file, or what is in it where it is an archive. */
  private async *any(file: PassingFile, depth: number): AsyncGenerator<PassingFile> {
    if (++this.#files > MOST_FILES) throw refuseFile('too-large', `文件超过 ${MOST_FILES} 个，分批导入`)
    try {
      if (/\.zip$/i.test(file.path)) yield* this.archive(file, depth)
      else if (/\.age$/i.test(file.path)) yield* this.sealed(file, depth)
      else if (file.size > FILE_BYTES)
        throw refuseFile('too-large', `超过 ${FILE_BYTES / MB} MB，不是档案图像`)
      else yield file
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      this.refused(unreadable(file.path, error))
    }
  }

  private async *archive(file: PassingFile, depth: number): AsyncGenerator<PassingFile> {
    if (depth >= DEEPEST_ARCHIVE) throw refuseFile('bad-archive', '压缩包套了太多层，没有打开')
    if (file.onDisk) yield file
    const zip = await openZip(file.onDisk ?? (await file.read()), PACKAGE_ZIP)
    try {
      for (const { name, problem } of zip.problems)
        this.refused({ path: `${file.path}/${name}`, reason: `${problem.message}。`, broken: false })
      for (const entry of zip.entries) {
        if (LITTER.test(entry.name)) continue
        const inner = { path: `${file.path}/${entry.name}`, size: entry.size, onDisk: null, read: entry.read }
        yield* this.any(inner, depth + 1)
      }
    } finally {
      zip.close()
    }
  }

  private async *sealed(file: PassingFile, depth: number): AsyncGenerator<PassingFile> {
    if (!file.onDisk) throw refuseFile('bad-archive', '加密包在压缩包里，先取出来再导入')
    const plain = await unseal(createReadStream(file.onDisk), this.keys)
    for await (const { name, size, read } of passingEntries(plain, INNER_BYTES)) {
      if (LITTER.test(name)) continue
      yield* this.any({ path: `${file.path}/${name}`, size, onDisk: null, read }, depth + 1)
    }
  }
}

/** The sums and the record that lie beside a chosen archive, when they were not chosen with it. */
async function companionsOf(chosen: string, all: readonly string[]): Promise<string[]> {
  if (!/\.zip$/i.test(chosen)) return []
  const base = join(dirname(chosen), basename(chosen).replace(/\.zip$/i, ''))
  const found: string[] = []
  for (const path of [`${base}.sha256`, `${base}${RECORD_SUFFIX}`])
    if (!all.includes(path) && (await stat(path).catch(() => null))?.isFile()) found.push(path)
  return found
}

/** What stopped the reading of a file. */
export function unreadable(path: string, { problem }: FormatError): Unreadable {
  const broken = problem.code === 'damaged' || problem.code === 'truncated' || problem.code === 'bad-archive'
  return { path, reason: `${problem.message}。${problem.remedy ? `${problem.remedy}。` : ''}`, broken }
}

/** A path as the user knows it. */
export function shownPath(path: string): string {
  return path.replace(/^\d+:/, '')
}
