import { useState } from 'react'
import type { Refusal } from '#shared/ipc/reply'
import { text } from './components.text'
import classes from './small-parts.module.css'

/** What any failed call leaves behind: a refusal, an error that carries one, or nothing. */
export type Failure = Refusal | Error | null | undefined

/** The refusal inside a failure; a defect's own words stay behind 详细. */
export function refusalOf(failure: Failure): Refusal | null {
  if (!failure) return null
  if (!(failure instanceof Error)) return failure
  const carried = (failure as { refusal?: Refusal }).refusal
  return carried ?? { ok: false, code: 'defect', message: text.unknownError, remedy: failure.message }
}

/** What a failure says against one field; undefined where it is about something else. */
export function errorAt(failure: Failure, field: string): string | undefined {
  const refusal = refusalOf(failure)
  return refusal?.field === field ? refusal.message : undefined
}

/** Says what is, then what to do; the code stands behind a word. */
export function ErrorNotice({ error }: { error: Failure }) {
  const [open, setOpen] = useState(false)
  const refusal = refusalOf(error)
  if (!refusal) return null
  return (
    <p className={classes.error} role="alert" data-selectable>
      <span className={classes.errorMessage}>{refusal.message}</span>
      {refusal.remedy && <span className={classes.errorRemedy}>{refusal.remedy}</span>}
      <button type="button" className={`link ${classes.errorDetail}`} onClick={() => setOpen(!open)}>
        {open ? text.code(refusal.code) : text.detail}
      </button>
    </p>
  )
}
