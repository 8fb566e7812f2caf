import { useMemo } from 'react'
import { AWARD_SUBJECTS, AwardSubject } from '#shared/modules/awards/programme'
import { OrganizationId, PersonId } from '#shared/values/id'
import {
  DateField,
  errorAt,
  type Failure,
  FieldStack,
  PickerField,
  Segmented,
  TextField,
} from '../../../components'
import { nameFound, personOption, searchPeople } from '../../evaluations/cases/search-people'
import { useUnits } from '../../people/people.queries'
import { checkDay } from './check-day'
import classes from './honours.module.css'
import { text } from './honours.text'
import { isNumber, type PastDraft } from './past-honour-form'

type FieldsProps = { draft: PastDraft; onChange: (draft: PastDraft) => void; failure: Failure }

type PartProps = { draft: PastDraft; onChange: (part: Partial<PastDraft>) => void }

/** The fields of a past award: whom it went to, what it was, and by which decision. */
export function PastHonourFields({ draft, onChange, failure }: FieldsProps) {
  const change = (part: Partial<PastDraft>) => onChange({ ...draft, ...part })
  const common = { draft, onChange: change, failure }
  const person = draft.subject === 'person'
  return (
    <>
      <SubjectChoice draft={draft} onChange={change} />
      <div className={classes.twoColumns}>
        <FieldStack>
          {person && <PersonOnRecord draft={draft} onChange={change} />}
          {draft.subject === 'organization' && <UnitOnRecord draft={draft} onChange={change} />}
          <Line {...common} field="name" limit={100} />
          {person && draft.personId === null && (
            <Line {...common} field="identityNumber" limit={18} rule={text.identityRule} />
          )}
          <Line {...common} field="unitName" limit={100} />
          <Day {...common} field="awardedOn" />
          <Line {...common} field="document" limit={200} />
        </FieldStack>
        <FieldStack>
          <Line {...common} field="programmeTitle" limit={80} rule={text.programmeRule} />
          <Line {...common} field="cycleTitle" limit={100} />
          <Line {...common} field="no" limit={3} rule={text.cycleNoRule} />
          <Line {...common} field="year" limit={4} />
          <Line {...common} field="categoryLabel" limit={40} />
          <Line {...common} field="certificateNo" limit={60} />
          <Day {...common} field="termFrom" />
          <Day {...common} field="termTo" />
        </FieldStack>
      </div>
    </>
  )
}

type FieldProps = PartProps & { failure: Failure }
type LineProps = FieldProps & { field: TextKey; limit: number; rule?: string }

function Line({ draft, onChange, failure, field, limit, rule }: LineProps) {
  const name = `content.${field}`
  return (
    <TextField
      label={text[LABELS[field]]}
      name={name}
      value={draft[field]}
      onChange={(words) => onChange({ [field]: words })}
      limit={limit}
      rule={rule}
      error={errorAt(failure, name) ?? wrongNumber(field, draft[field])}
    />
  )
}

function Day({
  draft,
  onChange,
  failure,
  field,
}: FieldProps & { field: 'awardedOn' | 'termFrom' | 'termTo' }) {
  const name = `content.${field}`
  return (
    <DateField
      label={text[field]}
      name={name}
      value={draft[field]}
      onChange={(day) => onChange({ [field]: day })}
      check={checkDay}
      error={errorAt(failure, name)}
    />
  )
}

const LABELS = {
  name: 'name',
  identityNumber: 'identity',
  unitName: 'unit',
  programmeTitle: 'programme',
  cycleTitle: 'cycle',
  no: 'cycleNo',
  year: 'year',
  categoryLabel: 'category',
  document: 'document',
  certificateNo: 'certificate',
} as const
type TextKey = keyof typeof LABELS

function wrongNumber(key: TextKey, typed: string): string | undefined {
  return (key === 'no' || key === 'year') && !isNumber(typed) ? text.wrongNumber : undefined
}

const UNLINKED = { personId: null, organizationId: null, personName: '' }

/** Whom it went to; somebody else's link to the records goes with the change. */
function SubjectChoice({ draft, onChange }: PartProps) {
  return (
    <div className={classes.choice}>
      <span>{text.subject}</span>
      <Segmented
        label={text.subject}
        value={draft.subject}
        onChange={(subject) => onChange({ ...UNLINKED, subject: AwardSubject.parse(subject) })}
        options={Object.entries(AWARD_SUBJECTS).map(([value, label]) => ({ value, label }))}
        small
      />
    </div>
  )
}

/** Somebody on record; the name follows, and the number need not be typed. */
function PersonOnRecord({ draft, onChange }: PartProps) {
  const { short } = useUnits()
  const search = useMemo(
    () => async (query: string) => (await searchPeople(query)).map((it) => personOption(it, short)),
    [short],
  )
  return (
    <PickerField
      label={text.person}
      name="content.personId"
      rule={text.personRule}
      value={draft.personId ?? ''}
      shown={draft.personName}
      onChange={(id) => {
        const personName = nameFound(id)
        const name = personName === '' ? draft.name : personName
        onChange({ personId: id === '' ? null : PersonId.parse(id), personName, name })
      }}
      options={search}
      placeholder={text.personPlaceholder}
    />
  )
}

/** A unit on record, so that its own page tells of the award; the name follows. */
function UnitOnRecord({ draft, onChange }: PartProps) {
  const { units } = useUnits()
  return (
    <PickerField
      label={text.unitOnRecord}
      name="content.organizationId"
      value={draft.organizationId ?? ''}
      onChange={(id) => {
        const name = units.find((it) => it.id === id)?.name ?? draft.name
        onChange({ organizationId: id === '' ? null : OrganizationId.parse(id), name })
      }}
      options={units.map((it) => ({ value: it.id, label: it.name }))}
      placeholder={text.unitPlaceholder}
    />
  )
}
