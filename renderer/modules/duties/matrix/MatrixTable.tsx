import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import type { DutyBoard } from '#shared/modules/duties/content'
import { subjectNoun } from '#shared/modules/duties/due-words'
import type { Matrix } from '#shared/modules/duties/matrix'
import { useMeasures } from '../../../components'
import { text } from '../duties.text'
import { MatrixFoot } from './MatrixFoot'
import { MatrixLine } from './MatrixLine'
import classes from './matrix.module.css'
import type { CellAt, useMatrixFocus } from './use-matrix-focus'

/** Height of a line at 100 %, pixels. */
const LINE = 24

/** Beyond these there is no room for letters over a month; their order is numbered then. */
const MOST_LETTERS = 5

type Props = {
  board: DutyBoard
  matrix: Matrix
  focus: ReturnType<typeof useMatrixFocus>
  onName: (row: number) => void
  /** What floats beside the open cell. */
  peek: (at: CellAt) => ReactNode
}

/** Subjects against months. One tab stop; the arrows walk the cells, Enter says what a cell holds. */
export function MatrixTable({ board, matrix, focus, onName, peek }: Props) {
  const { scale } = useMeasures()
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: matrix.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE * scale,
    overscan: 8,
  })
  const { row } = focus.at
  useEffect(() => lines.scrollToIndex(row), [row, lines])
  return (
    // biome-ignore lint/a11y/useSemanticElements: virtual rows stand by themselves; a table of the page cannot hold them.
    <div
      className={classes.table}
      role="grid"
      tabIndex={0}
      aria-label={text.list}
      aria-rowcount={matrix.rows.length}
      style={markSize(board.kinds.length)}
      onKeyDown={focus.onKeyDown}
    >
      <MatrixHead board={board} current={matrix.current} />
      <div ref={scroller} className={classes.body}>
        <div style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start }) => (
            <MatrixLine
              key={matrix.rows[index]?.subject.id ?? index}
              {...{ board, matrix, focus, index, start, onName, peek }}
            />
          ))}
        </div>
      </div>
      <MatrixFoot matrix={matrix} />
    </div>
  )
}

/** Up to five marks stand at their full size; more of them come closer. */
function markSize(kinds: number): Record<string, string> {
  if (kinds <= MOST_LETTERS) return {}
  return kinds === 6 ? { '--mark-gap': '1.5px' } : { '--mark': `${13 - kinds}px`, '--mark-gap': '1.5px' }
}

function MatrixHead({ board, current }: { board: DutyBoard; current: number }) {
  return (
    <>
      <div className={`${classes.row} ${classes.head}`}>
        <span className={classes.number}>{text.number}</span>
        <span className={classes.name}>{subjectNoun(board.scope)}</span>
        {MONTHS.map((month) => (
          <span
            key={month}
            className={classes.month}
            data-quarter={month % 3 === 1}
            data-now={month === current}
          >
            {text.month(month)}
          </span>
        ))}
        {[text.due, text.done, text.madeUp, text.missing, text.rate].map((it) => (
          <span key={it} className={classes.figure}>
            {it}
          </span>
        ))}
        <span />
      </div>
      <div className={`${classes.row} ${classes.letters}`} aria-hidden>
        <span />
        <span />
        {MONTHS.map((month) => (
          <span key={month} className={classes.month} data-quarter={month % 3 === 1}>
            {board.kinds.map((it, at) => (
              <span key={it.key} className={classes.letter}>
                {board.kinds.length > MOST_LETTERS ? at + 1 : it.mark}
              </span>
            ))}
          </span>
        ))}
      </div>
    </>
  )
}

export const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)
