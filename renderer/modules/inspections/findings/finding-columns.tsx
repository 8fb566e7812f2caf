import { FINDING_STATES, type Finding } from '#shared/modules/inspections/visit'
import { shownDay } from '#shared/values/iso-day'
import type { Column } from '../../../components'
import classes from '../inspections.module.css'
import { text } from '../inspections.text'

const titles = text.findings.columns

export const FINDING_COLUMNS: readonly Column<Finding>[] = [
  { key: 'on', title: titles.on, width: 104, render: (row) => shownDay(row.on) },
  { key: 'unit', title: titles.unit, width: 96, render: (row) => row.unitName || text.none },
  { key: 'name', title: titles.name, width: 120, strong: true, render: (row) => row.subjectName },
  { key: 'text', title: titles.text, render: (row) => row.text },
  { key: 'demand', title: titles.demand, width: 200, from: 1500, render: (row) => row.demand || text.none },
  { key: 'responsible', title: titles.responsible, width: 96, render: (row) => row.responsible || text.none },
  {
    key: 'due',
    title: titles.due,
    width: 104,
    render: (row) => (
      <span className={row.overdue ? classes.late : undefined}>{shownDay(row.due) || text.none}</span>
    ),
  },
  { key: 'state', title: titles.state, width: 80, render: (row) => FINDING_STATES[row.state] },
]
