import { Checkbox } from '@mantine/core'
import type { EditColumn } from '../../components'
import classes from './procedures.module.css'

type TickProps = {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
  bare?: boolean
}

/** A box with its words; `bare` leaves them to the ear, where the table's head says them. */
export function Tick({ label, checked, onChange, disabled = false, bare = false }: TickProps) {
  const box = (
    <Checkbox
      size="xs"
      {...(bare ? { 'aria-label': label } : { label })}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
  return bare ? <span className={classes.bareTick}>{box}</span> : box
}

type TickColumn<Row> = {
  key: string
  title: string
  width: number
  /** What the box is called to the ear. */
  label: (row: Row) => string
  checked: (row: Row) => boolean
  set: (row: Row, checked: boolean) => Row
  disabled?: boolean
}

/** A column of boxes to tick. */
export function tickColumn<Row>(column: TickColumn<Row>): EditColumn<Row> {
  const { key, title, width, label, checked, set, disabled = false } = column
  return {
    key,
    title,
    width,
    value: () => '',
    set: (row) => row,
    render: (row, change) => (
      <Tick
        label={label(row)}
        checked={checked(row)}
        disabled={disabled}
        onChange={(next) => change(set(row, next))}
        bare
      />
    ),
  }
}
