import type { Stated } from '#shared/modules/members/systems'
import { TextField } from '../../../components'
import { text } from './systems.text'

type Props = { label: string; value: Stated; onChange: (value: Stated) => void; readOnly: boolean }

/** A number with where it stands; one that the documents leave open is underlined until it is set here. */
export function StatedField({ label, value, onChange, readOnly }: Props) {
  const { basis, local } = value
  return (
    <TextField
      label={label}
      value={String(value.value)}
      onChange={(typed) => onChange({ ...value, value: whole(typed) })}
      rule={local ? text.unproved(basis) : basis}
      toCheck={local}
      readOnly={readOnly}
      limit={5}
    />
  )
}

/** Digits as a whole number, 0 for anything else. */
export function whole(typed: string): number {
  const value = Number(typed)
  return Number.isInteger(value) && value >= 0 ? value : 0
}
