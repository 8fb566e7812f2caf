import type { ReactNode } from 'react'
import { keyText } from '../../../components'
import classes from './viewer.module.css'

type Props = {
  icon: ReactNode
  label: string
  /** The shortcut that does the same; told with the name, not bound. */
  keys?: string
  onClick: () => void
  disabled?: boolean | undefined
  pressed?: boolean | undefined
}

/** A tool known by its picture; its name and key show under the pointer. */
export function IconButton({ icon, label, keys, onClick, disabled = false, pressed }: Props) {
  return (
    <button
      type="button"
      className={classes.icon}
      aria-label={label}
      title={keys ? `${label}　${keyText(keys)}` : label}
      onClick={onClick}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      {icon}
    </button>
  )
}
