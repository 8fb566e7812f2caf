import type { PanelMember } from '#shared/modules/awards/review'
import { EditableRows, type EditColumn } from '../../../components'
import { text } from './panels.text'
import classes from './reviewers.module.css'

export type Seat = Pick<PanelMember, 'reviewerId' | 'name' | 'role' | 'state'>
type Props = { seats: readonly Seat[]; onChange: (seats: Seat[]) => void }

/** Who is in the chair, and how far each invitation is. */
export function PanelSeats({ seats, onChange }: Props) {
  if (seats.length === 0) return null
  return (
    <div className={classes.seats}>
      <h3>
        {text.seats}
        <span className={classes.quiet}>{text.chosen(seats.length)}</span>
      </h3>
      <EditableRows<Seat>
        label={text.seats}
        name="seats"
        columns={COLUMNS}
        rows={seats}
        rowKey={(it) => it.reviewerId}
        onChange={onChange}
      />
    </div>
  )
}

const COLUMNS: EditColumn<Seat>[] = [
  { key: 'name', title: text.columns.name, readOnly: true, value: (it) => it.name, set: (it) => it },
  {
    key: 'role',
    title: text.columns.role,
    width: 120,
    options: labels(text.roles),
    value: (it) => text.roles[it.role],
    set: (it, label) => ({ ...it, role: keyOf(text.roles, label) ?? it.role }),
  },
  {
    key: 'state',
    title: text.columns.state,
    width: 160,
    options: labels(text.states),
    value: (it) => text.states[it.state],
    set: (it, label) => ({ ...it, state: keyOf(text.states, label) ?? it.state }),
  },
]

function labels(words: Record<string, string>) {
  return Object.values(words).map((label) => ({ value: label, label }))
}

function keyOf<Key extends string>(words: Record<Key, string>, label: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((it) => words[it] === label)
}
