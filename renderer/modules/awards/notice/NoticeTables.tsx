import { useState } from 'react'
import type { Objection } from '#shared/modules/awards/outcome'
import { DataTable, EmptyState, useArraySource } from '../../../components'
import { text } from './notice.text'
import { LISTED_COLUMNS, OBJECTION_COLUMNS } from './notice-columns'
import type { ListedRow } from './use-notice'

type ListedTableProps = {
  rows: readonly ListedRow[]
  pending: boolean
  focus: number
  onFocus: (index: number) => void
  onOpen: (row: ListedRow) => void
}

/** Who is published, by category and 姓氏笔画; who came so far and is not, quietly with the reason. */
export function ListedTable({ rows, pending, focus, onFocus, onOpen }: ListedTableProps) {
  return (
    <DataTable
      label={text.list}
      columns={LISTED_COLUMNS}
      source={useArraySource(rows)}
      rowKey={(it) => it.nominationId}
      focus={Math.min(focus, rows.length - 1)}
      onFocus={onFocus}
      onOpen={onOpen}
      isQuiet={(it) => it.obstacles.length > 0}
      empty={pending ? null : <EmptyState>{text.listEmpty}</EmptyState>}
      autoFocus
    />
  )
}

type ObjectionTableProps = {
  objections: readonly Objection[]
  pending: boolean
  onOpen: (objection: Objection) => void
}

export function ObjectionTable({ objections, pending, onOpen }: ObjectionTableProps) {
  const [focus, setFocus] = useState(0)
  return (
    <DataTable
      label={text.objections}
      columns={OBJECTION_COLUMNS}
      source={useArraySource(objections)}
      rowKey={(it) => it.id}
      focus={Math.min(focus, objections.length - 1)}
      onFocus={setFocus}
      onOpen={onOpen}
      empty={pending ? null : <EmptyState>{text.nothingObjected}</EmptyState>}
      autoFocus
    />
  )
}
