import { useState } from 'react'
import type { Settings } from '#shared/platform/settings/contract'
import { useApiQuery, useCommand } from '../../app/queries'
import { tellOperation } from '../../app/status'
import type { Failure } from '../../components'
import { text } from './settings.text'

/** The stored settings with what has been typed over them. `save` sends to the method whose right one holds. */
export function useSettingsForm<Part extends Partial<Settings>>(
  method: 'settings.save' | 'settings.savePrinting',
) {
  const { data, error: unread } = useApiQuery('settings.read', {})
  const [typed, setTyped] = useState<Part | null>(null)
  const [refusal, setRefusal] = useState<Failure>(null)
  const all = useCommand('settings.save')
  const printing = useCommand('settings.savePrinting')
  const save = async () => {
    if (!data || !typed) return
    const next = { ...data, ...typed }
    const reply = await (method === 'settings.save' ? all.run(next) : printing.run(next))
    setRefusal(reply.ok ? null : reply)
    if (!reply.ok) return
    setTyped(null)
    tellOperation(text.saved)
  }
  return {
    settings: data ? { ...data, ...typed } : undefined,
    changed: typed !== null,
    set: (part: Part) => setTyped((now) => ({ ...(now as Part), ...part })),
    drop: () => {
      setTyped(null)
      setRefusal(null)
    },
    save,
    busy: all.running || printing.running,
    error: refusal ?? unread,
  }
}
