import { useState } from 'react'
import type { Honour } from '#shared/modules/awards/honour'
import type { CycleId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { Button, ConfirmDialog, Dialog, ErrorNotice, type Failure } from '../../../components'
import classes from './honours.module.css'
import { text } from './honours.text'

type Left = { name: string; reason: string }

/** Asks before the files are written, and afterwards names those that were left as they are. */
export function FilingDialog({
  cycleId,
  list,
  onClose,
}: {
  cycleId: CycleId
  list: readonly Honour[]
  onClose: () => void
}) {
  const people = new Set(list.filter((it) => it.personId !== null && !it.filed).map((it) => it.personId)).size
  const { run, running } = useCommand('awards.fileHonours')
  const [failure, setFailure] = useState<Failure>(null)
  const [left, setLeft] = useState<readonly Left[]>([])
  const file = async () => {
    const reply = await run({ cycleId })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.filedDone(reply.value.filed))
    if (reply.value.left.length === 0) onClose()
    else setLeft(reply.value.left)
  }
  if (left.length > 0) return <LeftDialog left={left} onClose={onClose} />
  return (
    <ConfirmDialog
      title={text.fileTitle(people)}
      consequence={text.fileConsequence}
      confirm={text.fileConfirm(people)}
      onConfirm={() => void file()}
      onClose={onClose}
      busy={running}
    >
      <ErrorNotice error={failure} />
    </ConfirmDialog>
  )
}

function LeftDialog({ left, onClose }: { left: readonly Left[]; onClose: () => void }) {
  return (
    <Dialog
      title={text.leftTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose} keys="escape" first>
          {text.close}
        </Button>
      }
    >
      <p>{text.leftNote}</p>
      <ul className={classes.left}>
        {left.map((it) => (
          <li key={`${it.name} ${it.reason}`}>
            <strong>{it.name}</strong>
            <span>{it.reason}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
