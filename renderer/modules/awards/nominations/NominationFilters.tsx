import { Checkbox } from '@mantine/core'
import type { Cycle } from '#shared/modules/awards/cycle'
import { NOMINATION_STATES, type NominationState } from '#shared/modules/awards/nomination'
import { SearchBox } from '../../../app/lists/ListParts'
import type { OutputOf } from '../../../app/queries'
import { type CountTab, CountTabs } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { changeNominationList, type NominationList } from './nomination-list'
import classes from './nominations.module.css'
import { type StateTab, text } from './nominations.text'

type Answer = OutputOf<'awards.nominations'> | undefined
type Props = { cycle: Cycle; list: NominationList; answer: Answer }

const STATES = Object.keys(NOMINATION_STATES) as NominationState[]

/** States with their counts, and at the right category, problems and search. */
export function NominationFilters({ cycle, list, answer }: Props) {
  return (
    <CountTabs<StateTab>
      label={text.tabsLabel}
      tabs={tabsOf(answer)}
      value={list.state ?? 'all'}
      onChange={(state) => changeNominationList(cycle.id, { state: state === 'all' ? null : state })}
      right={<Narrowing cycle={cycle} list={list} answer={answer} />}
    />
  )
}

function tabsOf(answer: Answer): CountTab<StateTab>[] {
  const byState = answer?.byState
  const all = byState && STATES.reduce((sum, it) => sum + byState[it], 0)
  return [
    { key: 'all', label: text.all, count: all },
    ...STATES.map((key) => ({
      key,
      label: text.states[key],
      count: byState?.[key],
      tone: key === 'returned' ? ('amber' as const) : undefined,
    })),
  ]
}

function Narrowing({ cycle, list, answer }: Props) {
  const change = (part: Partial<NominationList>) => changeNominationList(cycle.id, part)
  const categories = cycle.content.categories.map(({ key, label }) => ({
    value: key,
    label,
    hint: String(answer?.byCategory[key] ?? 0),
  }))
  return (
    <div className={classes.filters}>
      <Checkbox
        size="xs"
        label={text.troubled}
        title={text.troubledRule}
        checked={list.troubled}
        onChange={(event) => change({ troubled: event.currentTarget.checked })}
      />
      <div className={classes.category}>
        <PlainPicker
          label={text.category}
          value={list.category}
          onChange={(category) => change({ category })}
          options={[{ value: '', label: text.everyCategory }, ...categories]}
        />
      </div>
      <SearchBox value={list.text} label={text.search} onChange={(words) => change({ text: words })} />
    </div>
  )
}
