import { useMemo, useState } from 'react'
import type { RegisterLine } from '#shared/modules/organizations/contract-registers'
import type { OutputOf } from '../../../../app/queries'
import { type Column, DataTable, Tag, useArraySource } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './registers.text'

type Read = OutputOf<'organizations.readRegister'>

/** The lines of a workbook as they would come in: what each does, and what of it cannot be taken. */
export function ReadLines({ read, lines }: { read: Read; lines: readonly RegisterLine[] }) {
  const [focus, setFocus] = useState(0)
  const source = useArraySource(lines)
  const columns = useMemo(() => columnsOf(read), [read])
  return (
    <DataTable<RegisterLine>
      label={text.list}
      columns={columns}
      source={source}
      rowKey={(it) => String(it.line)}
      focus={focus}
      onFocus={setFocus}
      isQuiet={(it) => it.does === 'refused'}
      density="dense"
      autoFocus
    />
  )
}

const CELL_WIDTH = 120
/** Columns of the sheet that stand beside the name, as many as the window has room for. */
const MOST_CELLS = 6
const titles = text.columns

function columnsOf({ columns }: Read): readonly Column<RegisterLine>[] {
  const cells = columns.filter((it) => it.field !== 'name').slice(0, MOST_CELLS)
  return [
    { key: 'line', title: titles.line, width: 52, align: 'right', quiet: true, render: (it) => it.line },
    {
      key: 'does',
      title: titles.does,
      width: 64,
      render: (it) => <Tag tone={it.does === 'refused' ? 'red' : 'normal'}>{text.does[it.does]}</Tag>,
    },
    { key: 'name', title: titles.name, width: 220, strong: true, render: (it) => it.name || text.none },
    ...cells.map(({ field, head }, at) => ({
      key: field,
      title: head,
      width: CELL_WIDTH,
      from: 900 + at * CELL_WIDTH,
      render: (it: RegisterLine) => it.cells[field] || text.none,
    })),
    {
      key: 'problems',
      title: titles.problems,
      render: (it) => (
        <span className={it.does === 'refused' ? classes.red : classes.amber}>{it.problems.join('')}</span>
      ),
    },
  ]
}
