import { useState } from 'react'
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
    const grant = picked.ok ? picked.value[0] : undefined
    if (!grant) return
    const reply = await run({ grant })
    if (reply.ok) setBook(reply.value)
    else if (reply.code !== 'cancelled')
      showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return { book, choose, running }
}
