import type { CellState } from '#shared/modules/duties/matrix'
import classes from './matrix.module.css'

/** One mark. Shape and colour differ together, so that it prints in black. */
export function MatrixMark({ state }: { state: CellState }) {
  return <i className={classes.mark} data-state={state === '-' ? 'none' : state} aria-hidden />
}
