import type { Cycle } from '#shared/modules/awards/cycle'
import type { NominationId } from '#shared/values/id'
import { BottomBar, Button, LinkButton } from '../../../components'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { text } from './nominations.text'

type Props = {
  cycle: Cycle
  ids: NominationId[]
  busy: boolean
  onEnter: (() => void) | undefined
  onNone: () => void
}

/** What can be done with the nominations that are marked. */
export function SelectionBar({ cycle, ids, busy, onEnter, onNone }: Props) {
  return (
    <BottomBar
      right={
        <LinkButton quiet onClick={onNone}>
          {text.unselect}
        </LinkButton>
      }
    >
      <strong>{text.selected(ids.length)}</strong>
      {onEnter && (
        <Button small loading={busy} onClick={onEnter}>
          {text.enterSome(ids.length)}
        </Button>
      )}
      <AwardPaperActions
        paper={{ paper: 'nomination', cycleId: cycle.id, nominations: ids }}
        name={text.forms(cycle.title)}
        beside
      />
    </BottomBar>
  )
}
