import { useId } from 'react'
import { enterMovesOn, PickerInput, type PickSource } from '../../../components'
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
    <PickerInput {...rest} options={options} free={free} control={controlOf(id)} onKeyDown={enterMovesOn} />
  )
}

/** One line of text in a row. */
export function LineText({ label, value, placeholder, startsHere, onChange }: LineInputProps) {
  const id = useId()
  return (
    <input
      {...controlOf(id)}
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

function controlOf(id: string) {
  return {
    id,
    className: classes.control ?? '',
    'aria-invalid': false,
    'aria-describedby': id,
    readOnly: false,
    'data-control': true as const,
    onFocus: () => {},
    onBlur: () => {},
  }
}
