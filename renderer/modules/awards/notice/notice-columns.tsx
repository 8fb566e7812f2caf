import type { Objection } from '#shared/modules/awards/outcome'
import { listName } from '#shared/values/name-order'
import { type Column, Tag } from '../../../components'
import classes from './notice.module.css'
import { text } from './notice.text'
import type { ListedRow } from './use-notice'

export const LISTED_COLUMNS: readonly Column<ListedRow>[] = [
  { key: 'category', title: text.columns.category, width: 128, render: (it) => it.categoryLabel },
  { key: 'name', title: text.columns.name, width: 152, strong: true, render: (it) => listName(it.name) },
  { key: 'unit', title: text.columns.unit, render: (it) => it.unitName || text.none },
  {
    key: 'number',
    title: text.columns.number,
    width: 56,
    align: 'right',
    quiet: true,
    render: (it) => it.number,
  },
  {
    key: 'state',
    title: text.columns.state,
    width: 208,
    render: (it) => <Listed row={it} />,
  },
]

function Listed({ row }: { row: ListedRow }) {
  if (row.obstacles.length > 0)
    return (
      <span className={`${classes.barred} ${classes.clipped}`} title={row.obstacles.join('')}>
        {row.obstacles.join('')}
      </span>
    )
  if (row.openObjections > 0) return <Tag tone="amber">{text.objected(row.openObjections)}</Tag>
  return <span className={classes.quiet}>{text.listed}</span>
}

export const OBJECTION_COLUMNS: readonly Column<Objection>[] = [
  { key: 'received', title: text.objectionColumns.received, width: 96, render: (it) => it.receivedOn },
  {
    key: 'who',
    title: text.objectionColumns.who,
    width: 112,
    strong: true,
    render: (it) => listName(it.name),
  },
  {
    key: 'from',
    title: text.objectionColumns.from,
    width: 96,
    quiet: true,
    render: (it) => it.from || text.anonymous,
  },
  { key: 'content', title: text.objectionColumns.content, render: (it) => it.content },
  {
    key: 'outcome',
    title: text.objectionColumns.outcome,
    width: 80,
    render: ({ outcome }) => <Tag tone={TONES[outcome]}>{text.outcomes[outcome]}</Tag>,
  },
  { key: 'due', title: text.objectionColumns.due, width: 192, render: (it) => <Due objection={it} /> },
]

const TONES = { open: 'amber', unfounded: 'normal', upheld: 'red', invalid: 'normal' } as const

function Due({ objection: { outcome, closedOn, due, late, afterNotice } }: { objection: Objection }) {
  const day = outcome === 'open' ? due && text.dueBy(due) : text.closed(closedOn)
  return (
    <>
      <span className={late ? classes.barred : undefined}>
        {[day, late ? text.late : ''].filter(Boolean).join(text.comma) || text.none}
      </span>
      {afterNotice && <span className={classes.toCheck}>　{text.afterNotice}</span>}
    </>
  )
}
