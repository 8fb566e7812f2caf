import { useMemo } from 'react'
import type { Organization } from '#shared/modules/organizations/schema'
import { PEOPLE_FIELDS, peopleField } from '#shared/modules/people/fields'
import type { FieldSpec } from '#shared/values/condition'
import type { TickItem, Vocabulary } from '../../../components'
import { useUnits } from '../people.queries'
import { text } from '../people.text'

/** Years whose 考核结果 are offered by name; any other can still stand in a saved query. */
const YEARS = 5

/** Every field of the catalogue, with the 考核结果 of the last years among them. */
export function listFields(thisYear: number): readonly FieldSpec[] {
  const years = Array.from({ length: YEARS }, (_, index) => peopleField(`assessment.${thisYear - index}`))
  const at = PEOPLE_FIELDS.findIndex((it) => it.key === 'assessment.latest')
  return PEOPLE_FIELDS.toSpliced(at + 1, 0, ...years.filter((it) => it !== undefined))
}

/** Units to tick, in tree order, with how many people each has. */
export function useUnitItems(): readonly TickItem[] {
  const { units, depthOf } = useUnits()
  return useMemo(() => units.map((it) => unitItem(it, depthOf(it.id))), [units, depthOf])
}

function unitItem({ id, name, shortName, code, people }: Organization, depth: number): TickItem {
  return { value: id, label: name, depth, hint: String(people), search: `${shortName} ${code}` }
}

/** Words for the chips: fields of the catalogue, units by their short names. */
export function useVocabulary(): Vocabulary {
  const { nameOf, short } = useUnits()
  return useMemo(
    () => ({
      fieldOf: peopleField,
      nameOf: (field, value) => {
        if (field.kind === 'unit') return short.unitOf(value) || nameOf(value)
        if (field.kind === 'flag') return value === '1' ? text.yes : text.no
        return value
      },
    }),
    [nameOf, short],
  )
}
