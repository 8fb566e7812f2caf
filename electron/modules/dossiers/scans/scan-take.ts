import { createHash } from 'node:crypto'
import type { FileSource } from '#electron/platform/formats/chosen-files'
import { unfit } from '#electron/platform/images/index'
import type { TaskContext } from '#electron/platform/ipc/context'
import type { ScanRefusal } from '#shared/modules/dossiers/scan'
import { groupBy } from '#shared/values/group-by'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import type { IncomingPage } from '../page-intake'
import { type OpenedFile, PageSource } from './page-source'
import { readScan, reasonOf } from './scan-files'
import { requireScansOpen, type ScanEntry, type ScanFile } from './scan-session'
import { writePages } from './scan-write'

/** So much is decoded before it is written: few transactions, little memory. */
const MOST_PAGES = 16
const MOST_BYTES = 24 * 1024 ** 2

/** What has come of a dossier's scans so far; `settled` are the keys of those that are written or refused. */
export type Taken = { pages: PageId[]; refused: ScanRefusal[]; settled: Set<string>; stopped: boolean }

type Ready = { key: string; page: IncomingPage; source: Uint8Array | null }

/**
 * Takes pages into one dossier, material by material in the order of their numbers: decoded, sealed and written a few at
 * a time. What is written stays when the task is stopped; a page that cannot be read is named and the rest goes on.
 */
export class ScanTaker {
  readonly #pages: PageSource
  #open: { index: number; file: OpenedFile } | null = null
  #done = 0

  constructor(
    private readonly context: TaskContext,
    private readonly given: {
      sources: ReadonlyMap<string, FileSource>
      files: readonly ScanFile[]
      total: number
      batchId: string
    },
  ) {
    this.#pages = new PageSource(context.host)
  }

  close(): Promise<void> {
    return this.#pages.close()
  }

  /** `taken` tells what was done also when this throws: a dossier may be closed to changes in the middle. */
  async take(dossierId: DossierId, entries: readonly ScanEntry[], taken: Taken): Promise<void> {
    for (const [materialId, pages] of groupBy(inOrder(entries), (it) => it.materialId)) {
      await this.material({ dossierId, materialId }, pages, taken)
      if (taken.stopped) break
    }
  }

  private async material(
    place: { dossierId: DossierId; materialId: MaterialId | null },
    entries: readonly ScanEntry[],
    taken: Taken,
  ): Promise<void> {
    let ready: Ready[] = []
    const write = async () => {
      taken.pages.push(...(await writePages(this.context, { ...place, batchId: this.given.batchId }, ready)))
      for (const { key } of ready) taken.settled.add(key)
      ready = []
    }
    for (const entry of entries) {
      taken.stopped = await this.isStopped(entry)
      if (taken.stopped) break
      try {
        ready.push(await this.read(entry))
      } catch (error) {
        taken.refused.push({ fileName: entry.fileName, filePage: entry.filePage, reason: reasonOf(error) })
        taken.settled.add(entry.key)
      }
      if (ready.length >= MOST_PAGES || bytesOf(ready) >= MOST_BYTES) await write()
    }
    if (ready.length > 0) await write()
  }

  /** Whether the user asked to stop; lets other calls run, and refuses when one of them has locked the records. */
  private async isStopped({ fileName }: ScanEntry): Promise<boolean> {
    this.context.progress({ done: this.#done++, total: this.given.total, message: fileName })
    await new Promise<void>((resolve) => setImmediate(resolve))
    requireScansOpen(this.context)
    return this.context.signal.aborted
  }

  private async read(entry: ScanEntry): Promise<Ready> {
    const file = await this.opened(entry)
    const { isPart, ...page } = await this.#pages.take(file, entry.filePage)
    if (entry.hash !== '' && createHash('sha256').update(page.bytes).digest('hex') !== entry.hash)
      throw unfit('预览之后文件变了，没有收。', '重新预览再入库。')
    return {
      key: entry.key,
      page: { ...page, sourceName: entry.fileName, sourcePage: entry.filePage },
      source: isPart ? file.bytes : null,
    }
  }

  private async opened({ file: index }: ScanEntry): Promise<OpenedFile> {
    if (this.#open?.index === index) return this.#open.file
    const source = this.given.sources.get(this.given.files[index]?.name ?? '')
    if (!source) throw unfit('文件已不在原处，没有收。', '重新选择扫描件。')
    const file = await this.#pages.open(await readScan(source))
    this.#open = { index, file }
    return file
  }
}

/** By 页号 where names give one, else as they were found. */
function inOrder(entries: readonly ScanEntry[]): ScanEntry[] {
  return entries.toSorted((a, b) => a.no - b.no)
}

function bytesOf(ready: readonly Ready[]): number {
  return ready.reduce((sum, { page }) => sum + page.bytes.length + (page.corrected?.bytes.length ?? 0), 0)
}
