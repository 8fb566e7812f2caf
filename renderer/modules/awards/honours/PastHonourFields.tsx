import { useMemo } from 'react'
import { AWARD_SUBJECTS, AwardSubject } from '#shared/modules/awards/programme'
import { OrganizationId, PersonId } from '#shared/values/id'
import {
  DateField,
  type Failure,
  FieldStack,
  PickerField,
  refusalOf,
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

/** The fields of a past award: whom it went to, what it was, and by which decision. */
export function PastHonourFields({ draft, onChange, failure }: FieldsProps) {
  const refused = refusalOf(failure)
  const change = (part: Partial<PastDraft>) => onChange({ ...draft, ...part })
  const line = (key: TextKey, limit: number, rule?: string) => (
    <TextField
      label={text[LABELS[key]]}
      name={`content.${key}`}
      value={draft[key]}
      onChange={(words) => change({ [key]: words })}
      limit={limit}
      rule={rule}
      error={refused?.field === `content.${key}` ? refused.message : wrongNumber(key, draft[key])}
    />
  )
  const date = (key: 'awardedOn' | 'termFrom' | 'termTo', label: string) => (
    <DateField
      label={label}
      name={`content.${key}`}
      value={draft[key]}
      onChange={(day) => change({ [key]: day })}
      check={checkDay}
      error={refused?.field === `content.${key}` ? refused.message : undefined}
    />
  )
  const person = draft.subject === 'person'
  return (
    <>
      <SubjectChoice draft={draft} onChange={change} />
      <div className={classes.twoColumns}>
        <FieldStack>
          {person && <PersonOnRecord draft={draft} onChange={change} />}
          {draft.subject === 'organization' && <UnitOnRecord draft={draft} onChange={change} />}
          {line('name', 100)}
          {person && draft.personId === null && line('identityNumber', 18, text.identityRule)}
          {line('unitName', 100)}
          {date('awardedOn', text.awardedOn)}
          {line('document', 200)}
        </FieldStack>
        <FieldStack>
          {line('programmeTitle', 80, text.programmeRule)}
          {line('cycleTitle', 100)}
          {line('no', 3, text.cycleNoRule)}
          {line('year', 4)}
          {line('categoryLabel', 40)}
          {line('certificateNo', 60)}
          {date('termFrom', text.termFrom)}
          {date('termTo', text.termTo)}
        </FieldStack>
      </div>
    </>
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
function SubjectChoice({ draft, onChange }: PersonProps) {
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

type PersonProps = { draft: PastDraft; onChange: (part: Partial<PastDraft>) => void }

/** Somebody on record; the name follows, and the number need not be typed. */
function PersonOnRecord({ draft, onChange }: PersonProps) {
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
function UnitOnRecord({ draft, onChange }: PersonProps) {
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
