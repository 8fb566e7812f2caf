import { INTAKE_ACTS, type IntakeRow } from '#shared/modules/members/intake'
import type { Column } from '../../../components'
import classes from '../members.module.css'
import { text } from './register.text'

/** Rows of a roll before they are written: what will be done, and what stands against it. */
export const INTAKE_COLUMNS: readonly Column<IntakeRow>[] = [
  { key: 'row', title: text.row, width: 56, align: 'right', quiet: true, render: (it) => it.row },
  { key: 'name', title: text.name, width: 88, strong: true, render: (it) => it.name },
  { key: 'number', title: text.identityNumber, width: 176, from: 1200, render: (it) => it.identityNumber },
  { key: 'party', title: text.columns.party, width: 220, render: (it) => it.partyName },
  { key: 'dates', title: text.dates, width: 200, render: (it) => it.dates },
  { key: 'act', title: text.act, width: 144, render: (it) => INTAKE_ACTS[it.act] },
  {
    key: 'problems',
    title: text.problems,
    render: (it) => <span className={classes.amber}>{it.problems.join('')}</span>,
  },
]
