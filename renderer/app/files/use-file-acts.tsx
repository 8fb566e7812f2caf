import { type ReactNode, useState } from 'react'
import type { Refusal, Reply } from '#shared/ipc/reply'
import type { AddedFiles, KeptFile } from '#shared/platform/evidence/schema'
import type { Grant } from '#shared/values/id'
import { api } from '../../api/client'
import { ConfirmDialog, showToast } from '../../components'
import { text } from './kept-files.text'
import type { RefusedFile } from './RefusedFiles'

/** How files are added to a record and taken off it again. */
export type FileDesk = {
  add: (grants: Grant[]) => Promise<Reply<AddedFiles>>
  adding: boolean
  remove: (id: string) => Promise<Reply<unknown>>
  removing: boolean
  /** Keeps what a file shows, where the record's files have a note. */
  describe?: (file: NotedFile, note: string) => Promise<Reply<unknown>>
}

/** A file with what it shows, where its list keeps that. */
export type NotedFile = KeptFile & { note?: string }

/** Adding files, and removing one after asking. */
export function useFileActs(desk: FileDesk) {
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const removal = useRemoval(desk)
  const add = async (grants: readonly Grant[]) => {
    if (grants.length === 0) return
    const reply = await desk.add([...grants])
    if (!reply.ok) return tellFailure(reply)
    if (reply.value.added > 0) showToast(text.added(reply.value.added))
    setRefused(reply.value.refused)
  }
  const choose = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'enclosures', multiple: true })
    if (picked.ok) await add(picked.value)
  }
  return { add, choose, refused, forgetRefused: () => setRefused([]), ...removal }
}

function useRemoval(desk: FileDesk): { askRemove: (file: KeptFile) => void; dialog: ReactNode } {
  const [doomed, setDoomed] = useState<KeptFile | null>(null)
  const remove = async (id: string) => {
    const reply = await desk.remove(id)
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
      busy={desk.removing}
      danger
    />
  )
  return { askRemove: setDoomed, dialog }
}

function tellFailure({ code, message, remedy }: Refusal): void {
  if (code !== 'cancelled') showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
}
