import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { LedgerListed } from '#shared/modules/ledgers/ledger'
import { ListBody } from '../../app/lists/ListParts'
import { useApiQuery, useCommand } from '../../app/queries'
import { useRight } from '../../app/session'
import { useStatus } from '../../app/status'
import { tellDone } from '../../app/tell-done'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  useArraySource,
  useShortcut,
} from '../../components'
import { text } from './ledgers.text'

/** Every ledger of the department's own, those with most to do told by their figures. */
export function LedgersPage() {
  const [bin, setBin] = useState(false)
  const kept = useApiQuery('ledgers.ledgers', {})
  const removed = useApiQuery('ledgers.removed', {}, { enabled: bin })
  const { data, error, isPending } = bin ? removed : kept
  const mayEdit = useRight('ledgers.edit')
  const restore = useRestore()
  const [focus, setFocus] = useState(0)
  const source = useArraySource(data ?? [])
  useStatus([text.facts(source.total)])
  useShortcut('ctrl+n', () => navigate('/ledgers/own/new'), { label: text.fromBook, enabled: mayEdit })
  return (
    <Page
      head={
        <PageHead
          title={bin ? text.removed : text.title}
          facts={text.facts(source.total)}
          actions={
            <>
              <Button onClick={() => setBin(!bin)}>{bin ? text.back : text.removed}</Button>
              {mayEdit && (
                <Button kind="primary" keys="ctrl+n" onClick={() => navigate('/ledgers/own/new')}>
                  {text.fromBook}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <ListBody>
        <ErrorNotice error={error} />
        <DataTable<LedgerListed>
          label={text.list}
          columns={bin ? [...COLUMNS, restoreColumn(restore)] : COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(row) => !bin && navigate(`/ledgers/own/${row.id}`)}
          empty={isPending ? null : <EmptyState>{bin ? text.noneRemoved : text.empty}</EmptyState>}
          autoFocus
        />
      </ListBody>
    </Page>
  )
}

function useRestore() {
  const { run } = useCommand('ledgers.restore')
  return async (row: LedgerListed) => {
    const reply = await run({ id: row.id })
    if (reply.ok) tellDone(text.restored(row.title))
  }
}

const figure = (n: number) => (n > 0 ? n : text.none)
const titles = text.columns

const COLUMNS: readonly Column<LedgerListed>[] = [
  { key: 'title', title: titles.title, strong: true, render: (row) => row.title },
  { key: 'width', title: titles.width, width: 72, align: 'right', render: (row) => row.columns },
  { key: 'rows', title: titles.rows, width: 96, align: 'right', render: (row) => figure(row.rows) },
  { key: 'overdue', title: titles.overdue, width: 72, align: 'right', render: (row) => figure(row.overdue) },
  {
    key: 'troubled',
    title: titles.troubled,
    width: 72,
    align: 'right',
    render: (row) => figure(row.troubled),
  },
  { key: 'changed', title: titles.changed, width: 120, render: (row) => dayOf(row.changedAt) },
]

function restoreColumn(restore: (row: LedgerListed) => Promise<void>): Column<LedgerListed> {
  return {
    key: 'restore',
    title: '',
    width: 72,
    render: (row) => <LinkButton onClick={() => void restore(row)}>{text.restore}</LinkButton>,
  }
}

function dayOf(moment: string): string {
  return moment.slice(0, 10).replaceAll('-', '.')
}
