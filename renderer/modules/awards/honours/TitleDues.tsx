import { useState } from 'react'
import type { TitleDue } from '#shared/modules/awards/honour'
import { listName } from '#shared/values/name-order'
import { type Column, DataTable, EmptyState, Tag, type Tone, useArraySource } from '../../../components'
import { clipped } from './honour-columns'
import { text } from './titles.text'

type TitleDuesProps = { rows: readonly TitleDue[]; onOpen: (due: TitleDue) => void; loading: boolean }

/** What titles ask for; Enter goes where it is done. */
export function TitleDues({ rows, onOpen, loading }: TitleDuesProps) {
  const [focus, setFocus] = useState(0)
  return (
    <DataTable<TitleDue>
      label={text.dueTable}
      columns={COLUMNS}
      source={useArraySource(rows)}
      rowKey={(it) => `${it.honourId} ${it.kind} ${it.year}`}
      focus={Math.min(focus, rows.length - 1)}
      onFocus={setFocus}
      onOpen={onOpen}
      empty={loading ? null : <EmptyState>{text.dueEmpty}</EmptyState>}
      autoFocus
    />
  )
}

const TONES: Record<TitleDue['kind'], Tone> = {
  review: 'amber',
  expiring: 'amber',
  expired: 'red',
  exit: 'red',
}

const COLUMNS: readonly Column<TitleDue>[] = [
  {
    key: 'kind',
    title: text.columns.kind,
    width: 92,
    render: (it) => <Tag tone={TONES[it.kind]}>{text.kinds[it.kind]}</Tag>,
  },
  {
    key: 'name',
    title: text.columns.name,
    width: 112,
    strong: true,
    render: (it) => clipped(listName(it.name)),
  },
  { key: 'unit', title: text.columns.unit, width: 220, quiet: true, render: (it) => clipped(it.unitName) },
  { key: 'category', title: text.columns.category, width: 132, render: (it) => clipped(it.categoryLabel) },
  { key: 'what', title: text.columns.what, render: (it) => clipped(it.text) },
  { key: 'due', title: text.columns.due, width: 96, render: (it) => it.due || text.none },
]
