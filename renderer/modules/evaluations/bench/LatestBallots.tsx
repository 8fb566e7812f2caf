import { VOID_REASONS } from '#shared/modules/evaluations/ballot'
import type { BallotRow } from '#shared/modules/evaluations/contract-ballots'
import { useApiQuery } from '../../../app/queries'
import classes from './bench.module.css'
import { text } from './bench.text'
import type { BenchPlace } from './bench-place'

/** The four highest numbers of this entry: valid or not, and whether the other entry agrees. Never what stands on them. */
export function LatestBallots({ place }: { place: BenchPlace }) {
  const { data } = useApiQuery('evaluations.ballotRows', { ...place, offset: 0, limit: 4 })
  if (data?.rows.length === 0) return <p className={classes.quiet}>{text.panel.none}</p>
  return (
    <ul className={classes.lines}>
      {(data?.rows ?? []).map((row) => (
        <li key={row.number}>
          <span>{row.number}</span>
          <span className={classes.lineEnd}>
            <span className={row.void ? classes.bad : undefined}>
              {row.void ? text.panel.void : text.panel.valid}
            </span>
            <RowFacts row={row} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function RowFacts({ row }: { row: BallotRow }) {
  if (row.differing !== null && row.differing > 0)
    return <span className={classes.check}>{text.panel.cellsDiffer(row.differing)}</span>
  if (row.void) return <span className={classes.quiet}>{VOID_REASONS[row.void]}</span>
  return row.differing === null ? null : <span className={classes.quiet}>{text.agree}</span>
}
