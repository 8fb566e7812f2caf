import { useState } from 'react'
import type { CaseView } from '#shared/modules/procedures/case'
import { DayField } from '../../../app/DayField'
import { useCommand } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { tellDone } from '../../../app/tell-done'
import { localToday } from '../../../app/today'
import { Button, type Failure, FieldStack, FormDialog, TextField } from '../../../components'
import { text } from '../procedures.text'

const words = text.case

/** Ends a case by hand, and takes up again one that was. */
export function CaseState({ view }: { view: CaseView }) {
  const [open, setOpen] = useState(false)
  const mayEdit = useRight('ledgers.edit')
  const resume = useCommand('procedures.resume')
  if (!mayEdit || view.state === 'done') return null
  if (view.state === 'running')
    return (
      <>
        <Button onClick={() => setOpen(true)}>{words.stop}</Button>
        {open && <StopDialog view={view} onClose={() => setOpen(false)} />}
      </>
    )
  return (
    <Button loading={resume.running} onClick={() => void resume.run({ id: view.id, version: view.version })}>
      {words.resume}
    </Button>
  )
}

function StopDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const [on, setOn] = useState(() => localToday())
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('procedures.stop')
  const send = async () => {
    const reply = await run({ id: view.id, version: view.version, on, reason })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    tellDone(words.stopped(on, reason))
    onClose()
  }
  return (
    <FormDialog
      title={words.stopTitle(view.name)}
      send={words.stop.replace('…', '')}
      onSend={() => void send()}
      onClose={onClose}
      ready={on !== '' && reason.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <p>{words.stopConsequence}</p>
      <FieldStack>
        <DayField label={words.stopDay} name="on" value={on} onChange={setOn} />
        <TextField label={words.reason} name="reason" value={reason} onChange={setReason} limit={200} />
      </FieldStack>
    </FormDialog>
  )
}
