import type { ShortagePost } from '#shared/modules/awards/overview'
import type { Column } from '../../../components'
import classes from './overview.module.css'
import { shortageText as text } from './overview.text'

const titles = text.columns

export const SHORTAGE_COLUMNS: readonly Column<ShortagePost>[] = [
  { key: 'year', title: titles.year, width: 56, render: (row) => row.year },
  { key: 'unit', title: titles.unit, width: 176, render: (row) => row.unitName },
  { key: 'post', title: titles.post, width: 144, strong: true, render: (row) => row.post },
  { key: 'wanted', title: titles.wanted, width: 48, align: 'right', render: (row) => row.wanted },
  {
    key: 'found',
    title: titles.found,
    width: 56,
    align: 'right',
    render: (row) => (
      <span className={row.found < row.wanted ? classes.toCheck : undefined}>{row.found}</span>
    ),
  },
  {
    key: 'qualification',
    title: titles.qualification,
    width: 80,
    render: (row) => row.qualification || text.none,
  },
  { key: 'major', title: titles.major, render: (row) => row.major || text.none },
  { key: 'level', title: titles.level, width: 76, from: 1500, render: (row) => row.level || text.none },
]
