import { useId } from 'react'
import { bareControl, enterMovesOn, PickerInput, type PickSource } from '../../../components'
import classes from './batch.module.css'

type LineInputProps = {
  label: string
  value: string
  placeholder?: string | undefined
  startsHere?: boolean | undefined
  onChange: (value: string) => void
}

/** A picker that stands in a row without a label of its own. */
export function LinePicker({
  options,
  free,
  ...rest
}: LineInputProps & { options: PickSource; free?: boolean | undefined }) {
  const id = useId()
  return (
    <PickerInput
      {...rest}
      options={options}
      free={free}
      control={bareControl(id, classes.control)}
      onKeyDown={enterMovesOn}
    />
  )
}

/** One line of text in a row. */
export function LineText({ label, value, placeholder, startsHere, onChange }: LineInputProps) {
  const id = useId()
  return (
    <input
      {...bareControl(id, classes.control)}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      {...(startsHere ? { 'data-autofocus': true } : {})}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={enterMovesOn}
    />
  )
}
