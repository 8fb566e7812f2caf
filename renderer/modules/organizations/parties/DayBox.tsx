import { useState } from 'react'
import { shownDay } from '#shared/values/iso-day'
import lists from '../../../app/lists/lists.module.css'
import classes from './parties.module.css'

type DayBoxProps = { label: string; value: string; onChange: (typed: string) => void }

/** A day that a list is asked as of; taken with Enter or when the focus leaves. */
export function DayBox({ label, value, onChange }: DayBoxProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed !== null) onChange(typed)
    setTyped(null)
  }
  return (
    <span className={classes.narrow}>
      <input
        className={lists.search}
        style={{ width: '100%' }}
        value={typed ?? shownDay(value)}
        placeholder={label}
        aria-label={label}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && take()}
        onBlur={take}
      />
    </span>
  )
}
