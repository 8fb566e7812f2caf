import { useRef } from 'react'
import { EditableRows, type EditColumn, LinkButton } from '../../../components'
import type { AnswerProps } from './answer-props'
import { text } from './nomination-page.text'
import classes from './nominations.module.css'

/** A row under a key of its own, so that React and the keyboard follow it when rows move. */
type Row = { id: number; cells: string[] }

const MOST_CELL = 500

/** A table that the category asks for: 成果名称、时间、级别、本人排名、佐证. */
export function AnswerRows({ field, answer, onChange, error, readOnly }: AnswerProps) {
  const { key, label, columns, most } = field
  const rows = useKeyedRows(Array.isArray(answer) ? answer : [])
  const write = (next: Row[]) => {
    rows.remember(next)
    onChange(next.map((it) => it.cells))
  }
  const blank = (): Row => ({ id: rows.next(), cells: columns.map(() => '') })
  const add = () => write([...rows.now, blank()])
  const full = most !== null && rows.now.length >= most
  return (
    <div data-field={`answers/${key}`} className={classes.rows} data-wrong={error !== undefined}>
      <div className={classes.longHead}>
        <span>{label}</span>
        {!readOnly && !full && <LinkButton onClick={add}>{text.addRow}</LinkButton>}
      </div>
      <EditableRows
        label={label}
        name={`answers/${key}`}
        columns={columns.map((title, index) => columnAt(title, index, columns.length))}
        rows={rows.now}
        rowKey={(it) => String(it.id)}
        onChange={write}
        newRow={blank}
        readOnly={readOnly}
        empty={readOnly ? text.unfilled : <LinkButton onClick={add}>{text.noRows}</LinkButton>}
      />
      {error && <p className={classes.longError}>{error}</p>}
    </div>
  )
}

function columnAt(title: string, index: number, width: number): EditColumn<Row> {
  return {
    key: String(index),
    title,
    ...(index === 0 ? {} : { width: 120 }),
    limit: MOST_CELL,
    value: (row) => row.cells[index] ?? '',
    set: (row, typed) => ({ ...row, cells: filled(row.cells, width).with(index, typed) }),
  }
}

/** A row of an import may have fewer cells than the table has columns. */
function filled(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? '')
}

/** The rows with keys that stay theirs as long as nobody else changes them. */
function useKeyedRows(answer: readonly string[][]) {
  const count = useRef(0)
  const kept = useRef<Row[]>([])
  const same =
    kept.current.length === answer.length && kept.current.every((it, at) => it.cells === answer[at])
  if (!same) kept.current = answer.map((cells) => ({ id: count.current++, cells }))
  return {
    now: kept.current,
    next: () => count.current++,
    remember: (rows: Row[]) => {
      kept.current = rows
    },
  }
}
