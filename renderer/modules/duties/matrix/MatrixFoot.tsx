import type { Matrix } from '#shared/modules/duties/matrix'
import { text } from '../duties.text'
import { Figures } from './MatrixLine'
import classes from './matrix.module.css'

/** What the months add up to: held and made up, and missing. They agree with the figures at the right. */
export function MatrixFoot({ matrix }: { matrix: Matrix }) {
  return (
    <>
      <div className={`${classes.row} ${classes.foot}`} data-first>
        <span />
        <span className={classes.totalName}>
          <span>{text.total}</span>
          <span>{text.totalMet}</span>
        </span>
        {matrix.months.map(({ met, ahead }, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the month is its place.
            key={at}
            className={classes.month}
            data-quarter={at % 3 === 0}
            data-ahead={met === 0}
          >
            {met || ahead || text.none}
          </span>
        ))}
        <Figures tally={matrix.total} line={0} />
        <span />
      </div>
      <div className={`${classes.row} ${classes.foot}`} data-last>
        <span />
        <span className={classes.totalName}>
          <span>{text.total}</span>
          <span>{text.missing}</span>
        </span>
        {matrix.months.map(({ missing }, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the month is its place.
            key={at}
            className={classes.month}
            data-quarter={at % 3 === 0}
            data-missing={missing > 0}
            data-ahead={missing === 0}
          >
            {missing || text.none}
          </span>
        ))}
      </div>
    </>
  )
}
