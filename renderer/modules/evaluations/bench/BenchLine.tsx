import { memo } from 'react'
import classes from './bench.module.css'
import type { GridCell, GridLine } from './grid-lines'
import { limitedLeaves } from './grid-lines'
import { leafAt, type Sheet } from './sheet'

type BenchLineProps = {
  line: GridLine
  /** Changes when the line is drawn differently. */
  look: string
  sheet: Sheet
  /** The cell in work if it stands in this line, else -1. */
  cursor: number
  typed: string
  compares: boolean
  onCell: (at: number) => void
}

/** One line of the paper. A key redraws the line it falls into, not the others. */
export const BenchLine = memo(function BenchLine(props: BenchLineProps) {
  const { line, sheet, cursor, typed, compares, onCell } = props
  const limited = limitedLeaves(sheet)
  return (
    <tr data-current={cursor >= 0}>
      <td className={classes.no}>{line.no}</td>
      <td className={classes.name} title={line.name}>
        {line.name}
      </td>
      <td className={classes.post} title={line.about}>
        {line.about}
      </td>
      {line.cells.map((cell) => (
        <MarkCell
          key={cell.at}
          cell={cell}
          current={cell.at === cursor}
          typed={cell.at === cursor ? typed : ''}
          limited={limited.has(leafAt(sheet, cell.at)?.key ?? '')}
          onCell={onCell}
        />
      ))}
      {compares && (
        <td className={classes.compared} data-differs={line.differs} title={line.compared}>
          {line.compared}
        </td>
      )}
    </tr>
  )
}, isSame)

function isSame(before: BenchLineProps, now: BenchLineProps): boolean {
  return (
    before.look === now.look &&
    before.sheet === now.sheet &&
    before.cursor === now.cursor &&
    before.typed === now.typed &&
    before.compares === now.compares &&
    before.line.no === now.line.no
  )
}

/** Names the cell for those who hear the page. */
export function cellId(at: number): string {
  return `bench-cell-${at}`
}

type MarkCellProps = {
  cell: GridCell
  current: boolean
  typed: string
  limited: boolean
  onCell: (at: number) => void
}

function MarkCell({ cell, current, typed, limited, onCell }: MarkCellProps) {
  const { at, words, broken, differs } = cell
  return (
    <td
      id={cellId(at)}
      className={classes.mark}
      data-at={at}
      data-cursor={current}
      data-broken={broken}
      data-differs={differs}
      data-limited={limited}
      onMouseDown={(event) => {
        event.preventDefault()
        onCell(at)
      }}
    >
      {typed !== '' ? (
        <span className={classes.typed}>{typed}</span>
      ) : (
        words && (
          <>
            {words.key !== '' && <span className={classes.key}>{words.key}</span>}
            {words.word}
          </>
        )
      )}
      {current && (typed !== '' || !words) && <span className={classes.caret} />}
    </td>
  )
}
