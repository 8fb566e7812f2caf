import { useMemo } from 'react'
import { AccountId, OrganizationId, PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  AreaField,
  FieldGrid,
  LinkButton,
  PickerField,
  Section,
  showToast,
  TextField,
} from '../../../components'
import { personOption, searchPeople } from '../../evaluations/cases/search-people'
import { openPerson, useUnits } from '../../people/people.queries'
import { text } from './reviewers.text'
import type { ReviewerEditing } from './use-reviewer'

type Props = { editing: ReviewerEditing }
type PlainField = 'name' | 'post' | 'technicalTitle' | 'fields' | 'phone' | 'identityNumber'

const LIMITS: Record<PlainField, number> = {
  name: 40,
  post: 100,
  technicalTitle: 60,
  fields: 200,
  phone: 40,
  identityNumber: 18,
}

/** Who it is: on record or typed, where the work is now, and the account to score with. */
export function ReviewerBasics({ editing }: Props) {
  return (
    <Section title={text.sections.basics}>
      <FieldGrid columns={2} labelWidth={92}>
        <PersonLink editing={editing} />
        <Plain editing={editing} field="name" />
        <UnitField editing={editing} />
        <Plain editing={editing} field="post" />
        <Plain editing={editing} field="technicalTitle" />
        <Plain editing={editing} field="fields" rule={text.rules.fields} />
        <Plain editing={editing} field="phone" />
        <Plain editing={editing} field="identityNumber" rule={text.rules.identityNumber} />
        <AccountField editing={editing} />
        <AreaField
          label={text.fields.note}
          name="note"
          value={editing.typed.note}
          onChange={(note) => editing.change({ note })}
          limit={500}
          readOnly={editing.readOnly}
        />
      </FieldGrid>
    </Section>
  )
}

function Plain({ editing, field, rule }: Props & { field: PlainField; rule?: string }) {
  const { typed, change, errors, readOnly } = editing
  return (
    <TextField
      label={text.fields[field]}
      name={field}
      value={typed[field]}
      onChange={(value) => change({ [field]: value })}
      limit={LIMITS[field]}
      error={errors[field]}
      readOnly={readOnly}
      placeholder={text.unfilled}
      {...(rule ? { rule } : {})}
    />
  )
}

/** Links to a file and takes over what the file says; nobody need be on record. */
function PersonLink({ editing }: Props) {
  const { typed, change, errors, readOnly } = editing
  const { short } = useUnits()
  const search = useMemo(
    () => async (query: string) => (await searchPeople(query)).map((it) => personOption(it, short)),
    [short],
  )
  const choose = async (id: string) => {
    if (id === '') return change({ personId: null })
    const personId = PersonId.parse(id)
    const reply = await api.awards.candidateFacts({ personId, organizationId: null })
    if (!reply.ok) return void showToast(reply.message, { tone: 'failed' })
    const { name, unitName, facts } = reply.value
    change({
      personId,
      name,
      unitName: unitName || typed.unitName,
      organizationId: null,
      post: facts.post || typed.post,
      technicalTitle: facts.technicalTitle || typed.technicalTitle,
      fields: typed.fields || facts.field,
      identityNumber: facts.identityNumber || typed.identityNumber,
    })
  }
  return (
    <PickerField
      label={text.fields.personId}
      name="personId"
      value={typed.personId ?? ''}
      shown={typed.personId ? text.linked : ''}
      onChange={(id) => void choose(id)}
      options={search}
      placeholder={text.personPlaceholder}
      rule={text.rules.personId}
      error={errors.personId}
      readOnly={readOnly}
      aside={typed.personId && <FileLinks editing={editing} personId={typed.personId} />}
    />
  )
}

/** To the file linked to, and away from it. */
function FileLinks({ editing: { change, readOnly }, personId }: Props & { personId: PersonId }) {
  return (
    <>
      <LinkButton onClick={() => openPerson(personId)}>{text.openFile}</LinkButton>
      {!readOnly && (
        <LinkButton quiet onClick={() => change({ personId: null })}>
          {text.unlink}
        </LinkButton>
      )}
    </>
  )
}

/** A unit on record is told by its record; any other by its name. */
function UnitField({ editing }: Props) {
  const { typed, change, errors, readOnly } = editing
  const { units } = useUnits()
  const choose = (unitName: string) => {
    const id = units.find((it) => it.name === unitName)?.id
    change({ unitName, organizationId: id === undefined ? null : OrganizationId.parse(id) })
  }
  return (
    <PickerField
      label={text.fields.unitName}
      name="unitName"
      value={typed.unitName}
      onChange={choose}
      options={units.map((it) => ({ value: it.name, label: it.name }))}
      free
      error={errors.unitName}
      readOnly={readOnly}
      placeholder={text.unfilled}
    />
  )
}

function AccountField({ editing }: Props) {
  const { typed, change, errors, readOnly, reviewer } = editing
  const mayEdit = useRight('awards.edit')
  const { data: accounts = [] } = useApiQuery('awards.reviewAccounts', {}, { enabled: mayEdit })
  return (
    <PickerField
      label={text.fields.accountId}
      name="accountId"
      value={typed.accountId ?? ''}
      onChange={(id) => change({ accountId: id === '' ? null : AccountId.parse(id) })}
      options={accounts.map((it) => ({
        value: it.id,
        label: it.name,
        hint: it.reviewerId && it.reviewerId !== reviewer?.id ? text.accountTaken(it.reviewerName) : '',
      }))}
      placeholder={text.noAccount}
      rule={text.rules.accountId}
      error={errors.accountId}
      readOnly={readOnly}
    />
  )
}
