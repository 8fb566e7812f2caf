import { useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { tellOperation } from '../../../app/status'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { text } from '../people.text'

export type ExportKind =
  | { format: 'xlsx'; target: 'file' }
  | { format: 'lrmx' | 'lrm'; target: 'folder' | 'zip' }

/** How the sheet of a list looks: its title, its columns, the date its ages stand at. */
export type SheetLook = { title: string; columns: readonly string[]; at: string }

/** Writes people out in the order given; what was to be said about their files stays in `notices` until it is read. */
export function useExport() {
  const files = useTask('people.exportFiles', text.exporting)
  const sheet = useTask('people.exportSheet', text.exporting)
  const [notices, setNotices] = useState<readonly string[] | null>(null)

  const runSheet = async (ids: readonly PersonId[], look: SheetLook) => {
    const name = text.sheetName(look.title, ids.length)
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName: name })
    if (!picked.ok || picked.value === null) return
    const order = { ...look, columns: [...look.columns], ids: [...ids], grant: picked.value }
    const reply = await sheet.run(order)
    if (reply.ok) tell(text.exportedRows(reply.value.rows))
    else tellFailed(reply)
  }
  const runFiles = async (ids: readonly PersonId[], format: 'lrmx' | 'lrm', target: 'folder' | 'zip') => {
    const picked =
      target === 'folder'
        ? await api.shell.pickFolder({ purpose: 'export' })
        : await api.shell.pickSave({ purpose: 'zip', suggestedName: text.exportName(format, ids.length) })
    if (!picked.ok || picked.value === null) return
    const reply = await files.run({ ids: [...ids], format, grant: picked.value })
    if (!reply.ok) return tellFailed(reply)
    const { files: count, notices: found } = reply.value
    if (found.length === 0) return tell(text.exported(count))
    tellOperation(text.exported(count))
    showToast(text.exported(count) + text.exportNotices(found.length), {
      action: { label: text.see, run: () => setNotices(found) },
    })
  }
  const run = (ids: readonly PersonId[], kind: ExportKind, look: SheetLook) =>
    kind.format === 'xlsx' ? runSheet(ids, look) : runFiles(ids, kind.format, kind.target)
  return { run, notices, closeNotices: () => setNotices(null) }
}

function tell(words: string): void {
  tellOperation(words)
  showToast(words)
}

function tellFailed({ code, message }: { code: string; message: string }): void {
  if (code !== 'cancelled') showToast(message, { tone: 'failed' })
}
