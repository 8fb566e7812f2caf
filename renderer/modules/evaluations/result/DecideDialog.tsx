import { type FormEvent, useState } from 'react'
import type { ResultRow } from '#shared/modules/evaluations/result'
import type { Round } from '#shared/modules/evaluations/round'
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
  const [error, setError] = useState<Failure>(null)
  const decide = useCommand('evaluations.decideGrade')
  const ready = grade !== '' && reason.trim() !== ''
  const send = async (to: string) => {
    const reply = await decide.run({ roundId: round.id, subject: row.no, version, grade: to, reason })
    setError(reply.ok ? null : reply)
    if (!reply.ok) return
    const words = to ? text.decided(row.name, to) : text.undecided(row.name)
    tellOperation(words)
    showToast(words)
    onClose()
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (ready && !decide.running) void send(grade)
  }
  return (
    <Dialog
      title={text.decideTitle(row.name, row.grade)}
      onClose={onClose}
      actions={
        <>
          {isDecided(row) && (
            <Button kind="danger" onClick={() => void send('')} disabled={decide.running}>
              {text.decideBack}
            </Button>
          )}
          <Button onClick={onClose} keys="escape">
            {text.cancel}
          </Button>
          <Button kind="primary" onClick={submit} disabled={!ready} loading={decide.running}>
            {text.decideAct}
          </Button>
        </>
      }
    >
      <p className={classes.about}>{text.decideAbout}</p>
      <form onSubmit={submit}>
        <FieldStack labelWidth={56}>
          <PickerField
            label={text.columns.grade}
            value={grade}
            onChange={setGrade}
            options={gradesOf(round.scheme).map((it) => ({ value: it, label: it }))}
            placeholder={text.gradePlaceholder}
          />
          <AreaField
            label={text.decideReason}
            value={reason}
            onChange={setReason}
            rule={text.decideReasonRule}
            limit={300}
            minRows={2}
            lines
          />
        </FieldStack>
      </form>
      <ErrorNotice error={error} />
    </Dialog>
  )
}
