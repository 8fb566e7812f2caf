import { classLabel } from '#shared/modules/dossiers/classes'
import type { Loose } from '#shared/modules/dossiers/loose'
import { dateText } from '#shared/modules/dossiers/rules-catalogue'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import classes from './desk.module.css'
import { looseText as text } from './loose.text'

const titles = text.columns

/** `today` is yyyy.MM.dd: what should have been filed by then is marked. */
export function looseColumns(today: string): readonly Column<Loose>[] {
  return [
    { key: 'number', title: titles.number, width: 84, align: 'right', render: numberText },
    { key: 'name', title: titles.name, width: 76, strong: true, render: (row) => listName(row.name) },
    { key: 'unit', title: titles.unit, width: 152, from: 1100, render: (row) => row.unitName || text.none },
    { key: 'title', title: titles.title, render: (row) => row.title },
    {
      key: 'class',
      title: titles.classCode,
      width: 56,
      render: (row) => (row.classCode === null ? text.none : classLabel(row.classCode)),
    },
    { key: 'formed', title: titles.formed, width: 92, render: (row) => dateText(row) || text.none },
    { key: 'pages', title: titles.pages, width: 52, align: 'right', render: (row) => row.pages ?? text.none },
    { key: 'from', title: titles.from, width: 160, from: 1300, render: (row) => row.fromUnit || text.none },
    { key: 'handedOn', title: titles.handedOn, width: 92, render: (row) => row.handedOn || text.none },
    {
      key: 'due',
      title: titles.due,
      width: 92,
      from: 1000,
      render: (row) => (
        <span className={row.dueOn !== '' && row.dueOn < today ? classes.red : undefined}>
          {row.dueOn || text.none}
        </span>
      ),
    },
    { key: 'state', title: titles.state, width: 72, render: (row) => text.states[row.state] },
  ]
}

function numberText({ handedOn, number }: Loose): string {
  const year = handedOn.slice(0, 4)
  return year === '' ? String(number) : `${year}-${number}`
}
