import type { RatingSystem } from '#shared/modules/members/rating'
import { periodText } from '#shared/modules/members/rules-rating'
import { SearchBox } from '../../../app/lists/ListParts'
import type { OutputOf } from '../../../app/queries'
import { CountTabs, PlainPicker } from '../../../components'
import classes from '../members.module.css'
import { text as common } from '../members.text'
import { text } from './quality.text'

type Only = '' | 'open' | 'below'
export type RatingNarrowing = { text: string; only: Only }
export type RatingCounts = OutputOf<'members.ratings'>['counts'] | undefined

/** Which rating of which period is looked at. */
type Choice = {
  system: RatingSystem
  systems: readonly RatingSystem[]
  onSystem: (key: string) => void
  period: string
  periods: readonly string[]
  onPeriod: (period: string) => void
}

type Props<Ask extends RatingNarrowing> = {
  ask: Ask
  onAsk: (ask: Ask) => void
  counts: RatingCounts
  choice: Choice
}

/** Members of a rating: all, those not scored in full, those below the line. */
export function RatingFilters<Ask extends RatingNarrowing>({ ask, onAsk, counts, choice }: Props<Ask>) {
  const open = counts && counts.members - counts.scored
  return (
    <CountTabs<Only | 'every'>
      label={choice.system.rule.label}
      tabs={[
        { key: 'every', label: text.tabs[''], count: counts?.members },
        { key: 'open', label: text.tabs.open, count: open, tone: 'amber' },
        { key: 'below', label: text.tabs.below, count: counts?.below, tone: 'red' },
      ]}
      value={ask.only || 'every'}
      onChange={(only) => onAsk({ ...ask, only: only === 'every' ? '' : only })}
      right={
        <span className={classes.tools}>
          <Choosing {...choice} />
          <SearchBox value={ask.text} label={common.search} onChange={(it) => onAsk({ ...ask, text: it })} />
        </span>
      }
    />
  )
}

function Choosing({ system, systems, onSystem, period, periods, onPeriod }: Choice) {
  return (
    <>
      {systems.length > 1 && (
        <PlainPicker
          label={text.rating}
          value={system.key}
          options={systems.map((it) => ({ value: it.key, label: it.rule.label }))}
          onChange={onSystem}
        />
      )}
      <PlainPicker
        label={text.period}
        value={period}
        options={periods.map((value) => ({ value, label: periodText(system.rule.period, value) }))}
        onChange={(it) => onPeriod(it || period)}
      />
    </>
  )
}
