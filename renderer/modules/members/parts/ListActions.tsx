import type { Reply } from '#shared/ipc/reply'
import { api } from '../../../api/client'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import type { InputOf, TaskName } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { tellDone } from '../../../app/tell-done'
import { showToast } from '../../../components'
import { text } from '../members.text'

/** Tasks of members that write a list into a workbook. */
type ExportName = Extract<TaskName, `members.export${string}`>

type Props<N extends ExportName> = {
  task: N
  /** The same list as a paper. */
  paper: string
  ask: Omit<InputOf<N>, 'grant'>
  name: string
  label?: string
}

/** The list as it stands: looked at and printed, or as a file, of which the workbook is the ledger's own. */
export function ListActions<N extends ExportName>({ task, paper, ask, name, label = name }: Props<N>) {
  const { run } = useTask(task, text.export)
  const save = async () => {
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName: name })
    const grant = picked.ok ? picked.value : null
    if (!grant) return
    const reply = (await run({ ...ask, grant } as unknown as InputOf<N>)) as Reply<{ rows: number }>
    if (reply.ok) tellDone(text.exported(grant.name, reply.value.rows))
    else if (reply.code !== 'cancelled')
      showToast([reply.message, reply.remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return <WorkPaperActions paper={{ paper, ask }} label={label} name={name} onExcel={() => void save()} />
}
