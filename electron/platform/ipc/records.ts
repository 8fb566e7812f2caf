import type { Notice } from '#shared/ipc/contract'
import type { Topic } from '#shared/ipc/method'
import type { Reply } from '#shared/ipc/reply'
import type { Vault } from '../vault/vault.service'
import type { Entries, Entry } from './entries'
import { pass, type Session } from './gate'
import type { Host } from './host'
import { TaskBoard } from './task-run'

export type RecordsOptions = {
  host: Host
  tell: (notice: Notice) => void
  now?: () => Date
}

/** The records side of the program: answers one call after another, in a worker thread or in a test. */
export class Records {
  readonly board = new TaskBoard()
  #doors: Entries = new Map()
  #services: (() => Promise<Entries>) | null = null
  readonly #options: RecordsOptions
  #vault: Vault | null = null

  constructor(options: RecordsOptions) {
    this.#options = options
  }

  /** `services` are fetched at the first call that is no door, so that the first screen does not wait for them. */
  start(vault: Vault, doors: Entries, services: () => Promise<Entries>): void {
    this.#vault = vault
    this.#doors = doors
    this.#services = services
  }

  async call(name: string, raw: unknown, taskId?: string): Promise<Reply<unknown>> {
    const entry = this.#doors.get(name) ?? (await this.#services?.())?.get(name)
    if (!entry || !this.#vault)
      return { ok: false, code: 'invalid-input', message: `没有名为“${name}”的方法。` }
    const { host, tell } = this.#options
    const session = this.#vault.session()
    this.#vault.touch()
    const now = (this.#options.now?.() ?? new Date()).toISOString()
    const report = (progress: { done: number; total: number; message: string }) => {
      if (taskId) tell({ type: 'progress', taskId, progress })
    }
    const touched = new Set<Topic>()
    const reply = await this.board.follow(taskId, report, (run) =>
      pass({ name, ...entry, raw, session, host, now, run, touched }),
    )
    if (reply.ok) this.#tellChange(entry, touched, session)
    return reply
  }

  #tellChange({ method }: Entry, touched: ReadonlySet<Topic>, session: Session | null): void {
    const { tell } = this.#options
    if (method.kind === 'door') {
      if (!method.silent) tell({ type: 'vault' })
    } else if (method.kind !== 'query' && method.topics.length > 0) {
      const topics = touched.size > 0 ? [...touched] : method.topics
      for (const topic of topics) session?.changes.set(topic, (session.changes.get(topic) ?? 0) + 1)
      tell({ type: 'changed', topics: [...topics] })
    }
  }
}
