import { useId, useState } from 'react'
import type { EditColumn } from './edit-column'
import classes from './editable-rows.module.css'
import { setFocusedRule } from './focused-rule'
import { PickerInput } from './PickerField'

type CellProps<Row> = {
  column: EditColumn<Row>
  row: Row
  index: number
  name: string
  label: string
  readOnly: boolean
  onChange: (row: Row) => void
}

/** What one step of a tree takes. */
const INDENT = 1.25

/** One cell: always a control, so that Tab and the cursor keys reach it; looks like text until it has the focus. */
export function EditableCell<Row>({ column, row, index, name, label, readOnly, onChange }: CellProps<Row>) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const value = column.value(row)
  const shown = typed ?? value
  const found = typed === null && value !== '' ? column.check?.(value) : undefined
  const complaint = found && !found.ok ? found.message : undefined

  if (column.render)
    return (
      <td data-divided={column.divided} data-align={column.align} data-field={name}>
        {column.render(row, onChange)}
      </td>
    )
  const placeholder = typeof column.placeholder === 'function' ? column.placeholder(row) : column.placeholder
  const write = (text: string) => {
    const answer = column.check && text.trim() !== '' ? column.check(text) : null
    onChange(column.set(row, answer?.ok ? answer.text : text))
  }
  const options = column.optionsOf?.(row) ?? column.options
  const control = {
    ...controlOf({ column, row, index, name, label, readOnly }),
    id,
    'aria-describedby': `${id}-about`,
  }
  return (
    <td
      data-divided={column.divided}
      data-align={column.align}
      data-field={name}
      data-wrong={complaint !== undefined}
      style={column.indent ? { paddingLeft: `${column.indent(row) * INDENT}rem` } : {}}
    >
      {options ? (
        <PickerInput
          value={value}
          onChange={write}
          options={options}
          free
          placeholder={placeholder}
          control={control}
          wraps
          onKeyDown={() => {}}
        />
      ) : (
        <textarea
          {...control}
          rows={1}
          value={shown}
          placeholder={placeholder}
          maxLength={column.limit || undefined}
          spellCheck={false}
          onChange={(event) => {
            if (column.check) setTyped(event.target.value)
            write(event.target.value)
          }}
          onBlur={() => {
            setTyped(null)
            control.onBlur()
          }}
        />
      )}
      {complaint && (
        <p id={`${id}-about`} className={classes.error}>
          {complaint}
        </p>
      )}
    </td>
  )
}

/** The wiring that a text cell and a picker cell share. */
function controlOf<Row>(props: Omit<CellProps<Row>, 'onChange'>) {
  const { column, row, index, name, label, readOnly } = props
  const value = column.value(row)
  const check = value === '' ? undefined : column.check?.(value)
  const marks = [column.serif && classes.serif, column.toCheck?.(row, index) && classes.toCheck]
  return {
    className: [classes.control, ...marks].filter(Boolean).join(' '),
    'aria-label': label,
    'aria-invalid': check?.ok === false,
    readOnly,
    'data-control': true as const,
    onFocus: () =>
      setFocusedRule({
        name,
        label: column.title,
        rule: column.rule ?? '',
        limit: column.limit ?? 0,
        length: [...value].length,
        source: '',
        openHistory: undefined,
      }),
    onBlur: () => setFocusedRule(null),
  }
}
