import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { WorkItem } from '#shared/modules/reports/workbench'
import type { ReminderId } from '#shared/values/id'
import { useCommand } from '../../app/queries'
import { type Failure, showToast } from '../../components'
import { text } from './reports.text'

/** Which reminder is open: an existing one, a new one, or none. */
export type OpenReminder = { id: ReminderId | null; on: string } | null

/** What one does with a matter: go where it is dealt with, or open the own reminder on the spot. */
export function useOpenItem() {
  const [reminder, setReminder] = useState<OpenReminder>(null)
  return {
    reminder,
    openItem: (item: WorkItem) =>
      item.reminderId === null ? navigate(item.href) : setReminder({ id: item.reminderId, on: item.on }),
    addReminder: (on = '') => setReminder({ id: null, on }),
    closeReminder: () => setReminder(null),
  }
}

/** Puts matters off or silences them, with the way back in the report. */
export function useRest() {
  const [failure, setFailure] = useState<Failure>(null)
  const rest = useCommand('reports.rest')
  const wake = useCommand('reports.wake')
  const put = async (keys: string[], until: string): Promise<boolean> => {
    const reply = await rest.run({ keys, until })
    if (!reply.ok) {
      setFailure(reply)
      return false
    }
    const words = until === '' ? text.silenced(keys.length) : text.rested(keys.length)
    showToast(words, { action: { label: text.bringBack, run: () => void wake.run({ keys }) } })
    return true
  }
  return { put, failure, running: rest.running }
}
