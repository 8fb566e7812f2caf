import type { ClassRow } from '#shared/modules/training/training-class'
import { shownDay } from '#shared/values/iso-day'
import type { Column } from '../../../components'
import { text } from '../training.text'

const titles = text.classes.columns

export const CLASS_COLUMNS: readonly Column<ClassRow>[] = [
  { key: 'from', title: titles.from, width: 176, render: span },
  { key: 'kind', title: titles.kind, width: 144, render: (row) => row.kindLabel },
  { key: 'title', title: titles.title, strong: true, render: (row) => row.title },
  { key: 'place', title: titles.place, width: 144, render: (row) => row.place || text.none },
  { key: 'host', title: titles.host, width: 160, render: (row) => row.host || text.none },
  { key: 'hours', title: titles.hours, width: 64, align: 'right', render: (row) => row.hours ?? text.none },
  {
    key: 'people',
    title: titles.people,
    width: 80,
    align: 'right',
    render: (row) => row.listed + row.headcount || text.none,
  },
]

function span({ from, to }: ClassRow): string {
  if (to === '' || to === from) return shownDay(from)
  return `${shownDay(from)}—${to.slice(0, 4) === from.slice(0, 4) ? shownDay(to).slice(5) : shownDay(to)}`
}
