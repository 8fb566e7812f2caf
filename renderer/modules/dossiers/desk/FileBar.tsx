import { useState } from 'react'
import type { LooseId } from '#shared/values/id'
import { type OutputOf, useCommand } from '../../../app/queries'
import { BottomBar, Button, Dialog, LinkButton, showToast } from '../../../components'
import classes from './desk.module.css'
import { looseText as text } from './loose.text'

type Answer = OutputOf<'dossiers.fileLoose'>

/** Files the marked ones; what could not go is told with the reason. */
export function FileBar({ ids, onNone }: { ids: LooseId[]; onNone: () => void }) {
  const { run, running } = useCommand('dossiers.fileLoose')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const file = async () => {
    const reply = await run({ ids })
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    if (reply.value.left.length > 0) return setAnswer(reply.value)
    showToast(text.filed(reply.value.filed))
    onNone()
  }
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={onNone}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(ids.length)}</strong>
      <Button small onClick={() => void file()} loading={running}>
        {text.file(ids.length)}
      </Button>
      {answer && <Left answer={answer} onClose={onNone} />}
    </BottomBar>
  )
}

function Left({ answer: { filed, left }, onClose }: { answer: Answer; onClose: () => void }) {
  return (
    <Dialog
      title={text.leftTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose} first>
          {text.close}
        </Button>
      }
    >
      <p>{text.leftFacts(filed, left.length)}</p>
      <ul className={classes.left}>
        {left.map((it) => (
          <li key={it.id}>
            <span>{it.name}</span>
            <span>{it.reason}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
