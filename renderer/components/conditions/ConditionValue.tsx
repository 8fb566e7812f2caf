import { type ReactNode, useState } from 'react'
import type { FieldSpec } from '#shared/values/condition'
import { parsePartialDate } from '#shared/values/partial-date'
import { type TickItem, TickList } from '../TickList'
import { type Test, valuesOf } from './condition-tree'
import classes from './conditions.module.css'
import { text } from './conditions.text'

type ValueProps = {
  field: FieldSpec
  test: Test
  units: readonly TickItem[]
  autoFocus: boolean
  onChange: (test: Test) => void
  onDone: () => void
}

/** What the field is compared with, by its kind: options or units to tick, months, numbers, words. */
export function ConditionValueControl({ field, test, units, autoFocus, onChange, onDone }: ValueProps) {
  const { operator } = test
  if (operator === 'empty' || operator === 'filled') return null
  const items = itemsOf(field, units)
  const values = valuesOf(test)
  if (items) {
    const single = operator !== 'in' && operator !== 'below'
    return (
      <TickList
        label={text.values}
        items={items}
        chosen={values}
        single={single}
        autoFocus={autoFocus}
        onDone={onDone}
        onChange={(chosen) => onChange({ ...test, value: single ? (chosen[0] ?? '') : [...chosen] })}
      />
    )
  }
  if (operator === 'between') {
    const [from = '', to = ''] = values
    return (
      <span className={classes.values}>
        <ValueInput
          {...{ field, autoFocus }}
          label={text.from}
          value={from}
          onChange={(next) => onChange({ ...test, value: [next, to] })}
        />
        <span>{text.until}</span>
        <ValueInput
          {...{ field }}
          label={text.to}
          value={to}
          onChange={(next) => onChange({ ...test, value: [from, next] })}
        />
      </span>
    )
  }
  return operator === 'in' ? (
    <ValueInput
      {...{ field, autoFocus }}
      label={text.value}
      placeholder={text.several}
      value={values.join(text.comma)}
      onChange={(next) => onChange({ ...test, value: next.split(/[、，,；;\s]+/).filter((it) => it !== '') })}
    />
  ) : (
    <ValueInput
      {...{ field, autoFocus }}
      label={text.value}
      value={values[0] ?? ''}
      onChange={(next) => onChange({ ...test, value: next })}
    />
  )
}

function itemsOf(field: FieldSpec, units: readonly TickItem[]): readonly TickItem[] | null {
  switch (field.kind) {
    case 'unit':
      return units
    case 'choice':
      return (field.options ?? []).map((it) => ({ value: it, label: it }))
    case 'flag':
      return [
        { value: '1', label: text.yes },
        { value: '0', label: text.no },
      ]
    default:
      return null
  }
}

type InputProps = {
  field: FieldSpec
  label: string
  value: string
  placeholder?: string
  autoFocus?: boolean
  onChange: (value: string) => void
}

/** A typed value: kept in its canonical form as soon as it can be read, with the sentence why not until then. */
function ValueInput({ field, label, value, placeholder, autoFocus, onChange }: InputProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const complaint = typed.trim() === '' ? '' : complaintOf(field, typed)
  return (
    <span className={classes.valueFrame}>
      <input
        className={classes.value}
        aria-label={label}
        aria-invalid={complaint !== ''}
        data-control
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        value={typed}
        placeholder={placeholder}
        spellCheck={false}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(complaintOf(field, event.target.value) === '' ? canonical(field, event.target.value) : '')
        }}
      />
      {field.measure && <span className={classes.measure}>{field.measure}</span>}
      {complaint !== '' && <span className={classes.complaint}>{complaint}</span>}
    </span>
  )
}

function complaintOf(field: FieldSpec, typed: string): string {
  if (field.kind === 'month' && parsePartialDate(typed.trim()) === null) return text.badMonth
  if (field.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(typed.trim())) return text.badNumber
  return ''
}

function canonical(field: FieldSpec, typed: string): string {
  return field.kind === 'month' ? (parsePartialDate(typed.trim()) ?? '') : typed.trim()
}
