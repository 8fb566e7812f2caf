import { useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import type { Cycle } from '#shared/modules/awards/cycle'
import { Nomination } from '#shared/modules/awards/nomination'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import { focusField, showToast } from '../../../components'
import type { Typed } from './nomination-content'
import { text } from './nomination-page.text'

type Sending = {
  cycle: Cycle
  nomination: Nomination | null
  content: Typed
  onStored: (stored: Nomination) => void
  onErrors: (errors: Readonly<Record<string, string>>) => void
}

/** Saves against the version that was read. A newer one on record is never overwritten: it is shown instead. */
export function useSending({ cycle, nomination, content, onStored, onErrors }: Sending) {
  const [conflict, setConflict] = useState<Nomination | null>(null)
  const create = useCommand('awards.createNomination')
  const store = useCommand('awards.saveNomination')
  const send = async (version: number): Promise<Nomination | null> => {
    const reply = nomination
      ? await store.run({ id: nomination.id, version, content })
      : await create.run({ cycleId: cycle.id, content })
    if (!reply.ok) {
      const current = reply.code === 'conflict' ? Nomination.safeParse(reply.current) : null
      if (current?.success) setConflict(current.data)
      else tellRefused(reply, onErrors)
      return null
    }
    setConflict(null)
    tellOperation(text.saved)
    onStored(reply.value)
    return reply.value
  }
  return {
    send,
    saving: create.running || store.running,
    conflict,
    closeConflict: () => setConflict(null),
  }
}

/** Puts the sentence under the field it is about and the cursor into it. */
function tellRefused({ field = '', message, remedy }: Refusal, onErrors: Sending['onErrors']): void {
  const place = field.replace(/^content\./, '').replace('facts.', 'facts/')
  if (place !== '') {
    onErrors({ [place]: message })
    focusField(place)
  }
  showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
}
