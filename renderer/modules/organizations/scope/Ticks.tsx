import { Checkbox } from '@mantine/core'
import classes from './scope.module.css'

type TicksProps = {
  label: string
  /** Labels by key, in their order. */
  options: Readonly<Record<string, string>>
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** What stands where nothing is ticked. */
  none: string
  readOnly: boolean
}

/** A few things to tick beside each other; none ticked is no limit. */
export function Ticks({ label, options, chosen, onChange, none, readOnly }: TicksProps) {
  return (
    <fieldset className={classes.ticks} disabled={readOnly}>
      <legend>{label}</legend>
      {Object.entries(options).map(([key, word]) => (
        <Checkbox
          key={key}
          size="xs"
          label={word}
          checked={chosen.includes(key)}
          data-control
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, key] : chosen.filter((it) => it !== key))
          }
        />
      ))}
      {chosen.length === 0 && <span className={classes.quiet}>{none}</span>}
    </fieldset>
  )
}

type TickProps = { label: string; checked: boolean; onChange: (checked: boolean) => void; readOnly: boolean }

/** One thing that is so or not. */
export function Tick({ label, checked, onChange, readOnly }: TickProps) {
  return (
    <Checkbox
      size="xs"
      label={label}
      checked={checked}
      disabled={readOnly}
      data-control
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
