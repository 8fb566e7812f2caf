import type { Progress } from '#shared/ipc/method'
import { refuse } from '#shared/ipc/reply'

/** One running call, as far as watching and stopping it goes. */
export type TaskRun = {
  progress(progress: Progress): void
  step(): Promise<void>
  signal: AbortSignal
}

/** At most this often does progress leave the worker: more would only flood the window. */
const PROGRESS_EVERY_MS = 80

/** Keeps the tasks that are running, so that `tasks.cancel` finds them. */
export class TaskBoard {
  readonly #running = new Map<string, AbortController>()

  /** Runs `work` under an id the window chose; without one it can be neither watched nor cancelled. */
  async follow<T>(
    taskId: string | undefined,
    report: (progress: Progress) => void,
    work: (run: TaskRun) => Promise<T>,
  ): Promise<T> {
    const stop = new AbortController()
    if (taskId) this.#running.set(taskId, stop)
    try {
      return await work(runOf(stop.signal, report))
    } finally {
      if (taskId) this.#running.delete(taskId)
    }
  }

  /** Asks a task to stop; false when it is not running (any more). */
  cancel(taskId: string): boolean {
    const stop = this.#running.get(taskId)
    stop?.abort()
    return stop !== undefined
  }

  /** Something long is under way. */
  isBusy(): boolean {
    return this.#running.size > 0
  }

  cancelAll(): void {
    for (const stop of this.#running.values()) stop.abort()
  }
}

function runOf(signal: AbortSignal, report: (progress: Progress) => void): TaskRun {
  let last = 0
  return {
    signal,
    progress: (progress) => {
      const now = performance.now()
      if (now - last < PROGRESS_EVERY_MS && progress.done < progress.total) return
      last = now
      report(progress)
    },
    step: async () => {
      await new Promise<void>((resolve) => setImmediate(resolve))
      if (signal.aborted) throw refuse('cancelled', '已取消，没有写入。')
    },
  }
}
