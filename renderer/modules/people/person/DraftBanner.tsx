import { useState } from 'react'
import { Button } from '../../../components'
import type { Difference } from './content'
import { DifferencesDialog } from './DifferencesDialog'
import classes from './person.module.css'
import { text } from './person.text'

type DraftBannerProps = {
  name: string
  clock: string
  older: boolean
  differences: readonly Difference[]
  onKeep: () => void
  onDrop: () => void
}

/** What was typed and not saved last time is back on the page: go on with it, or let it go. */
export function DraftBanner({ name, clock, older, differences, onKeep, onDrop }: DraftBannerProps) {
  const [open, setOpen] = useState(false)
  return (
    <div className={classes.draft} role="status">
      <strong>{text.draft.title}</strong>
      <span>{text.draft.words(clock, differences.length)}</span>
      {older && <span className={classes.draftOlder}>{text.draft.older}</span>}
      <span className={classes.draftActs}>
        <Button small onClick={() => setOpen(true)}>
          {text.draft.show}
        </Button>
        <Button small onClick={onKeep}>
          {text.draft.keep}
        </Button>
        <Button small onClick={onDrop}>
          {text.draft.drop}
        </Button>
      </span>
      {open && <DifferencesDialog name={name} differences={differences} onClose={() => setOpen(false)} />}
    </div>
  )
}
