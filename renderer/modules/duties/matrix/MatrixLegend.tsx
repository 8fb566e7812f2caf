import type { DutyBoard } from '#shared/modules/duties/content'
import { subjectNoun } from '#shared/modules/duties/due-words'
import type { CellState } from '#shared/modules/duties/matrix'
import { LinkButton } from '../../../components'
import { text } from '../duties.text'
import { MatrixMark } from './MatrixMark'
import classes from './matrix.module.css'

const STATES: readonly (keyof typeof text.legend)[] = ['d', 'p', 'n', 'm', 'u', '-']

type Props = { board: DutyBoard; gapsOnly: boolean; onGapsOnly: (gapsOnly: boolean) => void }

/** What the marks mean, the order of the boxes, and the one narrowing that is asked for most. */
export function MatrixLegend({ board, gapsOnly, onGapsOnly }: Props) {
  const words = text.each(board.kinds.map((it) => it.label))
  const plans = board.kinds.some((it) => it.plan)
  return (
    <div className={classes.legend}>
      {STATES.filter((it) => it !== 'u' || plans).map((it) => (
        <span key={it} className={classes.legendItem}>
          <MatrixMark state={it as CellState} />
          {text.legend[it]}
        </span>
      ))}
      <span className={classes.legendWords} title={words}>
        {words}
      </span>
      <span className={classes.legendRight}>
        <LinkButton onClick={() => onGapsOnly(!gapsOnly)}>
          {gapsOnly ? text.everyone : text.gapsOnly(subjectNoun(board.scope))}
        </LinkButton>
      </span>
    </div>
  )
}
