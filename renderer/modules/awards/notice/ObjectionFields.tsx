import { ObjectionOutcome } from '#shared/modules/awards/outcome'
import { NominationId } from '#shared/values/id'
import { parsePartialDate, todayPartial } from '#shared/values/partial-date'
import {
  AreaField,
  DateField,
  errorAt,
  type Failure,
  FieldStack,
  PickerField,
  Segmented,
  type TextCheck,
  TextField,
} from '../../../components'
import classes from './notice.module.css'
import { text } from './notice.text'
import type { ObjectionDraft } from './objection-draft'
import type { ListedRow } from './use-notice'

type ObjectionFieldsProps = {
  draft: ObjectionDraft
  onChange: (draft: ObjectionDraft) => void
  rows: readonly ListedRow[]
  /** A registered one stays with its nomination. */
  fixed: boolean
  readOnly: boolean
  failure: Failure
}

/** An objection in three parts: about whom, what was said, what came of it. */
export function ObjectionFields(props: ObjectionFieldsProps) {
  return (
    <FieldStack labelWidth={80}>
      <SubjectFields {...props} />
      <SaidFields {...props} />
      <FoundFields {...props} />
    </FieldStack>
  )
}

/** Whom it is about, and when it came. */
function SubjectFields({ draft, onChange, rows, fixed, readOnly, failure }: ObjectionFieldsProps) {
  const change = (part: Partial<ObjectionDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <PickerField
        label={text.about}
        name="nominationId"
        value={draft.nominationId}
        onChange={(id) => change({ nominationId: id === '' ? '' : NominationId.parse(id) })}
        options={rows.map((it) => ({
          value: it.nominationId,
          label: `${it.number}　${it.name}`,
          hint: it.categoryLabel,
        }))}
        placeholder={text.aboutPlaceholder}
        error={errorAt(failure, 'nominationId')}
        readOnly={fixed || readOnly}
      />
      <DateField
        label={text.receivedOn}
        name="receivedOn"
        value={draft.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        check={checkDate}
        error={errorAt(failure, 'receivedOn')}
        readOnly={readOnly}
      />
    </>
  )
}

/** Who says what. */
function SaidFields({ draft, onChange, readOnly }: ObjectionFieldsProps) {
  const change = (part: Partial<ObjectionDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <TextField
        label={text.from}
        name="from"
        rule={text.fromRule}
        value={draft.from}
        onChange={(from) => change({ from })}
        limit={100}
        readOnly={readOnly}
      />
      <TextField
        label={text.contactWay}
        name="contact"
        value={draft.contact}
        onChange={(contact) => change({ contact })}
        limit={100}
        readOnly={readOnly}
      />
      <AreaField
        label={text.content}
        name="content"
        value={draft.content}
        onChange={(content) => change({ content })}
        limit={4000}
        minRows={2}
        readOnly={readOnly}
      />
    </>
  )
}

/** What was found and decided. A conclusion brings the day with it, today unless another is typed. */
function FoundFields({ draft, onChange, readOnly, failure }: ObjectionFieldsProps) {
  const conclude = (outcome: ObjectionOutcome) =>
    onChange({
      ...draft,
      outcome,
      closedOn: outcome === 'open' ? '' : draft.closedOn || todayPartial(new Date()),
    })
  return (
    <>
      <AreaField
        label={text.finding}
        name="finding"
        rule={text.findingRule}
        value={draft.finding}
        onChange={(finding) => onChange({ ...draft, finding })}
        limit={4000}
        minRows={2}
        error={errorAt(failure, 'finding')}
        readOnly={readOnly}
      />
      <div className={classes.choice}>
        <span>{text.outcome}</span>
        <Segmented
          label={text.outcome}
          value={draft.outcome}
          onChange={conclude}
          options={ObjectionOutcome.options.map((value) => ({ value, label: text.outcomes[value] }))}
          disabled={readOnly}
        />
      </div>
      <p className={classes.about}>{text.consequences[draft.outcome]}</p>
      {draft.outcome !== 'open' && (
        <DateField
          label={text.closedOn}
          name="closedOn"
          value={draft.closedOn}
          onChange={(closedOn) => onChange({ ...draft, closedOn })}
          check={checkDate}
          error={errorAt(failure, 'closedOn')}
          readOnly={readOnly}
        />
      )}
    </>
  )
}

const checkDate: TextCheck = (written) => {
  const date = parsePartialDate(written)
  return date ? { ok: true, text: date } : { ok: false, message: text.wrongDate(written) }
}
