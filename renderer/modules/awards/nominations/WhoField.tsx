import { useMemo } from 'react'
import type { AwardSubject } from '#shared/modules/awards/programme'
import { OrganizationId, PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { LinkButton, PickerField, showToast } from '../../../components'
import { personOption, searchPeople } from '../../evaluations/cases/search-people'
import { openPerson, useUnits } from '../../people/people.queries'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { NominationEditing } from './use-nomination'

type Props = { editing: NominationEditing; subject: AwardSubject }

/** Links the form to a person or unit on record and takes over what the record says; nobody need be on record. */
export function WhoField({ editing, subject }: Props) {
  return subject === 'person' ? (
    <PersonLink editing={editing} />
  ) : (
    <UnitLink editing={editing} subject={subject} />
  )
}

function PersonLink({ editing }: { editing: NominationEditing }) {
  const { content, change, readOnly, errors } = editing
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
    const found = Object.entries(facts).filter(([, value]) => value !== '')
    change({
      personId,
      name,
      unitName: unitName || content.unitName,
      facts: { ...content.facts, ...Object.fromEntries(found) },
    })
  }
  return (
    <PickerField
      label={text.onRecord}
      name="personId"
      value={content.personId ?? ''}
      shown={content.personId ? text.linked : ''}
      onChange={(id) => void choose(id)}
      options={search}
      placeholder={text.personPlaceholder}
      rule={text.personRule}
      error={errors.personId}
      readOnly={readOnly}
      aside={
        content.personId && (
          <span className={classes.linked}>
            <LinkButton onClick={() => content.personId && openPerson(content.personId)}>
              {text.openFile}
            </LinkButton>
            {!readOnly && (
              <LinkButton quiet onClick={() => change({ personId: null })}>
                {text.unlink}
              </LinkButton>
            )}
          </span>
        )
      }
    />
  )
}

function UnitLink({ editing, subject }: Props) {
  const { content, change, readOnly, errors } = editing
  const { units, nameOf } = useUnits()
  const choose = (id: string) => {
    if (id === '') return change({ organizationId: null })
    const organizationId = OrganizationId.parse(id)
    const name = nameOf(id)
    change(subject === 'organization' ? { organizationId, name } : { organizationId, unitName: name })
  }
  return (
    <PickerField
      label={text.onRecord}
      name="organizationId"
      value={content.organizationId ?? ''}
      onChange={choose}
      options={units.map((it) => ({ value: it.id, label: it.name }))}
      placeholder={text.unitPlaceholder}
      error={errors.organizationId}
      readOnly={readOnly}
    />
  )
}
