import { useState } from 'react'
import type { DossierId } from '#shared/values/id'
import { api } from '../../../api/client'
import type { OutputOf } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { text } from './catalogue.text'

export type ReadSheet = OutputOf<'dossiers.readCatalogue'> & { file: string }

/** Asks for a workbook and reads the catalogue in it, to be looked at before any line is taken. */
export function useSheet(dossierId: DossierId) {
  const [read, setRead] = useState<ReadSheet | null>(null)
  const { run, running } = useTask('dossiers.readCatalogue', text.reading)
  const open = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets' })
    const grant = picked.ok ? picked.value[0] : undefined
    if (!grant) return
    const reply = await run({ dossierId, grant })
    if (reply.ok) setRead({ ...reply.value, file: grant.name })
    else if (reply.code !== 'cancelled')
      showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return { read, open, running, close: () => setRead(null) }
}
