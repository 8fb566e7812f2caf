import type { Ledger } from '#shared/modules/ledgers/ledger'
import { api } from '../../../api/client'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import { showToast } from '../../../components'
import { text } from '../ledgers.text'
import type { RowAsk } from './ask'

/** The rows asked for as a workbook in the ledger's own layout. */
export function useExport({ id, content }: Ledger, ask: RowAsk) {
  const { run, running } = useTask('ledgers.export', text.export)
  const save = async () => {
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName: content.title })
    const grant = picked.ok ? picked.value : null
    if (!grant) return
    const reply = await run({ id, ...ask, grant })
    if (reply.ok) tellDone(text.exported(grant.name, reply.value.rows))
    else if (reply.code !== 'cancelled')
      showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return { save, running }
}
