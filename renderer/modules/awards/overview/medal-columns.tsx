import type { MedalRow } from '#shared/modules/awards/overview'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import classes from './overview.module.css'
import { medalText as text } from './overview.text'

const titles = text.columns

export const MEDAL_COLUMNS: readonly Column<MedalRow>[] = [
  { key: 'name', title: titles.name, width: 88, strong: true, render: (row) => listName(row.name) },
  { key: 'sex', title: titles.sex, width: 48, render: (row) => row.sex || text.none },
  { key: 'birth', title: titles.birth, width: 80, render: (row) => row.birth.slice(0, 7) || text.none },
  { key: 'unit', title: titles.unit, render: (row) => row.unitName || text.none },
  { key: 'joined', title: titles.joined, width: 92, render: (row) => row.partyJoinedOn },
  { key: 'years', title: titles.years, width: 56, align: 'right', render: (row) => row.years },
  { key: 'reached', title: titles.reached, width: 92, render: (row) => row.reachedOn },
  {
    key: 'check',
    title: titles.check,
    width: 112,
    render: (row) => (row.uncertain ? <span className={classes.toCheck}>{text.uncertain}</span> : text.none),
  },
]
