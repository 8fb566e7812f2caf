import type { ReviewerRow } from '#shared/modules/awards/review'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import classes from './reviewers.module.css'
import { text } from './reviewers.text'

const { columns } = text

export const REVIEWER_COLUMNS: readonly Column<ReviewerRow>[] = [
  { key: 'name', title: columns.name, width: 92, strong: true, render: (it) => listName(it.name) },
  { key: 'unit', title: columns.unit, width: 232, render: (it) => clipped(it.unitName) },
  { key: 'post', title: columns.post, width: 168, from: 1100, render: (it) => clipped(it.post) },
  { key: 'title', title: columns.technicalTitle, width: 132, render: (it) => clipped(it.technicalTitle) },
  { key: 'fields', title: columns.fields, render: (it) => clipped(it.fields.join('、')) },
  {
    key: 'onRecord',
    title: columns.onRecord,
    width: 60,
    quiet: true,
    render: (it) => (it.personId ? text.yes : text.none),
  },
  { key: 'cycles', title: columns.cycles, width: 84, align: 'right', render: (it) => count(it.cycles) },
  {
    key: 'assignments',
    title: columns.assignments,
    width: 84,
    align: 'right',
    render: (it) => count(it.assignments),
  },
]

function count(value: number) {
  return value === 0 ? text.none : value.toLocaleString('zh-CN')
}

function clipped(value: string) {
  if (value === '') return text.none
  return (
    <span className={classes.clipped} title={value}>
      {value}
    </span>
  )
}
