import { useState } from 'react'
import type { BallotImport, SheetProblem } from '#shared/modules/evaluations/contract-ballots'
import { type Column, DataTable, EmptyState, useArraySource } from '../../../components'
import classes from './files.module.css'
import { text } from './files.text'

const COLUMNS: readonly Column<SheetProblem>[] = [
  {
    key: 'number',
    title: text.columns.number,
    width: 56,
    align: 'right',
    strong: true,
    render: ({ number }) => number ?? text.none,
  },
  {
    key: 'cell',
    title: text.columns.cell,
    width: 72,
    render: ({ cell, row }) => cell || (row > 0 ? text.row(row) : text.none),
  },
  { key: 'column', title: text.columns.column, width: 120, render: ({ column }) => column || text.none },
  {
    key: 'message',
    title: text.columns.message,
    render: ({ message, level }) => (
      <span className={classes.message} data-level={level} title={message}>
        {message}
      </span>
    ),
  },
  {
    key: 'remedy',
    title: text.columns.remedy,
    width: 320,
    render: ({ remedy }) => (
      <span className={classes.message} title={remedy}>
        {remedy}
      </span>
    ),
  },
]

/** Every cell that cannot be taken, and every ballot that a rule makes invalid: errors first. */
export function BallotProblems({ preview }: { preview: BallotImport }) {
  const source = useArraySource(preview.problems)
  const [focus, setFocus] = useState(0)
  const rows = Math.min(12, Math.max(1, preview.problems.length))
  return (
    <div className={classes.problems} style={{ height: `${rows * 1.75 + 2.25}rem` }}>
      <DataTable
        label={text.tableLabel}
        columns={COLUMNS}
        source={source}
        rowKey={({ row, cell, number, message }) => `${row} ${cell} ${number} ${message}`}
        focus={focus}
        onFocus={setFocus}
        density="dense"
        autoFocus
        empty={<EmptyState>{text.clean}</EmptyState>}
      />
      {preview.unlisted > 0 && <p className={classes.quiet}>{text.more(preview.unlisted)}</p>}
    </div>
  )
}
