import { useState } from 'react'
import { useCommand } from '../../../app/queries'
import { BottomBar, Button, type Failure, FieldStack, FormDialog, TextField } from '../../../components'
import { text } from '../procedures.text'
import type { PartProps } from './use-step'

const words = text.step

/** Keep, finish, leave out; of what is finished, take back. */
export function StepActs({ work, desk }: PartProps) {
  const [asking, setAsking] = useState<'waive' | 'takeBack' | null>(null)
  const { entry, readOnly, mayEdit, busy, changed } = desk
  const over = entry !== undefined && entry.state !== 'open'
  if (!mayEdit) return null
  return (
    <BottomBar
      kind="commit"
      right={
        !readOnly && (
          <>
            <Button keys="ctrl+s" disabled={!changed} loading={busy} onClick={() => void desk.save()}>
              {words.save}
            </Button>
            <Button kind="primary" keys="ctrl+enter" loading={busy} onClick={() => void desk.finish()}>
              {words.finish}
            </Button>
          </>
        )
      }
    >
      {over && <Button onClick={() => setAsking('takeBack')}>{words.takeBack}</Button>}
      {!readOnly && work.step.optional && <Button onClick={() => setAsking('waive')}>{words.waive}</Button>}
      {asking && <ReasonDialog act={asking} work={work} desk={desk} onClose={() => setAsking(null)} />}
    </BottomBar>
  )
}

type ReasonProps = PartProps & { act: 'waive' | 'takeBack'; onClose: () => void }

function ReasonDialog({ act, work, desk, onClose }: ReasonProps) {
  const { view, step, onDone } = work
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure>(null)
  const waive = useCommand('procedures.waive')
  const takeBack = useCommand('procedures.takeBack')
  const { run, running } = act === 'waive' ? waive : takeBack
  const send = async () => {
    const reply = await run({
      id: view.id,
      version: view.version,
      step: step.key,
      number: desk.number,
      reason,
    })
    setFailure(reply.ok ? null : reply)
    if (!reply.ok) return
    onClose()
    if (act === 'waive') onDone()
  }
  const [title, consequence, verb] =
    act === 'waive'
      ? [words.waiveTitle(step.title), words.waiveConsequence, words.waive]
      : [words.takeBackTitle(step.title), words.takeBackConsequence, words.takeBack]
  return (
    <FormDialog
      title={title}
      send={verb.replace('…', '')}
      onSend={() => void send()}
      onClose={onClose}
      ready={reason.trim() !== ''}
      busy={running}
      failure={failure}
    >
      <p>{consequence}</p>
      <FieldStack>
        <TextField label={words.reason} name="reason" value={reason} onChange={setReason} limit={200} />
      </FieldStack>
    </FormDialog>
  )
}
