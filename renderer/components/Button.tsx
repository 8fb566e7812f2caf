import { Button as LibraryButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './button.module.css'
import { keyText } from './shortcuts'

export type ButtonProps = {
  children: ReactNode
  onClick?: (() => void) | undefined
  /** `primary`: the one filled button of a screen · `quiet`: no border · `danger`: cannot be undone. */
  kind?: 'primary' | 'default' | 'quiet' | 'danger' | undefined
  /** The shortcut that does the same, as `ctrl+s`; shown, not bound. */
  keys?: string | undefined
  icon?: ReactNode
  disabled?: boolean | undefined
  loading?: boolean | undefined
  /** 24 high, inside a row. */
  small?: boolean | undefined
  submit?: boolean | undefined
  title?: string | undefined
  /** Whether what it opens is open. */
  expanded?: boolean | undefined
  /** Takes the focus when a dialog opens. */
  first?: boolean | undefined
}

const VARIANTS = { primary: 'filled', default: 'default', quiet: 'subtle', danger: 'default' } as const

/** A verb with its number; its key stands in it, smaller and lighter. */
export function Button({
  children,
  kind = 'default',
  keys,
  icon,
  small,
  submit,
  first,
  expanded,
  ...rest
}: ButtonProps) {
  return (
    <LibraryButton
      variant={VARIANTS[kind]}
      type={submit ? 'submit' : 'button'}
      data-kind={kind}
      className={small ? `${classes.button} ${classes.small}` : classes.button}
      leftSection={icon}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(first ? { 'data-autofocus': true } : {})}
      {...(keys ? { 'aria-keyshortcuts': keys.replaceAll('+', ' ') } : {})}
      {...defined(rest)}
    >
      {children}
      {keys && <span className={classes.keys}>{keyText(keys)}</span>}
    </LibraryButton>
  )
}

/** A key name in its cap. */
export function KeyCap({ keys }: { keys: string }) {
  return <kbd className={classes.cap}>{keyText(keys)}</kbd>
}

type LinkButtonProps = {
  children: ReactNode
  onClick: () => void
  disabled?: boolean | undefined
  quiet?: boolean | undefined
  /** The shortcut that does the same; shown, not bound. */
  keys?: string | undefined
}

/** An act that reads as a link: 去掉条件, 全部. */
export function LinkButton({ children, onClick, disabled, quiet, keys }: LinkButtonProps) {
  return (
    <button
      type="button"
      className={`link ${quiet ? classes.quietLink : ''}`}
      onClick={onClick}
      disabled={disabled}
    >
      {children}
      {keys && <span className={classes.linkKeys}>{keyText(keys)}</span>}
    </button>
  )
}

function defined<T extends object>(props: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
