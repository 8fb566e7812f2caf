import type { LedgerQuestion } from '#shared/modules/duties/contract'
import { api } from '../../../api/client'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import { showToast } from '../../../components'
import { text } from './ledger.text'

/** The ledger as a workbook in the board's own columns. */
export function useExport(question: LedgerQuestion, name: string) {
  const { run, running } = useTask('duties.export', text.export)
  const save = async () => {
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName: name })
    const grant = picked.ok ? picked.value : null
    if (!grant) return
    const reply = await run({ ...question, grant })
    if (reply.ok) tellDone(text.exported(grant.name, reply.value.rows))
    else if (reply.code !== 'cancelled')
      showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return { save, running }
}
