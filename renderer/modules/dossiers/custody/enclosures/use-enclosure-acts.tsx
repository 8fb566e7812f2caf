import { type ReactNode, useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import type { Enclosure } from '#shared/modules/dossiers/enclosure'
import type { Grant } from '#shared/values/id'
import { api } from '../../../../api/client'
import type { RefusedFile } from '../../../../app/files/RefusedFiles'
import { useCommand } from '../../../../app/queries'
import { useTask } from '../../../../app/tasks'
import { ConfirmDialog, showToast } from '../../../../components'
import { text } from './enclosures.text'
import type { Place } from './file-words'

/** Adding scans to a permit or a transfer, and removing one after asking. */
export function useEnclosureActs(place: Place) {
  const adding = useTask('dossiers.addEnclosures', text.adding)
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const removal = useRemoval()
  const add = async (grants: readonly Grant[]) => {
    if (grants.length === 0) return
    const reply = await adding.run({ ...place, grants: [...grants] })
    if (!reply.ok) return tellFailure(reply)
    if (reply.value.added > 0) showToast(text.added(reply.value.added))
    setRefused(reply.value.refused)
  }
  const choose = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'enclosures', multiple: true })
    if (picked.ok) await add(picked.value)
  }
  return {
    add,
    choose,
    adding: adding.running,
    refused,
    forgetRefused: () => setRefused([]),
    ...removal,
  }
}

function useRemoval(): { askRemove: (file: Enclosure) => void; dialog: ReactNode } {
  const removing = useCommand('dossiers.removeEnclosure')
  const [doomed, setDoomed] = useState<Enclosure | null>(null)
  const remove = async (id: Enclosure['id']) => {
    const reply = await removing.run({ id })
    setDoomed(null)
    if (!reply.ok) tellFailure(reply)
  }
  const dialog = doomed && (
    <ConfirmDialog
      title={text.removeTitle(doomed.name)}
      consequence={text.removeWords}
      confirm={text.remove}
      onConfirm={() => void remove(doomed.id)}
      onClose={() => setDoomed(null)}
      busy={removing.running}
      danger
    />
  )
  return { askRemove: setDoomed, dialog }
}

function tellFailure({ code, message, remedy }: Refusal): void {
  if (code !== 'cancelled') showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
}
