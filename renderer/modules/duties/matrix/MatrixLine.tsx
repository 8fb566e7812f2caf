import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DutyBoard } from '#shared/modules/duties/content'
import {
  CELL_STATES,
  type CellState,
  type Matrix,
  type MatrixRow,
  type Tally,
} from '#shared/modules/duties/matrix'
import { rateWords } from '#shared/modules/duties/sheets/matrix-table'
import { text } from '../duties.text'
import { MatrixMark } from './MatrixMark'
import classes from './matrix.module.css'
import type { CellAt, useMatrixFocus } from './use-matrix-focus'

type Props = {
  board: DutyBoard
  matrix: Matrix
  focus: ReturnType<typeof useMatrixFocus>
  index: number
  /** Pixels from the top of the list. */
  start: number
  onName: (row: number) => void
  peek: (at: CellAt) => ReactNode
}

/** One subject: its number and name, twelve months, its figures. */
export function MatrixLine({ board, matrix, focus, index, start, onName, peek }: Props) {
  const row = matrix.rows[index]
  if (!row) return null
  const { name } = row.subject
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual row of the grid around it.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus.
    <div
      className={classes.row}
      role="row"
      aria-rowindex={index + 1}
      data-current={focus.at.row === index}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span className={classes.number}>{index + 1}</span>
      <button type="button" tabIndex={-1} className={classes.name} title={name} onClick={() => onName(index)}>
        <span>{name}</span>
      </button>
      {Array.from({ length: 12 }, (_, at) => (
        <MonthCell
          // biome-ignore lint/suspicious/noArrayIndexKey: the month is its place.
          key={at}
          {...{ board, row, focus, peek }}
          at={{ row: index, month: at + 1 }}
        />
      ))}
      <Figures tally={row} line={board.line} />
      <span />
    </div>
  )
}

type CellProps = Pick<Props, 'board' | 'focus' | 'peek'> & { row: MatrixRow; at: CellAt }

function MonthCell({ board, row, focus, peek, at }: CellProps) {
  const kinds = board.kinds.length
  const marks = [...row.marks.slice((at.month - 1) * kinds, at.month * kinds)] as CellState[]
  const here = focus.at.row === at.row && focus.at.month === at.month
  const open = here && focus.open
  const cell = (
    <button
      type="button"
      tabIndex={-1}
      className={classes.month}
      data-quarter={at.month % 3 === 1}
      data-focus={here}
      data-open={open}
      aria-label={text.cellOf(row.subject.name, at.month, wordsOf(board, marks))}
      onClick={() => (open ? focus.close() : focus.openCell(at))}
    >
      {marks.map((state, index) => (
        <MatrixMark key={board.kinds[index]?.key} state={state} />
      ))}
    </button>
  )
  if (!open) return cell
  return (
    <Popover
      opened
      onClose={focus.close}
      position="bottom-start"
      offset={2}
      trapFocus
      returnFocus={false}
      withinPortal
    >
      <Popover.Target>{cell}</Popover.Target>
      <Popover.Dropdown className={classes.peek ?? ''}>{peek(at)}</Popover.Dropdown>
    </Popover>
  )
}

function wordsOf(board: DutyBoard, marks: readonly CellState[]): string {
  return board.kinds.map((it, at) => `${it.label}${CELL_STATES[marks[at] ?? '-']}`).join('，')
}

/** The five figures of a subject; what is below the board's line stands out. */
export function Figures({ tally, line }: { tally: Tally; line: number }) {
  const { due, done, madeUp, missing } = tally
  const low = due > 0 && (done + madeUp) * 100 < due * line
  return (
    <>
      <span className={classes.figure} data-quiet>
        {due === 0 ? text.none : due}
      </span>
      <span className={classes.figure}>{due === 0 ? text.none : done}</span>
      <span className={classes.figure} data-quiet={madeUp === 0}>
        {madeUp === 0 ? text.none : madeUp}
      </span>
      <span className={classes.figure} data-quiet={missing === 0} data-low={missing > 0}>
        {missing === 0 ? text.none : missing}
      </span>
      <span className={classes.figure} data-low={low} title={text.rateTitle(done + madeUp, due)}>
        {rateWords(tally) || text.none}
      </span>
    </>
  )
}
