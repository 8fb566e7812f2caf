import { type FormEvent, useState } from 'react'
import type { ResultRow } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
import type { SchemeContent } from '#shared/modules/evaluations/scheme'
import { useCommand } from '../../../app/queries'
import { tellOperation } from '../../../app/status'
import {
  AreaField,
  Button,
  Dialog,
  ErrorNotice,
  type Failure,
  FieldStack,
  PickerField,
  showToast,
} from '../../../components'
import { isDecided } from './GradeCell'
import classes from './result.module.css'
import { text } from './result.text'
import { gradesOf } from './scheme-names'

type DecideDialogProps = {
  round: Round
  row: ResultRow
  /** Of the subject as it was read. */
  version: number
  onClose: () => void
}

/** The grade that those entitled decided, with the reason that will stand beside it; or the decision taken back. */
export function DecideDialog({ round, row, version, onClose }: DecideDialogProps) {
  const [grade, setGrade] = useState('')
  const [reason, setReason] = useState('')
  const { send, running, error } = useDecision({ round, row, version, onClose })
  const ready = grade !== '' && reason.trim() !== ''
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (ready && !running) void send(grade, reason)
  }
  return (
    <Dialog
      title={text.decideTitle(row.name, row.grade)}
      onClose={onClose}
      actions={
        <>
          {isDecided(row) && (
            <Button kind="danger" onClick={() => void send('', '')} disabled={running}>
              {text.decideBack}
            </Button>
          )}
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={submit} disabled={!ready} loading={running}>
            {text.decideAct}
          </Button>
        </>
      }
    >
      <p className={classes.about}>{text.decideAbout}</p>
      <form onSubmit={submit}>
        <DecisionFields
          scheme={round.scheme}
          grade={grade}
          reason={reason}
          onGrade={setGrade}
          onReason={setReason}
        />
      </form>
      <ErrorNotice error={error} />
    </Dialog>
  )
}

type DecisionFieldsProps = {
  scheme: SchemeContent
  grade: string
  reason: string
  onGrade: (grade: string) => void
  onReason: (reason: string) => void
}

function DecisionFields({ scheme, grade, reason, onGrade, onReason }: DecisionFieldsProps) {
  return (
    <FieldStack labelWidth={56}>
      <PickerField
        label={text.columns.grade}
        value={grade}
        onChange={onGrade}
        options={gradesOf(scheme).map((it) => ({ value: it, label: it }))}
        placeholder={text.gradePlaceholder}
      />
      <AreaField
        label={text.decideReason}
        value={reason}
        onChange={onReason}
        rule={text.decideReasonRule}
        limit={300}
        minRows={2}
        lines
      />
    </FieldStack>
  )
}

/** Puts the decision on record, '' takes it back; the dialog closes once it stands. */
function useDecision({ round, row, version, onClose }: DecideDialogProps) {
  const [error, setError] = useState<Failure>(null)
  const decide = useCommand('evaluations.decideGrade')
  const send = async (grade: string, reason: string) => {
    const reply = await decide.run({ roundId: round.id, subject: row.no, version, grade, reason })
    setError(reply.ok ? null : reply)
    if (!reply.ok) return
    const words = grade ? text.decided(row.name, grade) : text.undecided(row.name)
    tellOperation(words)
    showToast(words)
    onClose()
  }
  return { send, running: decide.running, error }
}
