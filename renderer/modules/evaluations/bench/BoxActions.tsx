import { navigate } from 'wouter/use-hash-location'
import type { Round } from '#shared/modules/evaluations/round'
import { Button, PanelBlock } from '../../../components'
import { text } from './bench.text'
import { benchPath, settlePath } from './bench-place'
import type { BoxRow } from './box-columns'
import classes from './entry.module.css'
import { waitingEntry } from './waiting-entry'

/** What can be entered into a box now, with what is still missing beside it. */
export function BoxActions({ round, row: { box, check } }: { round: Round; row: BoxRow }) {
  const { boxes } = text
  const double = round.entry === 'double'
  const waiting = waitingEntry(round, box)
  const go = (entry: 1 | 2) => navigate(benchPath(round.id, box.no, entry))
  if (box.counting === 'totals')
    return (
      <PanelBlock title={box.name} facts={boxes.ways.totals}>
        <Button kind="primary" onClick={() => go(1)} keys="enter">
          {boxes.totals}
        </Button>
      </PanelBlock>
    )
  const differing = check?.differing ?? 0
  const lacking = box.returned !== null && box.second >= box.returned ? (check?.missingFirst ?? 0) : 0
  return (
    <PanelBlock title={box.name} facts={double ? boxes.twice : boxes.single}>
      <div className={classes.acts}>
        <EntryButton entry={1} primary={waiting === 1} left={leftOf(box.returned, box.first)} onGo={go} />
        {double && (
          <EntryButton entry={2} primary={waiting === 2} left={leftOf(box.returned, box.second)} onGo={go} />
        )}
      </div>
      {double && (
        <div className={classes.act}>
          <Button
            onClick={() => navigate(settlePath(round.id, box.no))}
            keys="f7"
            disabled={differing + lacking === 0}
          >
            {boxes.compare}
          </Button>
          <span className={differing + lacking > 0 ? classes.bad : classes.quiet}>
            {differing > 0
              ? boxes.differingFact(differing, check?.cells ?? 0)
              : lacking > 0
                ? boxes.lacking(lacking)
                : box.second === 0
                  ? boxes.notBegun
                  : boxes.noDifference}
          </span>
        </div>
      )}
    </PanelBlock>
  )
}

function leftOf(returned: number | null, entered: number): number | null {
  return returned === null ? null : returned - entered
}

type EntryButtonProps = { entry: 1 | 2; primary: boolean; left: number | null; onGo: (entry: 1 | 2) => void }

function EntryButton({ entry, primary, left, onGo }: EntryButtonProps) {
  return (
    <div className={classes.act}>
      <Button kind={primary ? 'primary' : 'default'} onClick={() => onGo(entry)} keys={String(entry)}>
        {text.boxes.enter(text.entries[entry])}
      </Button>
      {left !== null && (
        <span className={classes.quiet}>{left > 0 ? text.boxes.left(left) : text.boxes.complete}</span>
      )}
    </div>
  )
}
