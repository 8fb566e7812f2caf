import type { TaskContext } from '#electron/platform/ipc/context'
import type { Stored } from '#electron/platform/store/page-store'
import { RefusalError } from '#shared/ipc/reply'
import { sumOf } from './export-files'
import { pathsOf } from './import-pages'
import { type ImportChoice, writeDossier } from './import-write'
import { IncomingWalk, type PassingFile } from './incoming-walk'
import type { OpenDossier, OpenImport } from './open-import'
import type { Plan } from './plan'

export type ImportReport = {
  taken: number
  pages: number
  report: { name: string; line: string }[]
}

/** Files sealed in one go: enough that the disk is not asked for each, few enough to hold. */
const TOGETHER = { files: 32, bytes: 32 * 2 ** 20 }

type Due = OpenDossier & { plan: Plan; choice: ImportChoice; left: Set<string> }

/**
 * Goes through the files once more in the same order, seals what is wanted, and writes each dossier as soon as its last
 * image is in the store. What changed since the preview keeps its dossier from being taken in.
 */
export class ImportCommit {
  readonly #stored = new Map<string, Stored>()
  readonly #byPath = new Map<string, Due[]>()
  readonly #due: Due[] = []
  readonly #done: ImportReport = { taken: 0, pages: 0, report: [] }
  #batch: { path: string; bytes: Uint8Array }[] = []
  #held = 0

  constructor(
    private readonly context: TaskContext,
    private readonly open: OpenImport,
    choices: readonly ImportChoice[],
  ) {
    for (const dossier of open.dossiers) this.#decide(dossier, choices)
  }

  async run(): Promise<ImportReport> {
    try {
      await this.#writeReady()
      await this.#takeFiles()
    } catch (error) {
      const cancelled = error instanceof RefusalError && error.refusal.code === 'cancelled'
      if (!cancelled || this.#done.taken === 0) throw error
    }
    for (const { shown, left } of this.#due)
      if (left.size > 0) this.#say(shown.name, '没有导入：已取消，或文件在预览之后变了，重新预览再导入。')
    return this.#done
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
    for (const path of pages.flatMap(pathsOf)) due.left.add(path)
    this.#due.push(due)
    for (const path of due.left) this.#byPath.set(path, [...(this.#byPath.get(path) ?? []), due])
  }

  async #takeFiles(): Promise<void> {
    const total = this.#byPath.size
    let done = 0
    const walk = new IncomingWalk(this.open.paths, this.open.keys, () => undefined)
    for await (const file of walk.files()) {
      if (!this.#byPath.has(file.path)) continue
      await this.#take(file)
      done += 1
      if (done % 10 === 0) await this.context.step()
      this.context.progress({ done, total, message: '导入图像' })
    }
    await this.#seal()
  }

  async #take(file: PassingFile): Promise<void> {
    const bytes = await file.read()
    if (sumOf(bytes) !== this.open.files.get(file.path)?.hash) return
    this.#batch.push({ path: file.path, bytes })
    this.#held += bytes.length
    if (this.#batch.length >= TOGETHER.files || this.#held >= TOGETHER.bytes) await this.#seal()
  }

  async #seal(): Promise<void> {
    const batch = this.#batch.splice(0)
    this.#held = 0
    const stored = await this.context.store.putMany(batch.map((it) => it.bytes))
    for (const [at, { path }] of batch.entries()) {
      this.#stored.set(path, stored[at] as Stored)
      for (const due of this.#byPath.get(path) ?? []) due.left.delete(path)
    }
    await this.#writeReady()
  }

  async #writeReady(): Promise<void> {
    for (const due of this.#due.filter((it) => it.left.size === 0)) {
      this.#due.splice(this.#due.indexOf(due), 1)
      await this.#write(due)
    }
  }

  async #write(due: Due): Promise<void> {
    const { shown, choice } = due
    const images = { stored: this.#stored, files: this.open.files }
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
