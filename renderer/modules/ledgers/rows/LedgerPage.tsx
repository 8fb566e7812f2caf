import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { Ledger, LedgerRow } from '#shared/modules/ledgers/ledger'
import { type LedgerId, LedgerRowId } from '#shared/values/id'
import { api } from '../../../api/client'
import { ListBody, Nothing } from '../../../app/lists/ListParts'
import { everyKey, useList, useListStatus } from '../../../app/lists/use-list'
import { useApiQuery, usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { DataTable, ErrorNotice, Page } from '../../../components'
import { ColumnsDialog } from '../columns/ColumnsDialog'
import { text } from '../ledgers.text'
import { EVERY_ROW, type RowAsk } from './ask'
import { LedgerHead } from './LedgerHead'
import { RowDialog } from './RowDialog'
import { RowsBar } from './RowsBar'
import { rowColumns } from './row-columns'
import { Totals } from './Totals'

/** One ledger: its rows found, narrowed, entered, printed and taken out in its own layout. */
export function LedgerPage({ id }: { id: LedgerId }) {
  const { data: ledger, error } = useApiQuery('ledgers.ledger', { id })
  if (!ledger) return <ErrorNotice error={error} />
  return <Rows ledger={ledger} />
}

type Open = { row: LedgerRow | null } | 'columns' | null

function Rows({ ledger }: { ledger: Ledger }) {
  const { id, content } = ledger
  const list = useList<RowAsk>(EVERY_ROW, EVERY_ROW)
  const { ask, keys } = list
  const [search] = useSearchParams()
  const [open, setOpen] = useState<Open>(search.has('columns') ? 'columns' : null)
  const source = usePagedQuery('ledgers.rows', { id, ...ask })
  const mayEdit = useRight('ledgers.edit')
  useListStatus(text, source.total, keys.size)
  const all = async () =>
    list.setKeys(await everyKey(source.total, (slice) => api.ledgers.rows({ id, ...ask, ...slice })))
  return (
    <Page
      head={
        <LedgerHead
          ledger={ledger}
          ask={ask}
          onAsk={list.change}
          onAdd={mayEdit ? () => setOpen({ row: null }) : undefined}
          onColumns={mayEdit ? () => setOpen('columns') : undefined}
        />
      }
      bottom={mayEdit && keys.size > 0 && <RowsBar keys={keys} onNone={list.none} />}
    >
      <ListBody>
        <ErrorNotice error={source.error} />
        <DataTable<LedgerRow>
          label={content.title}
          columns={rowColumns(content)}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={list.setFocus}
          onOpen={(row) => setOpen({ row })}
          selection={{ keys, onChange: list.setKeys, onAll: () => void all() }}
          {...(ask.sort ? { sort: { key: ask.sort.key, descending: ask.sort.down } } : {})}
          onSort={(key) => list.change({ ...ask, sort: nextSort(ask.sort, key) })}
          empty={
            source.loading ? null : <Nothing words={WORDS} isWhole={list.isWhole} onClear={list.clear} />
          }
          autoFocus
        />
        <Totals content={content} totals={source.answer?.totals ?? {}} />
      </ListBody>
      {open === null && <AskedRow ledger={ledger} />}
      {open === 'columns' && <ColumnsDialog ledger={ledger} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'columns' && (
        <RowDialog key={open.row?.id ?? 'new'} ledger={ledger} row={open.row} onClose={() => setOpen(null)} />
      )}
    </Page>
  )
}

/** The row that the address names, as the workbench leads here. */
function AskedRow({ ledger }: { ledger: Ledger }) {
  const [search, setSearch] = useSearchParams()
  const asked = LedgerRowId.safeParse(search.get('row'))
  return asked.success && <OneRow id={asked.data} ledger={ledger} onClose={() => setSearch({})} />
}

function OneRow({ id, ledger, onClose }: { id: LedgerRowId; ledger: Ledger; onClose: () => void }) {
  const { data: row } = useApiQuery('ledgers.row', { id })
  return row && <RowDialog ledger={ledger} row={row} onClose={onClose} />
}

const WORDS = { empty: text.emptyRows, nothing: text.nothing, everything: text.everything }

/** Up, down, then the ledger's own order again. */
function nextSort(now: RowAsk['sort'], key: string): RowAsk['sort'] {
  if (now?.key !== key) return { key, down: false }
  return now.down ? null : { key, down: true }
}
