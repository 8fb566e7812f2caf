import { listName } from '#shared/values/name-order'
import type { OutputOf } from '../../../app/queries'
import type { Column } from '../../../components'
import classes from './store.module.css'
import { text } from './store.text'

export type StoreState = OutputOf<'dossiers.storeState'>
export type DamagedPage = StoreState['rows'][number]

const { columns } = text

/** Pages whose file is damaged, worst news in red. */
export const damagedColumns: readonly Column<DamagedPage>[] = [
  { key: 'name', title: columns.name, width: 96, strong: true, render: (it) => listName(it.name) },
  {
    key: 'place',
    title: columns.place,
    render: (it) => (
      <span className={classes.clipped} title={it.place}>
        {it.place}
      </span>
    ),
  },
  {
    key: 'damage',
    title: columns.damage,
    width: 144,
    render: (it) => <span className={classes.red}>{it.damage}</span>,
  },
  { key: 'remedy', title: columns.remedy, width: 256, quiet: true, from: 900, render: () => text.remedy },
]
