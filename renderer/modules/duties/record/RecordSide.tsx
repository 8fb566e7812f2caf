import type { DutyKind } from '#shared/modules/duties/content'
import type { DutyDraft } from '#shared/modules/duties/event'
import type { DutyEventId } from '#shared/values/id'
import { EvidenceList } from '../../../app/evidence/EvidenceList'
import { wholeNumber } from '../../../app/papers/whole-number'
import { errorAt, type Failure, FieldStack, Section, TextField } from '../../../components'
import { AttendanceBoard } from './AttendanceBoard'
import classes from './record.module.css'
import { text } from './record.text'

/** People of one meeting at most. */
const MOST = 100_000

type Props = {
  id: DutyEventId | null
  draft: DutyDraft
  kind: DutyKind
  failure: Failure
  readOnly: boolean
  onChange: (more: Partial<DutyDraft>) => void
}

/** Who was there, what the record rests on, and the files kept with it. */
export function RecordSide(props: Props) {
  const { id, draft, kind, failure, readOnly, onChange } = props
  const named = draft.attendees.length > 0
  return (
    <div className={classes.side}>
      {kind.attendance !== 'none' && named && (
        <AttendanceBoard
          attendees={draft.attendees}
          readOnly={readOnly}
          onChange={(attendees) => onChange({ attendees })}
        />
      )}
      {kind.attendance !== 'none' && !named && <Numbers {...props} />}
      {errorAt(failure, 'attendees') && <p className={classes.rule}>{errorAt(failure, 'attendees')}</p>}
      {id === null ? (
        <Section title={text.evidence} framed>
          <p className={classes.rule}>{text.evidenceLater}</p>
        </Section>
      ) : (
        <EvidenceList owner={{ kind: 'duty', id }} canEdit={!readOnly} />
      )}
      <Section title={text.basis} framed>
        <p className={classes.rule}>{kind.basis}</p>
        {kind.local !== '' && <p className={classes.rule}>{`${text.local}：${kind.local}`}</p>}
      </Section>
    </div>
  )
}

/** Numbers where no names are kept. */
function Numbers({ draft, kind, failure, readOnly, onChange }: Props) {
  return (
    <Section title={text.attendance} framed>
      {kind.attendance !== 'numbers' && <p className={classes.rule}>{text.noNames}</p>}
      <div className={classes.reasons}>
        <FieldStack>
          <TextField
            label={text.due}
            name="due"
            value={draft.due === null ? '' : String(draft.due)}
            readOnly={readOnly}
            onChange={(typed) => onChange({ due: wholeNumber(typed, MOST) })}
          />
          <TextField
            label={text.present}
            name="present"
            value={draft.present === null ? '' : String(draft.present)}
            error={errorAt(failure, 'present')}
            readOnly={readOnly}
            onChange={(typed) => onChange({ present: wholeNumber(typed, MOST) })}
          />
        </FieldStack>
      </div>
    </Section>
  )
}
