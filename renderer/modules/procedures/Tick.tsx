import { Checkbox } from '@mantine/core'
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
