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
  const [draft, setDraft] = useState<JudgeDraft>(() => ({
    short: line.points > 0,
    points: line.points > 0 ? String(line.points) : '',
    note: '',
  }))
  const { short, points, note } = draft
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
      <JudgeFields
        {...{ draft, fatal, wrong }}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      <ErrorNotice error={failure} />
    </Dialog>
  )
}

type JudgeDraft = { short: boolean; points: string; note: string }
type FieldsProps = {
  draft: JudgeDraft
  fatal: boolean
  wrong: boolean
  onChange: (part: Partial<JudgeDraft>) => void
}

function JudgeFields({ draft, fatal, wrong, onChange }: FieldsProps) {
  return (
    <>
      <div className={classes.choice}>
        <Segmented
          label={text.columns.state}
          value={draft.short ? 'short' : 'met'}
          onChange={(value) => onChange({ short: value === 'short' })}
          options={[
            { value: 'met', label: text.judgeMet },
            { value: 'short', label: fatal ? text.judgeFatal : text.judgeShort },
          ]}
        />
      </div>
      <FieldStack labelWidth={64}>
        {draft.short && !fatal && (
          <TextField
            label={text.judgePoints}
            value={draft.points}
            onChange={(points) => onChange({ points })}
            error={wrong && draft.points !== '' ? text.wrongPoints : undefined}
            autoFocus
          />
        )}
        <AreaField
          label={text.judgeNote}
          value={draft.note}
          onChange={(note) => onChange({ note })}
          limit={300}
          minRows={2}
        />
      </FieldStack>
    </>
  )
}
