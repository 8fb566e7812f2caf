import { DayField } from '../../../app/DayField'
import { FieldGrid, PickerField, TextField } from '../../../components'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { text } from '../procedures.text'
import type { PartProps } from './use-step'

const words = text.step

/** The day and the decision, typed and never inferred. */
export function StepDecision({ work: { step }, desk }: PartProps) {
  const { draft, readOnly, change, changeContent } = desk
  const outcome = step.outcomes.find((it) => it.key === draft.outcome)
  return (
    <FieldGrid columns={2} labelWidth={92}>
      <DayField
        label={step.dayLabel}
        name="on"
        value={draft.on}
        onChange={(on) => change({ on })}
        readOnly={readOnly}
      />
      {step.outcomes.length > 0 ? (
        <PickerField
          label={words.outcome}
          name="outcome"
          value={draft.outcome}
          onChange={(key) => change({ outcome: key })}
          options={step.outcomes.map((it) => ({ value: it.key, label: it.label }))}
          readOnly={readOnly}
        />
      ) : (
        <NumberOfDocument desk={desk} />
      )}
      {outcome?.extend && (
        <NumberField
          label={words.extension}
          name="extension"
          value={draft.content.extension === 0 ? null : draft.content.extension}
          onChange={(months) => changeContent({ extension: months ?? 0 })}
          range={{ min: outcome.extend.least, max: outcome.extend.most, whole: true }}
          readOnly={readOnly}
        />
      )}
      {step.outcomes.length > 0 && <NumberOfDocument desk={desk} />}
      <TextField
        label={words.reason}
        name="reason"
        value={draft.content.reason}
        onChange={(reason) => changeContent({ reason })}
        rule={words.reasonRule}
        limit={400}
        span={step.outcomes.length > 0 && !outcome?.extend ? 1 : 2}
        readOnly={readOnly}
      />
    </FieldGrid>
  )
}

function NumberOfDocument({ desk: { draft, changeContent, readOnly } }: Pick<PartProps, 'desk'>) {
  return (
    <TextField
      label={words.docNumber}
      name="number"
      value={draft.content.number}
      onChange={(number) => changeContent({ number })}
      rule={words.docRule}
      limit={60}
      readOnly={readOnly}
    />
  )
}
