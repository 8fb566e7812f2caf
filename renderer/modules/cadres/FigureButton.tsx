import { text } from './cadres.text'
import type { Figure } from './figures'
import classes from './structure-table.module.css'

type FigureButtonProps = {
  figure: Figure
  column: number
  current: boolean
  onOpen: (figure: Figure) => void
  onFocus?: (() => void) | undefined
}

/** A number that opens its people. Only one of a table is a tab stop; arrows go on from there. */
export function FigureButton({ figure, column, current, onOpen, onFocus }: FigureButtonProps) {
  return (
    <button
      type="button"
      className={classes.figure}
      data-figure
      data-column={column}
      data-current={current}
      disabled={figure.count === 0}
      aria-label={`${figure.title} ${figure.count}`}
      onClick={() => onOpen(figure)}
      onFocus={onFocus}
    >
      {figure.count === 0 ? text.none : figure.count.toLocaleString('zh-CN')}
    </button>
  )
}
