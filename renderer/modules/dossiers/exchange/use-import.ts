import { useState } from 'react'
import type { Grant } from '#shared/values/id'
import { useRunningTasks, useShownProgress, useTask } from '../../../app/tasks'
import type { Failure } from '../../../components'
import { text } from './exchange.text'
import { decisionOf, importView, NOTHING } from './import-state'

/** Reading the chosen files. It goes on when the page is left; whoever comes back finds it running or done. */
export function useLook() {
  const task = useTask('dossiers.previewImport', text.previewing)
  useShownProgress(text.previewing)
  const running = useRunningTasks().find((it) => it.label === text.previewing)
  const [failure, setFailure] = useState<Failure>(null)
  const run = async (grants: readonly Grant[], passphrase: string) => {
    if (grants.length === 0) return
    setFailure(null)
    const reply = await task.run({ grants: [...grants], passphrase })
    if (reply.ok) importView.set({ ...NOTHING, preview: reply.value })
    else if (reply.code !== 'cancelled') setFailure(reply)
  }
  return {
    run: (grants: readonly Grant[], passphrase: string) => void run(grants, passphrase),
    failure,
    busy: running !== undefined,
    progress: running?.progress ?? null,
    cancel: running?.cancel,
  }
}

/** Writing what was decided. */
export function useTaking() {
  const task = useTask('dossiers.importDossiers', text.importing)
  useShownProgress(text.importing)
  const [failure, setFailure] = useState<Failure>(null)
  const run = async () => {
    const view = importView.get()
    if (!view.preview) return
    setFailure(null)
    const choices = view.preview.dossiers.map((it) => {
      const { act, classes } = decisionOf(view, it)
      const chosen = Object.entries(classes).map(([entry, code]) => ({ entry: Number(entry), code }))
      return { key: it.key, act, classes: chosen }
    })
    const reply = await task.run({ previewId: view.preview.previewId, choices })
    if (reply.ok) importView.set({ ...NOTHING, done: reply.value })
    else setFailure(reply.code === 'cancelled' ? null : reply)
  }
  return {
    run: () => void run(),
    failure,
    running: task.running,
    progress: task.progress,
    cancel: task.cancel,
  }
}
