import { useMemo, useState } from 'react'
import { OrganizationId, PersonId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import {
  errorAt,
  type Failure,
  FieldStack,
  FormDialog,
  PickerField,
  Segmented,
  showToast,
  TextField,
} from '../../../components'
import { nameFound, personOption, searchPeople } from '../../evaluations/cases/search-people'
import { useUnits } from '../../people/people.queries'
import classes from './records.module.css'
import { text } from './records.text'

type Draft = {
  who: 'unit' | 'person'
  organizationId: string
  personId: string
  personName: string
  number: string
  cabinet: string
  shelf: string
}

/** 建立档案: for one person, or for everybody of a unit and below who has none. */
export function NewDossiersDialog({ unit, onClose }: { unit: OrganizationId | null; onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({
    who: unit ? 'unit' : 'person',
    organizationId: unit ?? '',
    personId: '',
    personName: '',
    number: '',
    cabinet: '',
    shelf: '',
  })
  const [failure, setFailure] = useState<Failure>(null)
  const create = useCommand('dossiers.createDossiers')
  const ready = draft.who === 'unit' ? draft.organizationId !== '' : draft.personId !== ''
  const send = async () => {
    const byUnit = draft.who === 'unit'
    const { number, cabinet, shelf } = draft
    const reply = await create.run({
      personIds: byUnit ? [] : [PersonId.parse(draft.personId)],
      organizationId: byUnit ? OrganizationId.parse(draft.organizationId) : null,
      content: { number, cabinet, shelf },
    })
    if (!reply.ok) return setFailure(reply)
    showToast(text.created(reply.value.made.length, reply.value.had))
    onClose()
  }
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  return (
    <FormDialog
      title={text.newTitle}
      send={text.newSend}
      onSend={() => void send()}
      onClose={onClose}
      ready={ready}
      busy={create.running}
      failure={failure}
    >
      <Fields draft={draft} change={change} failure={failure} />
    </FormDialog>
  )
}

type FieldsProps = { draft: Draft; change: (part: Partial<Draft>) => void; failure: Failure }

function Fields({ draft, change, failure }: FieldsProps) {
  return (
    <FieldStack>
      <div className={classes.choice}>
        <span>{text.who}</span>
        <Segmented
          label={text.who}
          value={draft.who}
          onChange={(who) => change({ who })}
          options={[
            { value: 'person', label: text.whoPerson },
            { value: 'unit', label: text.whoUnit },
          ]}
          small
        />
      </div>
      {draft.who === 'unit' ? (
        <UnitField draft={draft} change={change} />
      ) : (
        <PersonField draft={draft} change={change} />
      )}
      <TextField
        label={text.number}
        name="number"
        value={draft.number}
        onChange={(number) => change({ number })}
        limit={40}
        rule={draft.who === 'unit' ? text.numbersRule : text.numberRule}
        error={errorAt(failure, 'content.number')}
      />
      <TextField
        label={text.cabinet}
        name="cabinet"
        value={draft.cabinet}
        onChange={(cabinet) => change({ cabinet })}
        limit={20}
      />
      <TextField
        label={text.shelf}
        name="shelf"
        value={draft.shelf}
        onChange={(shelf) => change({ shelf })}
        limit={20}
      />
    </FieldStack>
  )
}

type ChoiceProps = Omit<FieldsProps, 'failure'>

function UnitField({ draft, change }: ChoiceProps) {
  const { units } = useUnits()
  return (
    <PickerField
      label={text.unit}
      name="organizationId"
      value={draft.organizationId}
      onChange={(organizationId) => change({ organizationId })}
      options={units.map((it) => ({ value: it.id as string, label: it.name }))}
      rule={text.unitRule}
    />
  )
}

function PersonField({ draft, change }: ChoiceProps) {
  const { short } = useUnits()
  const search = useMemo(
    () => async (query: string) => (await searchPeople(query)).map((it) => personOption(it, short)),
    [short],
  )
  return (
    <PickerField
      label={text.person}
      name="personId"
      value={draft.personId}
      shown={draft.personName}
      onChange={(personId) => change({ personId, personName: nameFound(personId) })}
      options={search}
      placeholder={text.personPlaceholder}
      rule={text.personRule}
    />
  )
}
