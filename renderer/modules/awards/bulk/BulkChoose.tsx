import { navigate } from 'wouter/use-hash-location'
import type { CycleId, Grant } from '#shared/values/id'
import { api } from '../../../api/client'
import { FileChoice } from '../../../app/files/FilesInPage'
import { useRight } from '../../../app/session'
import { useTask } from '../../../app/tasks'
import { Button, LinkButton, showToast } from '../../../components'
import { text } from './bulk.text'

type Props = { cycle: CycleId; title: string; over: boolean; onChosen: (grants: readonly Grant[]) => void }

/** Files, a whole folder, or what was dropped on the page; and the empty workbook for those who fill it in. */
export function BulkChoose({ cycle, title, over, onChosen }: Props) {
  const mayExport = useRight('awards.export')
  const pickFiles = async () => {
    const picked = await api.shell.pickFiles({ purpose: 'nominations', multiple: true })
    if (picked.ok) onChosen(picked.value)
  }
  const pickFolder = async () => {
    const picked = await api.shell.pickFolder({ purpose: 'people' })
    if (picked.ok && picked.value) onChosen([picked.value])
  }
  return (
    <FileChoice
      title={over ? text.dropHere : text.chooseHead}
      words={text.chooseWords}
      about={text.about}
      acts={
        <>
          <Button kind="primary" onClick={() => void pickFolder()} first>
            {text.chooseFolder}
          </Button>
          <Button onClick={() => void pickFiles()}>{text.chooseFiles}</Button>
          {mayExport && <SaveSheets cycle={cycle} title={title} />}
        </>
      }
      links={
        <LinkButton onClick={() => navigate(`/awards/cycles/${cycle}/nominations`)}>{text.back}</LinkButton>
      }
    />
  )
}

function SaveSheets({ cycle, title }: { cycle: CycleId; title: string }) {
  const task = useTask('awards.saveNominationSheets', text.savingSheets)
  const run = async () => {
    const picked = await api.shell.pickSave({ purpose: 'xlsx', suggestedName: text.sheetsName(title) })
    if (!picked.ok || !picked.value) return
    const reply = await task.run({ cycleId: cycle, grant: picked.value })
    if (reply.ok) showToast(text.savedSheets(reply.value.sheets))
    else if (reply.code !== 'cancelled') showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
  }
  return (
    <Button onClick={() => void run()} loading={task.running}>
      {text.saveSheets}
    </Button>
  )
}
