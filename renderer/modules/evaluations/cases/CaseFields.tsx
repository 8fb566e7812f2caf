import { useMemo } from 'react'
import type { CaseKind } from '#shared/modules/evaluations/cases'
import { OrganizationId, PersonId } from '#shared/values/id'
import {
  AreaField,
  DateField,
  type Failure,
  FieldStack,
  PickerField,
  refusalOf,
  Segmented,
  TextField,
} from '../../../components'
import { useUnits } from '../../people/people.queries'
import { type CaseDraft, checkDate } from './case-form'
import classes from './cases.module.css'
import { text } from './cases.text'
import { nameFound, personOption, searchPeople } from './search-people'

type CaseFieldsProps = {
  draft: CaseDraft
  onChange: (draft: CaseDraft) => void
  kinds: readonly CaseKind[]
  /** A registered case stays with its subject. */
  fixed: boolean
  failure: Failure
  readOnly: boolean
}

/** The fields of a case. Another subject takes the kind with it: kinds are of people or of organizations. */
export function CaseFields({ draft, onChange, kinds, fixed, failure, readOnly }: CaseFieldsProps) {
  const refused = refusalOf(failure)
  const errorOf = (field: string) => (refused?.field === field ? refused.message : undefined)
  const change = (part: Partial<CaseDraft>) => onChange({ ...draft, ...part })
  const options = useMemo(
    () =>
      kinds
        .filter((it) => it.subject === draft.subject)
        .map((it) => ({ value: it.key, label: it.label, hint: text.families[it.family] })),
    [kinds, draft.subject],
  )
  return (
    <FieldStack>
      {!fixed && <SubjectKind draft={draft} onChange={onChange} />}
      <SubjectField draft={draft} onChange={change} readOnly={fixed || readOnly} errorOf={errorOf} />
      <PickerField
        label={text.kind}
        name="kind"
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={options}
        placeholder={text.kindPlaceholder}
        error={errorOf('kind')}
        readOnly={readOnly}
      />
      <DateField
        label={text.from}
        name="from"
        rule={text.fromRule}
        value={draft.from}
        onChange={(from) => change({ from })}
        check={checkDate}
        error={errorOf('from')}
        readOnly={readOnly}
      />
      <DateField
        label={text.to}
        name="to"
        rule={text.toRule}
        value={draft.to}
        onChange={(to) => change({ to })}
        check={checkDate}
        error={errorOf('to')}
        readOnly={readOnly}
      />
      <TextField
        label={text.document}
        name="document"
        rule={text.documentRule}
        value={draft.document}
        onChange={(document) => change({ document })}
        limit={200}
        readOnly={readOnly}
      />
      <AreaField
        label={text.note}
        name="note"
        value={draft.note}
        onChange={(note) => change({ note })}
        limit={1000}
        readOnly={readOnly}
      />
    </FieldStack>
  )
}

/** A person or an organization; what was chosen of the other goes. */
function SubjectKind({ draft, onChange }: Pick<CaseFieldsProps, 'draft' | 'onChange'>) {
  return (
    <div className={classes.subject}>
      <span>{text.subject}</span>
      <Segmented
        label={text.subject}
        value={draft.subject}
        onChange={(subject) =>
          onChange({ ...draft, subject, kind: '', personId: null, organizationId: null, subjectName: '' })
        }
        options={[
          { value: 'person', label: text.subjects.person },
          { value: 'organization', label: text.subjects.organization },
        ]}
      />
    </div>
  )
}

type SubjectFieldProps = {
  draft: CaseDraft
  onChange: (part: Partial<CaseDraft>) => void
  readOnly: boolean
  errorOf: (field: string) => string | undefined
}

function SubjectField({ draft, onChange, readOnly, errorOf }: SubjectFieldProps) {
  const { units, short } = useUnits()
  const search = useMemo(
    () => async (query: string) => (await searchPeople(query)).map((it) => personOption(it, short)),
    [short],
  )
  if (draft.subject === 'person')
    return (
      <PickerField
        label={text.person}
        name="personId"
        value={draft.personId ?? ''}
        shown={draft.subjectName}
        onChange={(id) =>
          onChange({ personId: id === '' ? null : PersonId.parse(id), subjectName: nameFound(id) })
        }
        options={search}
        placeholder={text.personPlaceholder}
        error={errorOf('personId')}
        readOnly={readOnly}
      />
    )
  return (
    <PickerField
      label={text.unit}
      name="organizationId"
      value={draft.organizationId ?? ''}
      onChange={(id) => onChange({ organizationId: id === '' ? null : OrganizationId.parse(id) })}
      options={units.map((it) => ({ value: it.id, label: it.name }))}
      placeholder={text.unitPlaceholder}
      error={errorOf('organizationId')}
      readOnly={readOnly}
    />
  )
}
