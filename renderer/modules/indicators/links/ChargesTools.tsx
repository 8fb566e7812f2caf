import type { Charge, ChargesAsk } from '#shared/modules/indicators/charges'
import { WorkPaperActions } from '../../../app/papers/WorkPaperActions'
import { useRight } from '../../../app/session'
import { localToday } from '../../../app/today'
import { Button, PlainPicker, Segmented, useShortcut } from '../../../components'
import classes from '../indicators.module.css'
import { CopyCharges } from './CopyCharges'
import { text } from './links.text'

type Props = {
  ask: ChargesAsk
  /** Years that have a list. */
  years: readonly number[]
  /** The item in work. */
  row: Charge | undefined
  /** The year has no list yet: last year's may be taken over. */
  isNone: boolean
  onAsk: (ask: ChargesAsk) => void
  onEdit: (charge: Charge | null) => void
}

const words = text.charge
const VIEWS = (['all', 'unchecked', 'open', 'overdue'] as const).map((value) => ({
  value,
  label: words.views[value],
}))

/** Which year and which items; what can be done with the one in work and with the whole list. */
export function ChargesTools({ ask, years, row, isNone, onAsk, onEdit }: Props) {
  const mayEdit = useRight('ledgers.edit')
  const add = () => onEdit(null)
  useShortcut('ctrl+n', add, { label: words.add, enabled: mayEdit })
  return (
    <div className={classes.tools}>
      <span className={classes.year}>
        <PlainPicker
          label={words.year}
          value={String(ask.year)}
          onChange={(year) => onAsk({ ...ask, year: Number(year) || ask.year })}
          options={offered(years).map((it) => ({ value: String(it), label: words.yearOf(it) }))}
        />
      </span>
      <Segmented
        label={text.tabs}
        value={ask.view}
        onChange={(view) => onAsk({ ...ask, view })}
        options={VIEWS}
      />
      <span className={classes.toolsEnd}>
        {mayEdit && isNone && <CopyCharges system={ask.system} to={ask.year} />}
        {mayEdit && row && <Button onClick={() => onEdit(row)}>{text.edit}</Button>}
        <WorkPaperActions
          paper={{ paper: 'charge-list', ask }}
          label={text.chargePaper}
          name={`${words.yearOf(ask.year)}${text.chargePaper}`}
          table
        />
        {mayEdit && (
          <Button kind="primary" keys="ctrl+n" onClick={add}>
            {words.add}
          </Button>
        )}
      </span>
    </div>
  )
}

/** This year and the next beside those that have a list, the latest first. */
function offered(years: readonly number[]): number[] {
  const now = Number(localToday().slice(0, 4))
  return [...new Set([now + 1, now, ...years])].toSorted((a, b) => b - a)
}
