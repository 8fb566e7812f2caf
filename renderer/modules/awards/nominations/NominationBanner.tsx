import { useState } from 'react'
import type { NominationDraft } from '#shared/modules/awards/nomination'
import { clockOf } from '../../../app/when'
import { Button } from '../../../components'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'
import type { NominationEditing } from './use-nomination'

type Props = { editing: NominationEditing; draft: NominationDraft | null }

/** What is to be known before typing: a draft that came back, a reason it was returned for, why nothing can be typed. */
export function NominationBanner({ editing, draft }: Props) {
  const [offered, setOffered] = useState(draft)
  const { nomination, hindrance, dropTyped } = editing
  if (offered && !hindrance)
    return (
      <div className={classes.banner} role="status">
        <span>{text.restored(clockOf(offered.savedAt))}</span>
        {nomination && offered.baseVersion !== nomination.version && <span>{text.restoredOlder}</span>}
        <span className={classes.bannerActs}>
          <Button
            small
            onClick={() => {
              dropTyped()
              setOffered(null)
            }}
          >
            {text.dropDraft}
          </Button>
        </span>
      </div>
    )
  if (nomination && nomination.stateReason !== '')
    return (
      <div className={classes.banner} role="status">
        {text.because(text.states[nomination.state], nomination.stateReason)}
      </div>
    )
  if (!hindrance) return null
  return (
    <div className={classes.closed} role="status">
      <span>{hindrance.message}</span>
      <span>{hindrance.remedy}</span>
    </div>
  )
}
