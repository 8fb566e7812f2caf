import type { TermRow, TermState } from '#shared/modules/organizations/term'
import { shownDay } from '#shared/values/iso-day'
import { type Column, Tag, type Tone } from '../../../../components'
import classes from '../parties.module.css'
import { text } from './terms.text'

const titles = text.columns
const TONES: Partial<Record<TermState, Tone>> = { due: 'amber', unknown: 'amber', overdue: 'red' }

export const TERM_COLUMNS: readonly Column<TermRow>[] = [
  { key: 'name', title: titles.name, strong: true, render: (row) => row.name },
  {
    key: 'number',
    title: titles.number,
    width: 68,
    from: 1000,
    quiet: true,
    render: (row) => (row.number > 0 ? text.numbered(row.number) : text.none),
  },
  { key: 'elected', title: titles.elected, width: 92, quiet: true, render: (row) => day(row.electedOn) },
  {
    key: 'ends',
    title: titles.ends,
    width: 104,
    render: (row) => (
      <span className={row.state === 'overdue' ? classes.red : undefined}>
        {day(row.endsOn)}
        {row.extended && text.extended}
      </span>
    ),
  },
  {
    key: 'letterDue',
    title: titles.letterDue,
    width: 92,
    quiet: true,
    render: (row) => day(row.letterDueOn),
  },
  {
    key: 'responsible',
    title: titles.responsible,
    width: 216,
    render: (row) =>
      row.responsible === '' ? <span className={classes.amber}>{text.unset}</span> : row.responsible,
  },
  {
    key: 'letter',
    title: titles.letter,
    width: 150,
    from: 1180,
    render: (row) => row.letterNo || text.none,
  },
  {
    key: 'requested',
    title: titles.requested,
    width: 92,
    from: 1500,
    render: (row) => day(row.requestedOn),
  },
  { key: 'approved', title: titles.approved, width: 92, from: 1500, render: (row) => day(row.approvedOn) },
  {
    key: 'state',
    title: titles.state,
    width: 104,
    render: (row) => <Tag tone={TONES[row.state]}>{text.states[row.state]}</Tag>,
  },
]

function day(iso: string): string {
  return shownDay(iso) || text.none
}
