import { PERMIT_STATES, type Permit } from '#shared/modules/dossiers/custody'
import { type Column, Tag } from '../../../components'
import classes from './custody.module.css'
import { text } from './permits.text'

const { columns } = text

/** Columns of a list of permits. */
export const PERMIT_COLUMNS: readonly Column<Permit>[] = [
  { key: 'number', title: columns.number, width: 148, strong: true, render: (it) => it.number },
  { key: 'unit', title: columns.unit, render: (it) => clipped(it.unit) },
  { key: 'readers', title: columns.readers, width: 144, render: (it) => names(it.readers) },
  { key: 'subjects', title: columns.subjects, width: 144, render: (it) => names(it.subjects) },
  { key: 'reason', title: columns.reason, width: 128, from: 1100, render: (it) => clipped(it.reason) },
  { key: 'askedOn', title: columns.askedOn, width: 96, quiet: true, render: (it) => it.askedOn },
  { key: 'until', title: columns.until, width: 96, render: (it) => it.until || text.none },
  {
    key: 'time',
    title: columns.time,
    width: 92,
    align: 'right',
    render: (it) => (it.kind === 'borrow' ? text.none : text.time(it.minutesUsed, it.minutes)),
  },
  { key: 'state', title: columns.state, width: 84, render: (it) => <PermitStateTag permit={it} /> },
]

export function PermitStateTag({ permit }: { permit: Permit }) {
  if (permit.overdue) return <Tag tone="red">{text.late}</Tag>
  const tone =
    permit.state === 'asked' ? 'amber' : ['open', 'lent'].includes(permit.state) ? 'accent' : 'normal'
  return <Tag tone={tone}>{PERMIT_STATES[permit.state]}</Tag>
}

const SHOWN = 2

function names(people: readonly { name: string }[]) {
  const shown = people.slice(0, SHOWN).map((it) => it.name)
  return clipped(text.more(shown.join('、'), people.length > SHOWN ? people.length : 0))
}

function clipped(value: string) {
  return (
    <span className={classes.clipped} title={value}>
      {value || text.none}
    </span>
  )
}
