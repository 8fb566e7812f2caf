import { Combobox, useCombobox } from '@mantine/core'
import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { text } from './components.text'
import { type ControlProps, Field, type FieldFrame, useInCell } from './Field'
import classes from './field.module.css'
import { type PickOption, type PickSource, usePickOptions } from './pick-options'
import { enterMovesOn, oneLine } from './TextField'

export type PickerFieldProps = FieldFrame & {
  value: string
  onChange: (value: string) => void
  options: PickSource
  /** Any text may stand, the list only helps. Otherwise the value must be one of the list, or ''. */
  free?: boolean | undefined
  /** What stands for the value when the list does not name it (a list that is searched for). */
  shown?: string | undefined
  placeholder?: string | undefined
  onDone?: (() => void) | undefined
}

/** Typeahead over a list. ↓ opens, Enter takes, Esc closes; a typed text that fits nothing goes back. */
export function PickerField({
  value,
  onChange,
  options,
  free,
  shown,
  placeholder,
  onDone,
  ...frame
}: PickerFieldProps) {
  const wraps = useInCell()
  return (
    <Field {...frame} value={shown ?? value}>
      {(control) => (
        <PickerInput {...{ value, onChange, options, free, shown, placeholder, onDone, control, wraps }} />
      )}
    </Field>
  )
}

export type PickerInputProps = Pick<
  PickerFieldProps,
  'value' | 'onChange' | 'options' | 'free' | 'shown' | 'placeholder' | 'onDone'
> & {
  control: ControlProps
  /** A long text wraps. */
  wraps?: boolean | undefined
  /** What the control is called where no label stands beside it. */
  label?: string | undefined
  /** The focus of a dialog or popover starts here. */
  startsHere?: boolean | undefined
  onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined
}

/** The picker without a field's frame, as cells of a table use it. */
export function PickerInput(props: PickerInputProps) {
  const { value, onChange, options, free, shown, placeholder, onDone, control, wraps, onKeyDown } = props
  const { label, startsHere } = props
  const [typed, setTyped] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { found, searching, labelOf } = usePickOptions(options, typed ?? '', combobox.dropdownOpened)
  const standing = shown ?? labelOf(value)
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (found.length > 0 && typed !== null && typed !== '' && !free) selectFirstOption()
  }, [found, typed, free, selectFirstOption])

  const take = (option: PickOption) => {
    onChange(option.value)
    setTyped(null)
    combobox.closeDropdown()
  }
  const leave = () => {
    combobox.closeDropdown()
    if (typed !== null && !free) {
      const exact = found.find((it) => it.label === typed.trim())
      if (typed.trim() === '') onChange('')
      else if (exact) onChange(exact.value)
    }
    setTyped(null)
    control.onBlur()
    onDone?.()
  }
  const common = {
    ...control,
    ...(label ? { 'aria-label': label } : {}),
    ...(startsHere ? { 'data-autofocus': true } : {}),
    value: typed ?? standing,
    placeholder,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = oneLine(event.target.value)
      setTyped(text)
      if (free) onChange(text)
      combobox.openDropdown()
    },
    onClick: () => !control.readOnly && combobox.openDropdown(),
    onBlur: leave,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      control.onFocus()
      if (label) event.currentTarget.select()
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const takes = combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0
      if (event.key !== 'Enter' || !takes) (onKeyDown ?? enterMovesOn)(event)
    },
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(chosen) => {
        const option = found.find((it) => it.value === chosen)
        if (option) take(option)
      }}
      position="bottom-start"
      width="max-content"
      middlewares={{ flip: true, shift: true }}
    >
      <Combobox.Target>{wraps ? <textarea rows={1} {...common} /> : <input {...common} />}</Combobox.Target>
      <Combobox.Dropdown hidden={control.readOnly || (free === true && found.length === 0)}>
        <PickerOptions
          found={combobox.dropdownOpened ? found : NO_OPTIONS}
          value={value}
          empty={found.length > 0 ? '' : searching ? text.searching : text.noMatch}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}

const NO_OPTIONS: readonly PickOption[] = []

type PickerOptionsProps = { found: readonly PickOption[]; value: string; empty: string }

/** The list; it stands in the page only while it is open. */
function PickerOptions({ found, value, empty }: PickerOptionsProps) {
  return (
    <Combobox.Options className={classes.options}>
      {found.map((option) => (
        <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
          {option.label}
          {option.hint && <span className={classes.hint}>{option.hint}</span>}
        </Combobox.Option>
      ))}
      {empty !== '' && <Combobox.Empty>{empty}</Combobox.Empty>}
    </Combobox.Options>
  )
}
