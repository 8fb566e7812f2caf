import { useEffect, useState } from 'react'
import { TextField } from '../../components'
import { type NewPassword, ruleComplaint } from './passwords'
import classes from './vault.module.css'
import { text } from './vault.text'

type PasswordFieldsProps = {
  value: NewPassword
  onChange: (value: NewPassword) => void
  label?: string
}

/** Twice the same, with the rule in sight; complaints appear once a field has been left. */
export function PasswordFields({ value, onChange, label = text.password }: PasswordFieldsProps) {
  const [left, setLeft] = useState({ first: false, second: false })
  const complaint = left.first && value.first !== '' ? ruleComplaint(value.first) : ''
  return (
    <>
      <TextField
        label={label}
        type="password"
        value={value.first}
        rule={text.passwordRule}
        error={complaint || undefined}
        onChange={(first) => onChange({ ...value, first })}
        onDone={() => setLeft({ ...left, first: true })}
        aside={<CapsLock />}
      />
      <TextField
        label={text.passwordAgain}
        type="password"
        value={value.second}
        error={
          left.second && value.second !== '' && value.first !== value.second
            ? text.passwordsDiffer
            : undefined
        }
        onChange={(second) => onChange({ ...value, second })}
        onDone={() => setLeft({ ...left, second: true })}
      />
    </>
  )
}

/** Says when the keyboard is locked to capitals: the usual reason for a refused password. */
export function CapsLock() {
  const [on, setOn] = useState(false)
  useEffect(() => {
    const look = (event: KeyboardEvent) => setOn(event.getModifierState('CapsLock'))
    window.addEventListener('keydown', look)
    window.addEventListener('keyup', look)
    return () => {
      window.removeEventListener('keydown', look)
      window.removeEventListener('keyup', look)
    }
  }, [])
  return on ? <span className={classes.caps}>{text.capsLock}</span> : null
}
