import type { Recusal, Round, RoundSubject } from '#shared/modules/evaluations/round'
import { Field, TextField, TickList } from '../../../components'
import classes from './rounds.module.css'
import { text } from './subjects.text'

type RecusalFieldsProps = {
  round: Round
  subject: RoundSubject
  recusals: readonly Recusal[]
  onChange: (recusals: Recusal[]) => void
}

/** Boxes that must not score the subject, and one reason for all of them. */
export function RecusalFields({ round, subject, recusals, onChange }: RecusalFieldsProps) {
  const reason = recusals[0]?.reason ?? ''
  const boxes = round.boxes.filter(
    (it) => it.organizationId === null || it.organizationId === subject.organizationId,
  )
  if (boxes.length === 0) return null
  return (
    <>
      <Field label={text.recusals} value="">
        {() => (
          <div className={classes.ticks} data-short>
            <TickList
              label={text.recusals}
              items={boxes.map((it) => ({ value: String(it.no), label: it.name }))}
              chosen={recusals.map((it) => String(it.box))}
              onChange={(chosen) =>
                onChange(chosen.map((box) => ({ box: Number(box), subject: subject.no, reason })))
              }
            />
          </div>
        )}
      </Field>
      {recusals.length > 0 && (
        <TextField
          label={text.recusalReason}
          value={reason}
          onChange={(next) => onChange(recusals.map((it) => ({ ...it, reason: next })))}
          limit={200}
          error={reason.trim() === '' ? text.recusalEmpty : undefined}
        />
      )}
    </>
  )
}
