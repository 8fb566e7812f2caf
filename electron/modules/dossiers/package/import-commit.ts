import type { TaskContext } from '#electron/platform/ipc/context'
import { RefusalError } from '#shared/ipc/reply'
import { sumOf } from './export-files'
import { ImportImages } from './import-images'
import { needsOf } from './import-pages'
import { type ImportChoice, writeDossier } from './import-write'
import { readPageKey } from './incoming-scans'
import { IncomingWalk, type PassingFile, shownPath } from './incoming-walk'
import type { OpenDossier, OpenImport } from './open-import'
import type { Plan } from './plan'

export type ImportReport = {
  taken: number
  pages: number
  report: { name: string; line: string }[]
}

type Due = OpenDossier & { plan: Plan; choice: ImportChoice; left: Set<string> }

/**
 * Goes through the files once more in the same order, seals what is wanted, and writes each dossier as soon as its last
 * image is in the store. What changed since the preview keeps its dossier from being taken in.
 */
export class ImportCommit {
  readonly #images: ImportImages
  /** Who waits for a file, or for a page of one, by path and key. */
  readonly #awaited = new Map<string, Due[]>()
  /** Pages to be taken out of files, by path. */
  readonly #pagesOf = new Map<string, number[]>()
  readonly #due: Due[] = []
  readonly #done: ImportReport = { taken: 0, pages: 0, report: [] }

  constructor(
    private readonly context: TaskContext,
    private readonly open: OpenImport,
    choices: readonly ImportChoice[],
  ) {
    this.#images = new ImportImages(context)
    for (const dossier of open.dossiers) this.#decide(dossier, choices)
    for (const key of this.#awaited.keys()) {
      const found = readPageKey(key)
      if (found) this.#pagesOf.set(found.path, [...(this.#pagesOf.get(found.path) ?? []), found.page])
    }
  }

  async run(): Promise<ImportReport> {
    try {
      await this.#writeReady()
      await this.#takeFiles()
    } catch (error) {
      const cancelled = error instanceof RefusalError && error.refusal.code === 'cancelled'
      if (!cancelled || this.#done.taken === 0) throw error
    } finally {
      await this.#images.close()
    }
    for (const due of this.#due) this.#say(due.shown.name, this.#whyNot(due))
    return this.#done
  }

  #whyNot({ left }: Due): string {
    const [broken] = [...left].filter((it) => this.#images.problems.has(it))
    const found = broken === undefined ? null : readPageKey(broken)
    if (!found) return '没有导入：已取消，或文件在预览之后变了，重新预览再导入。'
    const { path, page } = found
    return `没有导入：“${shownPath(path)}”第 ${page} 页：${this.#images.problems.get(broken ?? '')}`
  }

  #decide(dossier: OpenDossier, choices: readonly ImportChoice[]): void {
    const { shown, plan } = dossier
    const choice = choices.find((it) => it.key === shown.key)
    if (!plan) this.#say(shown.name || shown.fileName, `没有导入：${shown.refusal}`)
    else if (!choice || choice.act === 'skip') this.#say(shown.name, '按选择跳过。')
    else this.#await({ ...dossier, plan, choice, left: new Set() })
  }

  #await(due: Due): void {
    const { plan } = due
    const pages = [...plan.materials.flatMap((it) => it.images), ...plan.loose]
    for (const need of pages.flatMap(needsOf)) due.left.add(need)
    this.#due.push(due)
    for (const need of due.left) this.#awaited.set(need, [...(this.#awaited.get(need) ?? []), due])
  }

  async #takeFiles(): Promise<void> {
    const total = new Set([...this.#awaited.keys()].map((it) => readPageKey(it)?.path ?? it)).size
    let done = 0
    const walk = new IncomingWalk(this.open.paths, this.open.keys, () => undefined)
    for await (const file of walk.files()) {
      if (!this.#awaited.has(file.path) && !this.#pagesOf.has(file.path)) continue
      await this.#take(file)
      done += 1
      if (done % 10 === 0) await this.context.step()
      this.context.progress({ done, total, message: '导入图像' })
    }
    await this.#arrived(await this.#images.seal())
  }

  async #take(file: PassingFile): Promise<void> {
    const { path } = file
    const bytes = await file.read()
    if (sumOf(bytes) !== this.open.files.get(path)?.hash) return
    if (this.#awaited.has(path)) await this.#arrived(await this.#images.addFile(path, bytes))
    const pages = this.#pagesOf.get(path)
    if (pages) await this.#arrived(await this.#images.addPages(path, bytes, pages))
  }

  async #arrived(keys: readonly string[]): Promise<void> {
    for (const key of keys) for (const due of this.#awaited.get(key) ?? []) due.left.delete(key)
    if (keys.length > 0) await this.#writeReady()
  }

  async #writeReady(): Promise<void> {
    for (const due of this.#due.filter((it) => it.left.size === 0)) {
      this.#due.splice(this.#due.indexOf(due), 1)
      await this.#write(due)
    }
  }

  async #write(due: Due): Promise<void> {
    const { shown, choice } = due
    const { stored, taken } = this.#images
    const images = { stored, taken, files: this.open.files }
    try {
      const { pages, lines } = await writeDossier(this.context, due, { choice, images })
      this.#done.taken += 1
      this.#done.pages += pages
      this.#say(shown.name, `已导入：${due.plan.materials.length} 份材料，${pages} 页图像。`)
      for (const line of [...lines, ...shown.unmatched]) this.#say(shown.name, line)
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      const { message, remedy } = error.refusal
      this.#say(shown.name, `没有导入：${message}${remedy ?? ''}`)
    }
  }

  #say(name: string, line: string): void {
    this.#done.report.push({ name, line })
  }
}
