import type { ReactNode } from 'react'
import { EmptyState, LinkButton } from '../../components'
import classes from './lists.module.css'

type SearchBoxProps = { value: string; label: string; onChange: (text: string) => void }

/** What narrows a list by words. */
export function SearchBox({ value, label, onChange }: SearchBoxProps) {
  return (
    <input
      className={classes.search}
      value={value}
      placeholder={label}
      aria-label={label}
      maxLength={60}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

type NothingProps = {
  words: { empty: string; nothing: string; everything: string }
  /** Nothing narrows the list. */
  isWhole: boolean
  onClear: () => void
}

export function Nothing({ words, isWhole, onClear }: NothingProps) {
  if (isWhole) return <EmptyState>{words.empty}</EmptyState>
  return (
    <EmptyState>
      {words.nothing}
      <LinkButton onClick={onClear}>{words.everything}</LinkButton>
    </EmptyState>
  )
}

/** The part of a page that a table fills. */
export function ListBody({ children }: { children: ReactNode }) {
  return <div className={classes.list}>{children}</div>
}

/** What narrows a list, in one row above it. */
export function ListTools({ children }: { children: ReactNode }) {
  return <div className={classes.tools}>{children}</div>
}
