import { text } from './components.text'
import classes from './figure.module.css'

type FigureButtonProps = {
  /** What is counted, for those who hear it: 2026.06 女. */
  title: string
  count: number
  /** The column within its table: ↑ ↓ stay in it. */
  column: number
  current: boolean
  onOpen: () => void
  onFocus?: (() => void) | undefined
}

/** A number that opens what it counts. Arrows walk among the numbers of a table (`moveAmongFigures`). */
export function FigureButton({ title, count, column, current, onOpen, onFocus }: FigureButtonProps) {
  return (
    <button
      type="button"
      className={classes.figure}
      data-figure
      data-column={column}
      data-current={current}
      disabled={count === 0}
      aria-label={`${title} ${count}`}
      onClick={onOpen}
      onFocus={onFocus}
    >
      {count === 0 ? text.none : count.toLocaleString('zh-CN')}
    </button>
  )
}
