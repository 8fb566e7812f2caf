import { useMemo } from 'react'
import { readMaterialDate } from '#shared/modules/dossiers/rules-catalogue'
import { PersonId } from '#shared/values/id'
import { AreaField, DateField, FieldStack, PickerField, TextField } from '../../../components'
import { nameFound, personOption, searchPeople } from '../../evaluations/cases/search-people'
import { NumberField } from '../../evaluations/schemes/NumberField'
import { useUnits } from '../../people/people.queries'
import { ClassField, useUsualTitles } from './ClassField'
import { dayCheck } from './check-day'
import { looseText as text } from './loose.text'
import type { LooseDraft } from './loose-draft'

type LooseFieldsProps = { draft: LooseDraft; change: (part: Partial<LooseDraft>) => void; readOnly: boolean }

/** What a loose material is and who brought it. */
export function LooseFields(props: LooseFieldsProps) {
  return (
    <FieldStack>
      <MaterialFields {...props} />
      <DeliveryFields {...props} />
    </FieldStack>
  )
}

function MaterialFields({ draft, change, readOnly }: LooseFieldsProps) {
  const titles = useUsualTitles(draft.classLabel)
  return (
    <>
      <PersonField draft={draft} change={change} readOnly={readOnly} />
      <ClassField
        label={text.fields.classCode}
        value={draft.classLabel}
        onChange={(classLabel) => change({ classLabel })}
        rule={text.rules.classCode}
        wrong={text.wrongClass}
        readOnly={readOnly}
      />
      <PickerField
        label={text.fields.title}
        name="title"
        value={draft.title}
        onChange={(title) => change({ title })}
        options={titles}
        free
        readOnly={readOnly}
      />
      <TextField
        label={text.fields.formed}
        name="formed"
        value={draft.formed}
        onChange={(formed) => change({ formed })}
        rule={text.rules.formed}
        error={readMaterialDate(draft.formed) === null ? text.wrongDate : undefined}
        readOnly={readOnly}
      />
      <AmountFields {...{ draft, change, readOnly }} />
    </>
  )
}

function AmountFields({ draft, change, readOnly }: LooseFieldsProps) {
  return (
    <>
      <NumberField
        label={text.fields.copies}
        name="copies"
        value={draft.copies}
        onChange={(copies) => change({ copies })}
        range={{ min: 1, max: 999, whole: true }}
        readOnly={readOnly}
      />
      <NumberField
        label={text.fields.pages}
        name="pages"
        value={draft.pages}
        onChange={(pages) => change({ pages })}
        range={{ min: 0, max: 9999, whole: true }}
        rule={text.rules.pages}
        readOnly={readOnly}
      />
    </>
  )
}

/** Somebody on record, found by name or letters; any other name may stand. */
function PersonField({ draft, change, readOnly }: LooseFieldsProps) {
  const { short } = useUnits()
  const search = useMemo(
    () => async (query: string) => (await searchPeople(query)).map((it) => personOption(it, short)),
    [short],
  )
  const choose = (typed: string) => {
    const known = nameFound(typed)
    change(known === '' ? { personId: null, name: typed } : { personId: PersonId.parse(typed), name: known })
  }
  return (
    <PickerField
      label={text.fields.name}
      name="name"
      value={draft.personId ?? draft.name}
      shown={draft.name}
      onChange={choose}
      options={search}
      free
      rule={draft.name !== '' && draft.personId === null ? text.notLinked : text.rules.name}
      toCheck={draft.name !== '' && draft.personId === null}
      readOnly={readOnly}
    />
  )
}

const checkDay = dayCheck(text.wrongDay)

function DeliveryFields({ draft, change, readOnly }: LooseFieldsProps) {
  const { units } = useUnits()
  return (
    <>
      <PickerField
        label={text.fields.fromUnit}
        name="fromUnit"
        value={draft.fromUnit}
        onChange={(fromUnit) => change({ fromUnit })}
        options={units.map((it) => it.name)}
        free
        readOnly={readOnly}
      />
      <DateField
        label={text.fields.handedOn}
        name="handedOn"
        value={draft.handedOn}
        onChange={(handedOn) => change({ handedOn })}
        check={checkDay}
        readOnly={readOnly}
      />
      <TextField
        label={text.fields.handedBy}
        name="handedBy"
        value={draft.handedBy}
        onChange={(handedBy) => change({ handedBy })}
        limit={40}
        readOnly={readOnly}
      />
      <TextField
        label={text.fields.receivedBy}
        name="receivedBy"
        value={draft.receivedBy}
        onChange={(receivedBy) => change({ receivedBy })}
        limit={40}
        readOnly={readOnly}
      />
      <AreaField
        label={text.fields.remark}
        name="remark"
        value={draft.remark}
        onChange={(remark) => change({ remark })}
        limit={300}
        readOnly={readOnly}
      />
    </>
  )
}
