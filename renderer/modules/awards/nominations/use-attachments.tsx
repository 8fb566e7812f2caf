import { type ReactNode, useState } from 'react'
import type { Attachment } from '#shared/modules/awards/nomination'
import { api } from '../../../api/client'
import type { RefusedFile } from '../../../app/files/RefusedFiles'
import { useCommand } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { ConfirmDialog, showToast } from '../../../components'
import { text } from './nomination-page.text'
import type { NominationEditing } from './use-nomination'

/** Adding and removing files of a nomination that is stored. */
export function useAttachments({ nomination }: NominationEditing) {
  const adding = useTask('awards.addAttachments', text.adding)
  const removing = useCommand('awards.removeAttachment')
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [doomed, setDoomed] = useState<Attachment | null>(null)
  const add = async (material: string) => {
    const picked = await api.shell.pickFiles({ purpose: 'attachments', multiple: true })
    const grants = picked.ok ? picked.value : []
    if (!nomination || grants.length === 0) return
    const reply = await adding.run({ id: nomination.id, material, grants })
    if (!reply.ok) return void fail(reply)
    const { added, refused: left } = reply.value
    if (added.length > 0) showToast(text.addedFiles(added.length))
    setRefused(left)
  }
  const remove = async () => {
    if (!nomination || !doomed) return
    const reply = await removing.run({ id: nomination.id, attachmentId: doomed.id })
    setDoomed(null)
    if (!reply.ok) fail(reply)
  }
  const dialog: ReactNode = doomed && (
    <ConfirmDialog
      title={text.removeFileTitle(doomed.title)}
      consequence={text.removeFileWords}
      confirm={text.removeFile}
      onConfirm={() => void remove()}
      onClose={() => setDoomed(null)}
      busy={removing.running}
      danger
    />
  )
  return {
    add,
    adding: adding.running,
    askRemove: setDoomed,
    dialog,
    refused,
    forgetRefused: () => setRefused([]),
  }
}

function fail({ message, remedy }: { message: string; remedy?: string }): void {
  showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
}
