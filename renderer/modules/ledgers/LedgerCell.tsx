import type { CellProblem, LedgerCells, LedgerColumn } from '#shared/modules/ledgers/ledger'
import classes from './ledgers.module.css'
import { text } from './ledgers.text'

type Props = { column: LedgerColumn; cells: LedgerCells; problems: readonly CellProblem[] }

/** A value of a ledger; one that breaks its column's rule is underlined and says why. */
export function LedgerCell({ column, cells, problems }: Props) {
  const value = cells[column.key] ?? ''
  const problem = problems.find((it) => it.key === column.key)
  if (!problem) return value === '' ? text.none : value
  return (
    <span className={classes.amber} title={problem.message}>
      {value === '' ? text.missing : value}
    </span>
  )
}
