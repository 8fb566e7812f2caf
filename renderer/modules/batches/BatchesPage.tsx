import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Batch } from '#shared/platform/batches/contract'
import { listName } from '#shared/values/name-order'
import { usePagedQuery } from '../../app/queries'
import { useRight } from '../../app/session'
import { useStatus } from '../../app/status'
import { whenWords } from '../../app/when'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
} from '../../components'
import { BatchEntries } from './BatchEntries'
import classes from './batches.module.css'
import { text } from './batches.text'
import { UndoDialog } from './UndoDialog'

const COLUMNS: readonly Column<Batch>[] = [
  { key: 'no', title: text.columns.no, width: 80, strong: true, render: (it) => text.no(it.no) },
  { key: 'title', title: text.columns.title, render: (it) => it.title },
  { key: 'kind', title: text.columns.kind, width: 64, from: 900, render: (it) => text.kinds[it.kind] },
  { key: 'at', title: text.columns.at, width: 136, render: (it) => whenWords(it.createdAt) },
  { key: 'account', title: text.columns.account, width: 88, render: (it) => listName(it.accountName) },
  {
    key: 'created',
    title: text.columns.created,
    width: 64,
    align: 'right',
    render: (it) => count(it.created),
  },
  {
    key: 'changed',
    title: text.columns.changed,
    width: 64,
    align: 'right',
    render: (it) => count(it.changed),
  },
  {
    key: 'state',
    title: text.columns.state,
    width: 80,
    render: (it) => (it.undoneAt ? text.undone : text.standing),
  },
]

function count(n: number): string {
  return n === 0 ? text.none : n.toLocaleString('zh-CN')
}

/** Every import that wrote something: what it wrote, what was edited since, and the way back. */
export function BatchesPage() {
  const rows = usePagedQuery('batches.list', {})
  const [focus, setFocus] = useState(0)
  const [undoing, setUndoing] = useState<Batch | null>(null)
  const canUndo = useRight('batches.undo')
  const canImport = useRight('people.import')
  const batch = rows.rowAt(focus)
  const undoable = batch !== undefined && batch.undoneAt === null && canUndo
  useStatus([text.count(rows.total)])
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={text.count(rows.total)}
          actions={
            <>
              {canImport && <Button onClick={() => navigate('/people/import')}>{text.import}</Button>}
              {canUndo && (
                <Button disabled={!undoable} onClick={() => batch && setUndoing(batch)}>
                  {text.undo}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <div className={classes.body}>
        <div className={classes.list}>
          {rows.error && <ErrorNotice error={rows.error} />}
          <DataTable
            label={text.tableLabel}
            columns={COLUMNS}
            source={rows}
            rowKey={(it) => it.id}
            focus={focus}
            onFocus={setFocus}
            isQuiet={(it) => it.undoneAt !== null}
            empty={
              rows.loading ? null : (
                <EmptyState>
                  {text.empty}
                  {canImport && (
                    <LinkButton onClick={() => navigate('/people/import')}>{text.import}</LinkButton>
                  )}
                </EmptyState>
              )
            }
            autoFocus
          />
        </div>
        {batch && <BatchEntries key={batch.id} batch={batch} />}
      </div>
      {undoing && <UndoDialog batch={undoing} onClose={() => setUndoing(null)} />}
    </Page>
  )
}
