import { useState } from 'react'
import { DayInput } from '../../evaluations/cases/DayInput'
import classes from './overview.module.css'
import { medalText as text } from './overview.text'

/** Who is asked for: `years` reached by `on`, and only after `from` where that is not ''. */
export type MedalAsk = { on: string; from: string; years: number }

type MedalToolsProps = {
  ask: MedalAsk
  onChange: (part: Partial<MedalAsk>) => void
  /** What the years stand on. */
  rule: string
}

/** The days and the years that decide who is listed. */
export function MedalTools({ ask, onChange, rule }: MedalToolsProps) {
  return (
    <div className={classes.tools}>
      <DayInput
        label={text.on}
        value={ask.on}
        placeholder=""
        onChange={(on) => on !== '' && onChange({ on })}
      />
      <YearsInput value={ask.years} onChange={(years) => onChange({ years })} />
      <DayInput
        label={text.from}
        value={ask.from}
        placeholder={text.fromPlaceholder}
        onChange={(from) => onChange({ from })}
      />
      <span>{text.fromAfter}</span>
      <span className={classes.quiet} title={rule}>
        {text.basis}
        {rule}
      </span>
    </div>
  )
}

const MOST_YEARS = 100

function YearsInput({ value, onChange }: { value: number; onChange: (years: number) => void }) {
  const [typed, setTyped] = useState(String(value))
  const take = () => {
    const years = Number(typed.normalize('NFKC'))
    const fits = Number.isInteger(years) && years >= 1 && years <= MOST_YEARS
    if (fits && years !== value) onChange(years)
    if (!fits) setTyped(String(value))
  }
  return (
    <label>
      {text.years}{' '}
      <input
        className={classes.years}
        value={typed}
        maxLength={3}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />{' '}
      {text.year}
    </label>
  )
}
