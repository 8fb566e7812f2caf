import { useMemo } from 'react'
import type { Group } from '#shared/modules/inspections/group'
import type { Programme } from '#shared/modules/inspections/system'
import { DayField } from '../../../app/DayField'
import { useApiQuery } from '../../../app/queries'
import { PickerField } from '../../../components'
import { text } from '../inspections.text'
import { peopleOptions } from '../plan/people-options'

const words = text.visits

/** What is said of a visit beside its check list. */
export type VisitFacts = { on: string; inspectors: string; manner: string; roundId: string; groupId: string }

type Props = {
  programme: Programme
  facts: VisitFacts
  onChange: (part: Partial<VisitFacts>) => void
  groups: readonly Group[]
  wrongDay?: string | undefined
}

/** When, by whom, how, in which group and round. */
export function VisitFields({ programme, facts, onChange, groups, wrongDay }: Props) {
  const year = Number(facts.on.slice(0, 4)) || new Date().getFullYear()
  const { data: rounds } = useApiQuery('inspections.rounds', { programme: programme.key, year })
  const names = groups.find((it) => it.id === facts.groupId)?.members.map((it) => it.name) ?? []
  return (
    <>
      <DayField label={words.on} value={facts.on} onChange={(on) => onChange({ on })} error={wrongDay} />
      <PickerField
        label={words.group}
        value={facts.groupId}
        onChange={(groupId) => onChange({ groupId })}
        options={groups.map((it) => ({ value: it.id, label: it.name }))}
        placeholder={words.noGroup}
      />
      <PeopleField
        names={names}
        value={facts.inspectors}
        onChange={(inspectors) => onChange({ inspectors })}
      />
      <PickerField
        label={words.manner}
        value={facts.manner}
        onChange={(manner) => onChange({ manner })}
        options={programme.manners}
        free
      />
      <PickerField
        label={words.round}
        value={facts.roundId}
        onChange={(roundId) => onChange({ roundId })}
        options={(rounds ?? []).map((it) => ({ value: it.id, label: it.title }))}
        placeholder={words.noRound}
      />
    </>
  )
}

type PeopleProps = { names: readonly string[]; value: string; onChange: (value: string) => void }

function PeopleField({ names, value, onChange }: PeopleProps) {
  const key = names.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is the same while the names are
  const options = useMemo(() => peopleOptions(names), [key])
  return (
    <PickerField
      label={words.inspectors}
      value={value}
      onChange={(typed) => onChange(typed.slice(0, 200))}
      options={options}
      placeholder={names.join('、')}
      free
    />
  )
}
