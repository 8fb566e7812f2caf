import { classLabel } from '#shared/modules/dossiers/classes'
import type { Missing } from '#shared/modules/dossiers/loose'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import classes from './desk.module.css'
import { missingText as text } from './missing.text'

const titles = text.columns

/** `today` is yyyy.MM.dd: what was due before is marked. */
export function missingColumns(today: string): readonly Column<Missing>[] {
  return [
    { key: 'name', title: titles.name, width: 76, strong: true, render: (row) => listName(row.name) },
    { key: 'unit', title: titles.unit, width: 168, from: 1100, render: (row) => row.unitName || text.none },
    { key: 'class', title: titles.classCode, width: 56, render: (row) => classLabel(row.classCode) },
    { key: 'title', title: titles.title, render: (row) => row.title },
    { key: 'time', title: titles.time, width: 100, render: (row) => row.time || text.none },
    { key: 'copies', title: titles.copies, width: 52, align: 'right', render: (row) => row.copies },
    { key: 'chased', title: titles.chasedUnit, width: 168, render: (row) => row.chasedUnit || text.none },
    {
      key: 'letter',
      title: titles.letter,
      width: 156,
      from: 1300,
      render: (row) => row.letterNo || text.none,
    },
    {
      key: 'due',
      title: titles.due,
      width: 92,
      render: (row) => (
        <span className={isOverdue(row, today) ? classes.red : undefined}>{row.dueOn || text.none}</span>
      ),
    },
    { key: 'state', title: titles.state, width: 72, render: (row) => text.states[row.state] },
  ]
}

function isOverdue({ state, dueOn }: Missing, today: string): boolean {
  return state === 'chased' && dueOn !== '' && dueOn < today
}
