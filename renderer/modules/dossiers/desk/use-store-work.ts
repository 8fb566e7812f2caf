import { useState } from 'react'
import { api } from '../../../api/client'
import { tellOperation } from '../../../app/status'
import { useShownProgress, useTask } from '../../../app/tasks'
import type { Failure } from '../../../components'
import { text } from './store.text'

/** Verifying every file, and mending what is damaged from a folder of backups. */
export function useStoreWork() {
  const verify = useTask('dossiers.verifyPages', text.verifying)
  const mend = useTask('dossiers.mendPages', text.mending)
  const [error, setError] = useState<Failure>(null)
  const [done, setDone] = useState('')
  useShownProgress(text.verifying)
  useShownProgress(text.mending)
  const tell = (words: string) => {
    setError(null)
    setDone(words)
    tellOperation(words)
  }
  const running = verify.running ? verify : mend
  return {
    running: running.running,
    progress: running.progress,
    cancel: running.cancel,
    error,
    done,
    verify: async () => {
      setDone('')
      const reply = await verify.run({ dossierId: null })
      if (reply.ok) tell(text.verified(reply.value.checked, reply.value.damaged))
      else if (reply.code !== 'cancelled') setError(reply)
    },
    mend: async () => {
      setDone('')
      const place = await api.shell.pickFolder({ purpose: 'backup' })
      if (!place.ok) return setError(place)
      if (!place.value) return
      const reply = await mend.run({ grant: place.value })
      if (reply.ok) tell(text.mended(reply.value.mended, reply.value.left))
      else if (reply.code !== 'cancelled') setError(reply)
    },
  }
}
