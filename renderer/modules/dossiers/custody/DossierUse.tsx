import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Permit, Reading, Transfer } from '#shared/modules/dossiers/custody'
import type { DossierId } from '#shared/values/id'
import { ListBody } from '../../../app/lists/ListParts'
import { type PagedRows, usePagedQuery } from '../../../app/queries'
import { type Column, DataTable, EmptyState, ErrorNotice, Segmented } from '../../../components'
import { DossierPaperActions } from '../papers/DossierPaperActions'
import classes from './custody.module.css'
import { PERMIT_COLUMNS } from './permit-columns'
import { text } from './reading.text'
import { READING_COLUMNS } from './reading-columns'
import { TRANSFER_COLUMNS } from './transfer-columns'

type Props = { dossierId: DossierId; name: string }
type List = 'readings' | 'permits' | 'transfers'
const LISTS: readonly List[] = ['readings', 'permits', 'transfers']

/** 利用: what became of a dossier, the newest first. Every page looked at, who was let read or borrow it, where it went. */
export function DossierUse({ dossierId, name }: Props) {
  const [list, setList] = useState<List>('readings')
  const readings = usePagedQuery('dossiers.readings', { dossierId, permitId: null })
  const permits = usePagedQuery('dossiers.permits', { dossierId })
  const transfers = usePagedQuery('dossiers.transfers', { dossierId })
  const totals = { readings: readings.total, permits: permits.total, transfers: transfers.total }
  return (
    <ListBody>
      <div className={classes.tools}>
        <Segmented
          label={text.use}
          value={list}
          onChange={setList}
          options={LISTS.map((value) => ({ value, label: text.lists[value](totals[value]) }))}
        />
        {list === 'readings' && readings.total > 0 && <LogPaper dossierId={dossierId} name={name} />}
      </div>
      {list === 'readings' && (
        <UseTable<Reading>
          label={text.log}
          columns={READING_COLUMNS}
          source={readings}
          empty={text.logEmpty}
        />
      )}
      {list === 'permits' && (
        <UseTable<Permit>
          label={text.permits}
          columns={PERMIT_COLUMNS}
          source={permits}
          empty={text.permitsEmpty}
          onOpen={({ id }) => navigate(`/dossiers/permits/${id}`)}
        />
      )}
      {list === 'transfers' && (
        <UseTable<Transfer>
          label={text.transfers}
          columns={TRANSFER_COLUMNS}
          source={transfers}
          empty={text.transfersEmpty}
          onOpen={({ id }) => navigate(`/dossiers/transfers/${id}`)}
        />
      )}
    </ListBody>
  )
}

function LogPaper({ dossierId, name }: Props) {
  return (
    <span className={classes.acts}>
      <DossierPaperActions
        paper={{ paper: 'readings', dossierId, permitId: null }}
        name={`${text.log} ${name}`}
      />
    </span>
  )
}

type TableProps<T> = {
  label: string
  columns: readonly Column<T>[]
  source: PagedRows<T, unknown>
  empty: string
  onOpen?: (row: T) => void
}

function UseTable<T extends { id: string }>({
  label,
  columns,
  source,
  empty,
  onOpen,
}: TableProps<T>): ReactNode {
  const [focus, setFocus] = useState(0)
  return (
    <>
      <ErrorNotice error={source.error} />
      <DataTable<T>
        label={label}
        columns={columns}
        source={source}
        rowKey={(it) => it.id}
        focus={Math.min(focus, source.total - 1)}
        onFocus={setFocus}
        onOpen={onOpen}
        empty={source.loading ? null : <EmptyState>{empty}</EmptyState>}
      />
    </>
  )
}
