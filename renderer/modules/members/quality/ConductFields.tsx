import type { ConductContent } from '#shared/modules/members/conduct'
import { type Measure, RECORD_KINDS, type RecordKind } from '#shared/modules/members/systems'
import type { PersonId } from '#shared/values/id'
import { DayField } from '../../../app/DayField'
import { useApiQuery } from '../../../app/queries'
import { AreaField, FieldStack, PickerField, Segmented, TextField } from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { MemberField, type Picked } from '../parts/pickers'
import { text } from './quality.text'

export type ConductDraft = Omit<ConductContent, 'personId'> & { person: Picked<PersonId> }

type Props = { draft: ConductDraft; onChange: (part: Partial<ConductDraft>) => void; known: boolean }

/** Who, what for and which measure; then in the order of the work who decided, when, and how it ended. */
export function ConductFields({ draft, onChange, known }: Props) {
  return (
    <FieldStack labelWidth={84}>
      <MemberField
        label={common.member}
        name="personId"
        value={draft.person}
        onChange={(person) => onChange({ person })}
        readOnly={known}
      />
      <MeasureFields draft={draft} onChange={onChange} />
      <AreaField
        label={text.reason}
        name="reason"
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        limit={500}
        minRows={2}
      />
      <Words draft={draft} onChange={onChange} field="organ" />
      <Words draft={draft} onChange={onChange} field="document" />
      <Day draft={draft} onChange={onChange} field="meetingOn" />
      <Day draft={draft} onChange={onChange} field="approvedOn" />
      <Words draft={draft} onChange={onChange} field="outcome" />
      <Day draft={draft} onChange={onChange} field="outcomeOn" />
    </FieldStack>
  )
}

type PartProps = Omit<Props, 'known'>

function MeasureFields({ draft, onChange }: PartProps) {
  const { data: measures } = useApiQuery('members.measures', {})
  const own = measures?.filter((it) => it.kind === draft.kind) ?? []
  return (
    <>
      <div className={classes.choice}>
        <Segmented
          label={text.kind}
          value={draft.kind}
          options={Object.entries(RECORD_KINDS).map(([value, label]) => ({
            value: value as RecordKind,
            label,
          }))}
          onChange={(kind) => onChange({ kind, measure: '' })}
        />
      </div>
      <PickerField
        label={text.measure}
        name="measure"
        rule={aboutOf(own.find((it) => it.key === draft.measure))}
        value={draft.measure}
        options={own.map(({ key, label }) => ({ value: key, label }))}
        onChange={(measure) => onChange({ measure })}
      />
    </>
  )
}

/** How long a measure holds, what it ends, and where that stands. */
function aboutOf(measure: Measure | undefined): string | undefined {
  if (!measure) return undefined
  const { months, ends, basis } = measure
  const sentences = [months > 0 && text.months(months), ends && text.ends, basis !== '' && text.basis(basis)]
  return sentences.filter(Boolean).join('')
}

type WordsProps = PartProps & { field: 'organ' | 'document' | 'outcome' }

function Words({ draft, onChange, field }: WordsProps) {
  return (
    <TextField
      label={text[field]}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      limit={100}
    />
  )
}

type DayProps = PartProps & { field: 'meetingOn' | 'approvedOn' | 'outcomeOn' }

function Day({ draft, onChange, field }: DayProps) {
  return (
    <DayField
      label={text[field]}
      name={field}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  )
}
