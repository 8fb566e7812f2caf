import { Checkbox } from '@mantine/core'
import type { Nominator } from '#shared/modules/awards/programme'
import { Field } from '../../../components'
import classes from './rules-editor.module.css'

type NominatorsFieldProps = {
  label: string
  name: string
  options: Readonly<Record<Nominator, string>>
  value: readonly Nominator[]
  onChange: (value: Nominator[]) => void
  readOnly: boolean
}

/** Who may nominate: at least one of the ways stays. */
export function NominatorsField({ label, name, options, value, onChange, readOnly }: NominatorsFieldProps) {
  const ways = Object.keys(options) as Nominator[]
  const toggled = (way: Nominator) =>
    ways.filter((it) => (it === way ? !value.includes(it) : value.includes(it)))
  return (
    <Field label={label} name={name} value={value.map((it) => options[it]).join('、')}>
      {({ id }) => (
        <span className={classes.ways} id={id}>
          {ways.map((way) => (
            <Checkbox
              key={way}
              label={options[way]}
              checked={value.includes(way)}
              disabled={readOnly || (value.length === 1 && value.includes(way))}
              data-control
              onChange={() => onChange(toggled(way))}
            />
          ))}
        </span>
      )}
    </Field>
  )
}
