import type { Reply } from '#shared/ipc/reply'
import { api } from '../../../api/client'
import type { InputOf, TaskName } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import { Button, showToast } from '../../../components'
import { text } from '../members.text'

/** Tasks of members that write a list into a workbook. */
type ExportName = Extract<TaskName, `members.export${string}`>

type Props<N extends ExportName> = {
  task: N
  ask: Omit<InputOf<N>, 'grant'>
  name: string
  disabled?: boolean
}

/** The list as it stands, into a workbook that the user names. */
export function ExportButton<N extends ExportName>({ task, ask, name, disabled }: Props<N>) {
  const may = useRight('ledgers.export')
  const { run, running } = useTask(task, text.export)
  if (!may) return null
  const save = async () => {
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName: name })
    const grant = picked.ok ? picked.value : null
    if (!grant) return
    const reply = (await run({ ...ask, grant } as unknown as InputOf<N>)) as Reply<{ rows: number }>
    if (reply.ok) tellDone(text.exported(grant.name, reply.value.rows))
    else if (reply.code !== 'cancelled')
      showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return (
    <Button onClick={() => void save()} loading={running} disabled={disabled}>
      {text.export}
    </Button>
  )
}
