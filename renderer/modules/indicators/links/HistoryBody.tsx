import { useState } from 'react'
import type { Link } from '#shared/modules/indicators/links'
import { shownDay } from '#shared/values/iso-day'
import { ListBody } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { type Column, DataTable, EmptyState, ErrorNotice } from '../../../components'
import type { LinkDraft } from './LinkDialog'
import { text } from './links.text'

/** Every link there was, the latest first; those that ended are quiet. */
export function HistoryBody({ system, onEdit }: { system: string; onEdit: (draft: LinkDraft) => void }) {
  const source = usePagedQuery('indicators.linkList', { system })
  const [focus, setFocus] = useState(0)
  const mayEdit = useRight('ledgers.edit')
  useStatus([text.historyStatus(source.total)])
  return (
    <ListBody>
      <ErrorNotice error={source.error} />
      <DataTable<Link>
        label={text.history}
        columns={COLUMNS}
        source={source}
        rowKey={(row) => row.id}
        focus={Math.min(focus, source.total - 1)}
        onFocus={setFocus}
        onOpen={mayEdit ? (link) => onEdit({ type: link.type, link }) : undefined}
        isQuiet={(row) => row.toOn !== ''}
        empty={source.loading ? null : <EmptyState>{text.noHistory}</EmptyState>}
        autoFocus
      />
    </ListBody>
  )
}

const titles = text.historyColumns

const COLUMNS: readonly Column<Link>[] = [
  { key: 'holder', title: titles.holder, width: 144, strong: true, render: (row) => row.holder.name },
  { key: 'type', title: titles.type, width: 136, render: (row) => row.typeLabel },
  { key: 'target', title: titles.target, width: 160, render: (row) => row.target?.name ?? row.targetName },
  { key: 'from', title: titles.from, width: 96, render: (row) => shownDay(row.fromOn) },
  { key: 'to', title: titles.to, width: 96, render: (row) => shownDay(row.toOn) || text.none },
  {
    key: 'note',
    title: titles.note,
    quiet: true,
    render: (row) =>
      [...Object.values(row.fields), row.endReason, row.note].filter(Boolean).join('　') || text.none,
  },
]
