import { useId } from 'react'
import classes from './field.module.css'
import { PickerInput } from './PickerField'
import type { PickSource } from './pick-options'

type PlainPickerProps = {
  label: string
  value: string
  onChange: (value: string) => void
  options: PickSource
  placeholder?: string
  autoFocus?: boolean
}

/** The picker where there is no room for a field's label: in popovers and bars. Its label is heard, not seen. */
export function PlainPicker({ label, value, onChange, options, placeholder, autoFocus }: PlainPickerProps) {
  const id = useId()
  return (
    <span className={classes.plain}>
      <PickerInput
        value={value}
        onChange={onChange}
        options={options}
        placeholder={placeholder}
        label={label}
        control={{
          id,
          className: classes.control ?? '',
          'aria-invalid': false,
          'aria-describedby': id,
          readOnly: false,
          'data-control': true,
          onFocus: () => {},
          onBlur: () => {},
        }}
        startsHere={autoFocus}
        onKeyDown={() => {}}
      />
    </span>
  )
}
