import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { tellOperation } from '../../../app/status'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { text } from '../people.text'

export type ExportFormat = 'lrmx' | 'lrm'
export type ExportTarget = 'folder' | 'zip'

/** Writes the marked people's files; what was to be said about them stays in `notices` until it is read. */
export function useExport() {
  const task = useTask('people.exportFiles', text.exporting)
  const [notices, setNotices] = useState<readonly string[] | null>(null)
  const run = async (ids: readonly PersonId[], format: ExportFormat, target: ExportTarget) => {
    const picked =
      target === 'folder'
        ? await api.shell.pickFolder({ purpose: 'export' })
        : await api.shell.pickSave({ purpose: 'zip', suggestedName: text.exportName(format, ids.length) })
    if (!picked.ok || picked.value === null) return
    const reply = await task.run({ ids: [...ids], format, grant: picked.value })
    if (!reply.ok) {
      if (reply.code !== 'cancelled') showToast(reply.message, { tone: 'failed' })
      return
    }
    const done = text.exported(reply.value.files)
    const found = reply.value.notices
    tellOperation(done)
    showToast(
      found.length > 0 ? done + text.exportNotices(found.length) : done,
      found.length > 0 ? { action: { label: text.see, run: () => setNotices(found) } } : {},
    )
  }
  return { run, notices, closeNotices: () => setNotices(null) }
}
