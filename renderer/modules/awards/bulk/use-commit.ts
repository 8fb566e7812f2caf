import { navigate } from 'wouter/use-hash-location'
import type { BulkPreview } from '#shared/modules/awards/bulk'
import type { CycleId } from '#shared/values/id'
import { tellOperation } from '../../../app/status'
import { useRunningTasks, useShownProgress, useTask } from '../../../app/tasks'
import { showToast, useShortcut } from '../../../components'
import { text } from './bulk.text'

/** Writes what the preview shows. It goes on when its page is left; whoever went elsewhere is not called back. */
export function useCommit(cycleId: CycleId, { previewId, willWrite }: BulkPreview) {
  const task = useTask('awards.commitNominations', text.committing)
  useShownProgress(text.committing)
  const going = useRunningTasks().find((it) => it.label === text.committing)
  const run = async () => {
    if (going) return
    if (willWrite === 0) return showToast(text.nothingToWrite, { tone: 'failed' })
    const reply = await task.run({ cycleId, previewId })
    if (!reply.ok) {
      if (reply.code !== 'cancelled') showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
      return
    }
    const { created, updated, attachments } = reply.value
    const words = text.committed(created, updated, attachments)
    tellOperation(words)
    showToast(words)
    if (window.location.hash === `#/awards/cycles/${cycleId}/import`)
      navigate(`/awards/cycles/${cycleId}/nominations`)
  }
  useShortcut('ctrl+enter', () => void run(), { label: text.commit(willWrite) })
  return {
    running: going !== undefined,
    progress: going?.progress ?? null,
    cancel: going?.cancel ?? (() => {}),
    run: () => void run(),
  }
}
