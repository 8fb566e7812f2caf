import { useState } from 'react'
import type { Grant } from '#shared/values/id'
import { api } from '../../../api/client'
import type { OutputOf } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { showToast } from '../../../components'
import { text } from '../ledgers.text'

export type OpenedBook = OutputOf<'ledgers.openWorkbook'>

/** Asks for a workbook and reads the tables in it; nothing is kept yet. */
export function useWorkbook() {
  const [book, setBook] = useState<OpenedBook | null>(null)
  const { run, running } = useTask('ledgers.openWorkbook', text.reading)
  const choose = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets' })
    if (picked.ok) await read(picked.value)
  }
  const read = async ([grant]: readonly Grant[]) => {
    if (!grant) return
    const reply = await run({ grant })
    if (reply.ok) setBook(reply.value)
    else if (reply.code !== 'cancelled')
      showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return { book, choose, read, running }
}
