import type { RegisteredLetter } from '#shared/modules/reports/letter'
import { shownDay } from '#shared/values/iso-day'
import { listName } from '#shared/values/name-order'
import { type Column, Tag } from '../../../components'
import { letterText as text } from '../reports.text'

const titles = text.columns

export function letterColumns(): readonly Column<RegisteredLetter>[] {
  return [
    { key: 'number', title: titles.number, width: 168, strong: true, render: (row) => row.number },
    { key: 'on', title: titles.on, width: 92, render: (row) => shownDay(row.on) },
    { key: 'to', title: titles.to, width: 168, render: (row) => row.addressee },
    { key: 'title', title: titles.title, render: (row) => row.title },
    { key: 'origin', title: titles.origin, width: 140, quiet: true, render: (row) => row.origin },
    { key: 'matters', title: titles.matters, width: 56, align: 'right', render: (row) => row.matters },
    { key: 'by', title: titles.by, width: 76, quiet: true, render: (row) => listName(row.by) },
    {
      key: 'state',
      title: titles.state,
      width: 84,
      render: (row) => (row.voidReason === '' ? text.standing : <Tag tone="amber">{text.void}</Tag>),
    },
  ]
}
