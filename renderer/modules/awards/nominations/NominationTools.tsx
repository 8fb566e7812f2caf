import { navigate } from 'wouter/use-hash-location'
import type { Cycle } from '#shared/modules/awards/cycle'
import { Button } from '../../../components'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import classes from './nominations.module.css'
import { text } from './nominations.text'

type Props = {
  cycle: Cycle
  category: string
  onAdd: (() => void) | undefined
  onEnterAll: (() => void) | undefined
}

/** What can be done with the list as a whole; what cannot be done now is not there. */
export function NominationTools({ cycle, category, onAdd, onEnterAll }: Props) {
  return (
    <div className={classes.tools}>
      {onAdd && (
        <>
          <Button keys="ctrl+n" onClick={onAdd}>
            {text.add}
          </Button>
          <Button onClick={() => navigate(`/awards/cycles/${cycle.id}/import`)}>{text.bulk}</Button>
        </>
      )}
      {onEnterAll && <Button onClick={onEnterAll}>{text.enterAll}</Button>}
      <span className={classes.toolsEnd}>
        <AwardPaperActions
          paper={{ paper: 'roll', cycleId: cycle.id, category }}
          name={text.roll(cycle.title)}
        />
      </span>
    </div>
  )
}
