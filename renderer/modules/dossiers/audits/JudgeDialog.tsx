import { useState } from 'react'
import type { CompletenessLine } from '#shared/modules/dossiers/audit'
import { FULL_POINTS } from '#shared/modules/dossiers/standards-completeness'
import type { DossierId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { tellDone } from '../../../app/tell-done'
import {
  AreaField,
  Button,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  Segmented,
  SendKey,
  TextField,
} from '../../../components'
import classes from './audits.module.css'
import { text } from './audits.text'

type Props = { dossierId: DossierId; line: CompletenessLine; fatal: boolean; onClose: () => void }

/** What no record can tell, judged by hand: met, or so many points off. */
export function JudgeDialog({ dossierId, line, fatal, onClose }: Props) {
  const [short, setShort] = useState(line.points > 0)
  const [points, setPoints] = useState(line.points > 0 ? String(line.points) : '')
  const [note, setNote] = useState('')
  const { run, running } = useCommand('dossiers.judgeCompleteness')
  const [failure, setFailure] = useState<Failure>(null)
  const off = short ? (fatal ? FULL_POINTS : Number(points)) : 0
  const wrong = short && !fatal && !(off > 0 && off <= FULL_POINTS)
  const send = async (judged: number | null) => {
    const reply = await run({ dossierId, key: line.key, points: judged, note })
    if (!reply.ok) return setFailure(reply)
    tellDone(text.judged)
    onClose()
  }
  const submit = () => !wrong && void send(off)
  return (
    <Dialog
      title={text.judgeTitle(line.label)}
      onClose={onClose}
      actions={
        <>
          {line.byHand && <Button onClick={() => void send(null)}>{text.judgeOpen}</Button>}
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" keys="ctrl+enter" onClick={submit} disabled={wrong} loading={running}>
            {text.judge}
          </Button>
        </>
      }
    >
      <SendKey keys="ctrl+enter" onSend={submit} />
      <p className={classes.note}>{line.detail}</p>
      <div className={classes.choice}>
        <Segmented
          label={text.columns.state}
          value={short ? 'short' : 'met'}
          onChange={(value) => setShort(value === 'short')}
          options={[
            { value: 'met', label: text.judgeMet },
            { value: 'short', label: fatal ? text.judgeFatal : text.judgeShort },
          ]}
        />
      </div>
      <FieldStack labelWidth={64}>
        {short && !fatal && (
          <TextField
            label={text.judgePoints}
            value={points}
            onChange={setPoints}
            error={wrong && points !== '' ? text.wrongPoints : undefined}
            autoFocus
          />
        )}
        <AreaField label={text.judgeNote} value={note} onChange={setNote} limit={300} minRows={2} />
      </FieldStack>
      <ErrorNotice error={failure} />
    </Dialog>
  )
}
