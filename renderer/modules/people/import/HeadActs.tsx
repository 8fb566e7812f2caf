import type { Preview } from '#shared/modules/people/exchange'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { useTask } from '../../../app/tasks'
import { Button, showToast } from '../../../components'
import { text } from './import.text'

type HeadActsProps = { preview: Preview; onOther: () => void }

/** Other files, back to what the columns mean, and what goes back to the sender. */
export function HeadActs({ preview, onOther }: HeadActsProps) {
  return (
    <>
      <Button kind="quiet" onClick={onOther}>
        {text.otherFiles}
      </Button>
      {preview.fromSheets && <BackToColumns preview={preview} />}
      {preview.fromSheets && <ReturnSheet preview={preview} />}
      <Differences preview={preview} />
    </>
  )
}

/** Closes the comparison; the sheets are still open with all that was said of them. */
function BackToColumns({ preview }: { preview: Preview }) {
  const discarding = useCommand('people.discardPreview')
  const back = async () => {
    const reply = await discarding.run({ id: preview.id })
    if (!reply.ok) showToast(reply.message, { tone: 'failed' })
  }
  return (
    <Button kind="quiet" loading={discarding.running} onClick={() => void back()}>
      {text.columnsAgain}
    </Button>
  )
}

/** 退回单: the sender's own file with the wrong cells marked; several files go into a folder. */
function ReturnSheet({ preview }: { preview: Preview }) {
  const task = useTask('people.exportReturn', text.returning)
  const run = async () => {
    const picked = text.isSeveral(preview.title)
      ? await api.shell.pickFolder({ purpose: 'export' })
      : await api.shell.pickSave({ purpose: 'xlsx', suggestedName: text.returnName(preview.title) })
    if (!picked.ok || !picked.value) return
    const reply = await task.run({ id: preview.id, grant: picked.value })
    if (reply.ok) showToast(text.returned(reply.value.files, reply.value.marked))
    else if (reply.code !== 'cancelled') showToast(reply.message, { tone: 'failed' })
  }
  return (
    <Button loading={task.running} onClick={() => void run()}>
      {text.exportReturn}
    </Button>
  )
}

function Differences({ preview }: { preview: Preview }) {
  const task = useTask('people.exportDifferences', text.exportingDifferences)
  const run = async () => {
    const picked = await api.shell.pickSave({ purpose: 'csv', suggestedName: text.exportName(preview.title) })
    if (!picked.ok || !picked.value) return
    const reply = await task.run({ id: preview.id, grant: picked.value })
    if (reply.ok) showToast(text.exported(reply.value.rows))
    else if (reply.code !== 'cancelled') showToast(reply.message, { tone: 'failed' })
  }
  return (
    <Button loading={task.running} onClick={() => void run()}>
      {text.exportDifferences}
    </Button>
  )
}
