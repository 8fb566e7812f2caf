import { useState } from 'react'
import type { Honour } from '#shared/modules/awards/honour'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import { Button, Dialog, ErrorNotice, type Failure, SendKey } from '../../../components'
import classes from './honours.module.css'
import { text } from './honours.text'
import { PastHonourFields } from './PastHonourFields'
import { contentOf, draftOf, isComplete } from './past-honour-form'

/** An award of the past: entered, or put right. */
export function PastHonourDialog({ honour, onClose }: { honour: Honour | null; onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(honour))
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('awards.savePastHonour')
  const complete = isComplete(draft)
  const send = async () => {
    if (!complete) return
    const content = contentOf(draft)
    const reply = await run({ id: honour?.id ?? null, version: honour?.version ?? 0, content })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.pastSaved(reply.value.name))
    onClose()
  }
  return (
    <Dialog
      title={text.pastTitle(honour?.name ?? '')}
      onClose={onClose}
      width={840}
      actions={
        <>
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button
            kind="primary"
            keys="ctrl+s"
            onClick={() => void send()}
            disabled={!complete}
            loading={running}
          >
            {text.save}
          </Button>
        </>
      }
    >
      <SendKey keys="ctrl+s" onSend={() => void send()} />
      <PastHonourFields draft={draft} onChange={setDraft} failure={failure} />
      <p className={classes.note}>{text.pastNote}</p>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}
