import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { TaskWatch } from '#shared/ipc/contract'
import type { Progress } from '#shared/ipc/method'
import type { Reply } from '#shared/ipc/reply'
import { api } from '../api/client'
import { type InputOf, methodOf, type OutputOf, type TaskName, tellSignedOut } from './queries'

/** A task that runs now, as the status bar shows it. */
export type RunningTask = { id: number; label: string; progress: Progress | null; cancel: () => void }

let running: readonly RunningTask[] = []
let nextId = 1
const listeners = new Set<() => void>()

/** Everything long that runs now; it goes on when its page is left. */
export function useRunningTasks(): readonly RunningTask[] {
  return useSyncExternalStore(subscribe, () => running)
}

let shownOnPage: readonly string[] = []

/** Says that the page itself shows the progress of this work, so that the status bar does not tell it again. */
export function useShownProgress(label: string): void {
  useEffect(() => {
    shownOnPage = [...shownOnPage, label]
    set(running)
    return () => {
      shownOnPage = shownOnPage.toSpliced(shownOnPage.indexOf(label), 1)
      set(running)
    }
  }, [label])
}

/** What runs and is not shown by the page in sight. */
export function useTasksElsewhere(): readonly RunningTask[] {
  return useRunningTasks().filter((it) => !shownOnPage.includes(it.label))
}

/**
 * Runs a contract task: `const commit = useTask('people.commitPreview', label)`. Its progress stands on the page that
 * started it and in the status bar; a cancelled task answers with the refusal `cancelled`.
 */
export function useTask<N extends TaskName>(name: N, label: string) {
  const [id, setId] = useState(0)
  const mine = useRunningTasks().find((it) => it.id === id)
  const run = useCallback(
    (input: InputOf<N>): Promise<Reply<OutputOf<N>>> => {
      const started = start(name, label, input)
      setId(started.id)
      return started.reply
    },
    [name, label],
  )
  return {
    run,
    running: mine !== undefined,
    progress: mine?.progress ?? null,
    cancel: mine?.cancel ?? nothing,
  }
}

function start<N extends TaskName>(name: N, label: string, input: InputOf<N>) {
  const id = nextId++
  let cancelled = false
  let taskId = ''
  const cancel = () => {
    cancelled = true
    if (taskId !== '') void api.tasks.cancel({ taskId })
  }
  const watch: TaskWatch = {
    onStart: (started) => {
      taskId = started
      if (cancelled) cancel()
    },
    onProgress: (progress) => set(running.map((it) => (it.id === id ? { ...it, progress } : it))),
  }
  set([...running, { id, label, progress: null, cancel }])
  const call = methodOf(name) as (input: InputOf<N>, watch: TaskWatch) => Promise<Reply<OutputOf<N>>>
  const reply = call(input, watch)
    .then(tellSignedOut)
    .finally(() => set(running.filter((it) => it.id !== id)))
  return { id, reply }
}

function nothing(): void {}

function set(next: readonly RunningTask[]): void {
  running = [...next]
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
