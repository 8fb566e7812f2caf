import { Checkbox } from '@mantine/core'
import type { DuesCell, DuesRow } from '#shared/modules/members/dues'
import { monthsOf } from '#shared/modules/members/rules-dates'
import type { PersonId } from '#shared/values/id'
import { yuanText } from '#shared/values/money'
import classes from '../members.module.css'
import { text } from './dues.text'
import type { OpenCell } from './open-cell'

type Props = {
  year: number
  until: string
  rows: readonly DuesRow[]
  keys: ReadonlySet<string>
  onKeys: (keys: ReadonlySet<string>) => void
  onCell: ((open: OpenCell) => void) | undefined
}

/** Members by month: paid amounts in ink, what is owed in red, what is yet to come pale. */
export function DuesMatrix({ year, until, rows, keys, onKeys, onCell }: Props) {
  const months = monthsOf(year)
  const toggle = (id: PersonId) => {
    const next = new Set(keys)
    if (!next.delete(id)) next.add(id)
    onKeys(next)
  }
  return (
    <div className={classes.matrixScroll}>
      <table className={classes.matrix} aria-label={text.matrix}>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.base}</th>
            {months.map((month, at) => (
              <th key={month} scope="col">
                {text.month(at + 1)}
              </th>
            ))}
            <th scope="col">{text.dueSum}</th>
            <th scope="col">{text.paidSum}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MemberLine
              key={row.personId}
              row={row}
              months={months}
              until={until}
              onCell={onCell}
              marked={keys.has(row.personId)}
              onMark={() => toggle(row.personId)}
            />
          ))}
          <Totals months={months} rows={rows} />
        </tbody>
      </table>
    </div>
  )
}

type LineProps = {
  row: DuesRow
  months: readonly string[]
  until: string
  onCell: Props['onCell']
  marked: boolean
  onMark: () => void
}

/** One member: marked by the box or the name, each month opened by its amount. */
function MemberLine({ row, months, until, onCell, marked, onMark }: LineProps) {
  return (
    <tr data-marked={marked}>
      <td>
        <Checkbox label={row.name} checked={marked} onChange={onMark} disabled={!onCell} size="xs" />
      </td>
      <td>{row.base > 0 ? yuanText(row.base) : text.none}</td>
      {months.map((month) => (
        <Cell key={month} row={row} month={month} until={until} onCell={onCell} />
      ))}
      <td>{yuanText(row.due)}</td>
      <td>{yuanText(row.paid)}</td>
    </tr>
  )
}

type CellProps = { row: DuesRow; month: string; until: string; onCell: Props['onCell'] }

function Cell({ row, month, until, onCell }: CellProps) {
  const cell = row.cells.find((it) => it.month === month)
  if (!cell) return <td data-state="none" />
  const state = stateOf(cell, until)
  const words = cell.due === null ? text.unsetCell : yuanText(cell.paid > 0 ? cell.paid : cell.due)
  return (
    <td data-state={state}>
      {onCell ? (
        <button
          type="button"
          className={classes.cell}
          aria-label={`${row.name} ${month}`}
          onClick={() => onCell({ row, cell })}
        >
          {words}
        </button>
      ) : (
        words
      )}
    </td>
  )
}

function stateOf({ due, paid, month }: DuesCell, until: string): 'paid' | 'owed' | 'ahead' | 'none' {
  if (due === null) return 'none'
  if (paid >= due) return 'paid'
  return month > until ? 'ahead' : 'owed'
}

function Totals({ months, rows }: { months: readonly string[]; rows: readonly DuesRow[] }) {
  const paidIn = (month: string) =>
    rows.reduce((sum, row) => sum + (row.cells.find((it) => it.month === month)?.paid ?? 0), 0)
  const sum = (key: 'due' | 'paid') => yuanText(rows.reduce((all, row) => all + row[key], 0))
  return (
    <tr>
      <td>
        <strong>{text.total}</strong>
      </td>
      <td />
      {months.map((month) => (
        <td key={month}>{paidIn(month) > 0 ? yuanText(paidIn(month)) : text.none}</td>
      ))}
      <td>{sum('due')}</td>
      <td>{sum('paid')}</td>
    </tr>
  )
}
