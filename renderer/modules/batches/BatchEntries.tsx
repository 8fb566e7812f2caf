import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Batch, BatchEntry } from '#shared/platform/batches/contract'
import { listName } from '#shared/values/name-order'
import { usePagedQuery } from '../../app/queries'
import { whenWords } from '../../app/when'
import { type Column, CountTabs, DataTable, EmptyState, ErrorNotice } from '../../components'
import classes from './batches.module.css'
import { text } from './batches.text'

const COLUMNS: readonly Column<BatchEntry>[] = [
  { key: 'name', title: text.entryColumns.name, width: 112, strong: true, render: (it) => listName(it.name) },
  { key: 'kind', title: text.entryColumns.kind, width: 56, render: (it) => text.entryKinds[it.kind] },
  {
    key: 'fields',
    title: text.entryColumns.fields,
    quiet: true,
    render: (it) => (it.kind === 'created' ? text.allFields : it.fields.join(text.comma)),
  },
  {
    key: 'edited',
    title: text.entryColumns.edited,
    width: 160,
    render: (it) =>
      it.editedSince ? (
        <span className={classes.edited}>{text.editedBy(it.editedBy, whenWords(it.editedAt))}</span>
      ) : (
        text.none
      ),
  },
]

/** The people a batch wrote. Enter opens one. */
export function BatchEntries({ batch }: { batch: Batch }) {
  const [tab, setTab] = useState<'all' | 'edited'>('all')
  const [focus, setFocus] = useState(0)
  const rows = usePagedQuery('batches.entries', { id: batch.id, onlyEdited: tab === 'edited' })
  const edited = rows.answer?.edited ?? 0
  return (
    <section className={classes.entries} aria-label={text.detail}>
      <CountTabs
        label={text.detail}
        value={tab}
        onChange={(next) => {
          setTab(next)
          setFocus(0)
        }}
        tabs={[
          { key: 'all', label: text.all, count: batch.created + batch.changed },
          { key: 'edited', label: text.onlyEdited, count: edited, tone: 'amber' },
        ]}
      />
      {rows.error && <ErrorNotice error={rows.error} />}
      <DataTable
        label={text.entriesLabel}
        columns={COLUMNS}
        source={rows}
        rowKey={(it) => it.recordId}
        focus={focus}
        onFocus={setFocus}
        onOpen={(it) => navigate(`/people/${it.recordId}`)}
        density="dense"
        empty={rows.loading ? null : <EmptyState>{text.noEntries}</EmptyState>}
      />
    </section>
  )
}
