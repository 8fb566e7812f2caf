import { useState } from 'react'
import type { ScanRule } from '#shared/modules/dossiers/scan'
import type { DossierId, Grant, MaterialId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { useRunningTasks, useShownProgress, useTask } from '../../../app/tasks'
import { type Failure, showToast } from '../../../components'
import { NOTHING, type ScanAim, scanView } from './scan-state'
import { text } from './scans.text'

/** Reading the chosen files. It goes on when the page is left; whoever comes back finds it running or done. */
export function useScanLook(aim: ScanAim) {
  const task = useTask('dossiers.previewScans', text.reading)
  const running = useRunningTasks().find((it) => it.label === text.reading)
  const [failure, setFailure] = useState<Failure>(null)
  const run = async (grants: readonly Grant[], rule: ScanRule | null) => {
    if (grants.length === 0 || running) return
    setFailure(null)
    const reply = await task.run({ ...aim, grants: [...grants], rule })
    if (reply.ok) scanView.set({ ...NOTHING, open: { ...aim, preview: reply.value } })
    else if (reply.code !== 'cancelled') {
      setFailure(reply)
      showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    }
  }
  return {
    run: (grants: readonly Grant[], rule: ScanRule | null = null) => void run(grants, rule),
    failure,
    busy: running !== undefined,
    progress: running?.progress ?? null,
    cancel: running?.cancel,
  }
}

/** Taking in what the preview shows. */
export function useScanTake(previewId: string) {
  const task = useTask('dossiers.takeScans', text.taking)
  useShownProgress(text.taking)
  const running = useRunningTasks().find((it) => it.label === text.taking)
  const [failure, setFailure] = useState<Failure>(null)
  const run = async (createMaterials: boolean) => {
    setFailure(null)
    const { left } = scanView.get()
    const reply = await task.run({ previewId, leaveOut: [...left], createMaterials })
    if (!reply.ok) return setFailure(reply)
    const { taken, refused } = reply.value
    scanView.set({ ...scanView.get(), done: { taken, refused } })
    tellOperation(text.done(taken))
  }
  return {
    run: (createMaterials: boolean) => void run(createMaterials),
    failure,
    running: running !== undefined,
    progress: running?.progress ?? null,
    cancel: running?.cancel,
  }
}

/** Gives pages of the preview another place. */
export function useScanAssign(previewId: string) {
  const assigning = useCommand('dossiers.assignScans')
  return async (keys: readonly string[], dossierId: DossierId, materialId: MaterialId | null) => {
    const reply = await assigning.run({ previewId, keys: [...keys], dossierId, materialId })
    if (!reply.ok) showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
  }
}
