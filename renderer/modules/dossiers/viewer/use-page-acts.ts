import type { Reply } from '#shared/ipc/reply'
import type { Page } from '#shared/modules/dossiers/page'
import type { DossierId, MaterialId, PageId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { keyText, showToast } from '../../../components'
import { undoStep } from '../../steps/use-steps'
import { text } from './pages.text'

type WayBack = { label: string; run: () => void }

const UNDO: WayBack = { label: `${keyText('ctrl+z')} ${text.undo}`, run: () => void undoStep() }

/** Tells what was done and offers to take it back; or why it was not. */
export function tellDone<T>(reply: Reply<T>, words: string, back: WayBack | null = UNDO): boolean {
  if (reply.ok) showToast(words, back ? { action: back } : {})
  else showToast(reply.remedy ? `${reply.message}${reply.remedy}` : reply.message, { tone: 'failed' })
  return reply.ok
}

/** What can be done with pages at once, without asking. */
export function usePageActs(dossierId: DossierId) {
  const placing = useCommand('dossiers.placePages')
  const marking = useCommand('dossiers.markBlank')
  const restoring = useCommand('dossiers.restorePage')
  const replacing = useTask('dossiers.replacePage', text.replacing)
  const restore = async ({ id, version, no }: Page) => {
    tellDone(await restoring.run({ id, version }), text.restored(no), null)
  }
  return {
    busy: placing.running || marking.running || replacing.running || restoring.running,
    async place(ids: readonly PageId[], materialId: MaterialId | null, before: PageId | null) {
      const reply = await placing.run({ dossierId, ids: [...ids], materialId, before })
      return tellDone(reply, text.moved(ids.length))
    },
    async markBlank({ id, version, no }: Page, blank: boolean) {
      const reply = await marking.run({ id, version, blank })
      return tellDone(reply, blank ? text.markedBlank(no) : text.markedWritten(no), null)
    },
    async replace({ id, version, no }: Page) {
      const picked = await api.shell.pickFiles({ purpose: 'scans' })
      const grant = picked.ok ? picked.value[0] : undefined
      if (!grant) return
      const reply = await replacing.run({ id, version, grant })
      const run = () => reply.ok && void restore(reply.value)
      tellDone(reply, text.replaced(no), { label: text.restore, run })
    },
    restore,
  }
}
