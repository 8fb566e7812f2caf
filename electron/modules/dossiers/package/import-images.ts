import type { TaskContext } from '#electron/platform/ipc/context'
import type { Stored } from '#electron/platform/store/page-store'
import { type IncomingPage, type SealedPage, sealPages } from '../page-intake'
import { PageSource } from '../scans/page-source'
import { pageKey, problemOf } from './incoming-scans'

/** Sealed in one go: enough that the disk is not asked for each, few enough to hold. */
const TOGETHER = { files: 32, bytes: 32 * 2 ** 20 }

/** Seals files that come by, and the pages taken out of them, a few at a time. */
export class ImportImages {
  /** Files as they came, by path. */
  readonly stored = new Map<string, Stored>()
  /** Pages taken out of files, by `pageKey`. */
  readonly taken = new Map<string, SealedPage>()
  /** Why a page was not taken after all, by `pageKey`. */
  readonly problems = new Map<string, string>()
  readonly #source: PageSource
  #files: { path: string; bytes: Uint8Array }[] = []
  #pages: { key: string; page: IncomingPage }[] = []
  #held = 0

  constructor(private readonly context: TaskContext) {
    this.#source = new PageSource(context.host)
  }

  close(): Promise<void> {
    return this.#source.close()
  }

  /** The file itself. Answers what is in the store by now and was not before. */
  async addFile(path: string, bytes: Uint8Array): Promise<string[]> {
    this.#files.push({ path, bytes })
    return this.#holding(bytes.length)
  }

  /** These pages of the file, decoded in the image worker; one that cannot be read is left out with its reason. */
  async addPages(path: string, bytes: Uint8Array, pages: readonly number[]): Promise<string[]> {
    const done: string[] = []
    const opened = await this.#source.open(bytes)
    for (const number of pages) {
      const key = pageKey(path, number)
      const problem = await problemOf(async () => {
        const { isPart: _, ...page } = await this.#source.take(opened, number)
        this.#pages.push({ key, page: { ...page, sourceName: '' } })
        done.push(...(await this.#holding(page.bytes.length)))
      })
      if (problem !== '') this.problems.set(key, problem)
      await this.context.step()
    }
    return done
  }

  /** Seals what is held. Answers the paths and keys of it. */
  async seal(): Promise<string[]> {
    const [files, pages] = [this.#files.splice(0), this.#pages.splice(0)]
    this.#held = 0
    const stored = await this.context.store.putMany(files.map((it) => it.bytes))
    for (const [at, { path }] of files.entries()) this.stored.set(path, stored[at] as Stored)
    const sealed = await sealPages(
      this.context.store,
      pages.map((it) => it.page),
    )
    for (const [at, { key }] of pages.entries()) this.taken.set(key, sealed[at] as SealedPage)
    return [...files.map((it) => it.path), ...pages.map((it) => it.key)]
  }

  async #holding(bytes: number): Promise<string[]> {
    this.#held += bytes
    const full = this.#files.length + this.#pages.length >= TOGETHER.files || this.#held >= TOGETHER.bytes
    return full ? this.seal() : []
  }
}
