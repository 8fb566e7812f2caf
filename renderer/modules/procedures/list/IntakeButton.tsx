import { useState } from 'react'
import type { ProcedureListed } from '#shared/modules/procedures/contract'
import type { IntakePreview } from '#shared/modules/procedures/intake'
import { api } from '../../../api/client'
import { useTask } from '../../../app/tasks'
import { Button, showToast } from '../../../components'
import { text } from '../procedures.text'
import { IntakeDialog } from './IntakeDialog'

/** A list of cases under way out of a workbook: chosen here, looked at in the dialog. */
export function IntakeButton({ procedure: { system, kind } }: { procedure: ProcedureListed }) {
  const [preview, setPreview] = useState<IntakePreview | null>(null)
  const { run, running } = useTask('procedures.readCases', text.intake.reading)
  const choose = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'sheets', multiple: false })
    const grant = picked.ok ? picked.value[0] : undefined
    if (!grant) return
    const reply = await run({ system, kind, grant })
    if (reply.ok) setPreview(reply.value)
    else showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return (
    <>
      <Button loading={running} onClick={() => void choose()}>
        {text.intake.read}
      </Button>
      {preview && <IntakeDialog preview={preview} onClose={() => setPreview(null)} />}
    </>
  )
}
