import { navigate } from 'wouter/use-hash-location'
import { TRANSFER_STATES, type Transfer } from '#shared/modules/dossiers/custody'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  Segmented,
  Tag,
  useShortcut,
} from '../../../components'
import classes from './custody.module.css'
import { changeTransferList, type TransferTab, transferFilter, useTransferList } from './transfer-list'
import { text } from './transfers.text'

const TABS: readonly TransferTab[] = ['every', 'out', 'in', 'overdue']

/** 转递登记: what went out and came in, and which receipts are still to come. */
export function TransfersPage() {
  const list = useTransferList()
  const source = usePagedQuery('dossiers.transfers', transferFilter(list))
  const mayLend = useRight('dossiers.lend')
  const add = () => navigate('/dossiers/transfers/new')
  useShortcut('ctrl+n', add, { label: text.addOut, enabled: mayLend })
  useShortcut('escape', () => navigate('/dossiers'))
  useStatus([text.status(source.total)])
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={source.loading ? undefined : text.facts(source.total)}
          actions={
            mayLend && (
              <>
                <Button onClick={() => navigate('/dossiers/transfers/new?direction=in')}>{text.addIn}</Button>
                <Button kind="primary" keys="ctrl+n" onClick={add}>
                  {text.addOut}
                </Button>
              </>
            )
          }
        />
      }
    >
      <div className={classes.list}>
        <Filters />
        <ErrorNotice error={source.error} />
        <DataTable<Transfer>
          label={text.table}
          columns={COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={(focus) => changeTransferList({ focus })}
          onOpen={(row) => navigate(`/dossiers/transfers/${row.id}`)}
          isQuiet={(it) => it.state === 'cancelled'}
          empty={
            source.loading ? null : (
              <EmptyState>{list.text === '' && list.tab === 'every' ? text.empty : text.nothing}</EmptyState>
            )
          }
          autoFocus
        />
      </div>
    </Page>
  )
}

function Filters() {
  const list = useTransferList()
  return (
    <div className={classes.tools}>
      <Segmented
        label={text.filters}
        value={list.tab}
        onChange={(tab) => changeTransferList({ tab })}
        options={TABS.map((value) => ({ value, label: text[value] }))}
      />
      <input
        className={classes.search}
        value={list.text}
        placeholder={text.search}
        aria-label={text.search}
        maxLength={60}
        onChange={(event) => changeTransferList({ text: event.target.value })}
      />
    </div>
  )
}

const { columns } = text

const COLUMNS: readonly Column<Transfer>[] = [
  { key: 'title', title: columns.title, width: 176, strong: true, render: (it) => it.title },
  { key: 'direction', title: columns.direction, width: 56, render: (it) => text[it.direction] },
  { key: 'unit', title: columns.unit, render: (it) => clipped(it.unit) },
  { key: 'people', title: columns.people, width: 168, render: people },
  { key: 'counts', title: columns.counts, width: 140, align: 'right', render: counts },
  { key: 'on', title: columns.on, width: 96, quiet: true, render: (it) => it.on },
  { key: 'carrier', title: columns.carrier, width: 112, from: 1100, render: (it) => clipped(it.carrier) },
  { key: 'receipt', title: columns.receipt, width: 116, render: receipt },
  { key: 'state', title: columns.state, width: 112, render: (it) => <TransferStateTag transfer={it} /> },
]

export function TransferStateTag({ transfer }: { transfer: Transfer }) {
  if (transfer.overdue) return <Tag tone="red">{text.late}</Tag>
  const tone = ['sent', 'checking'].includes(transfer.state) ? 'amber' : 'normal'
  return <Tag tone={tone}>{TRANSFER_STATES[transfer.state]}</Tag>
}

function receipt(it: Transfer): string {
  if (it.receiptOn !== '') return it.receiptOn
  return it.state === 'draft' || it.receiptDue === '' ? text.none : text.receiptDue(it.receiptDue.slice(5))
}

const SHOWN = 2

function people({ dossiers }: Transfer) {
  const shown = dossiers.slice(0, SHOWN).map((it) => it.name)
  return clipped(text.more(shown.join('、'), dossiers.length > SHOWN ? dossiers.length : 0))
}

function counts({ dossiers }: Transfer): string {
  const sum = (key: 'originals' | 'duplicates' | 'materials') =>
    dossiers.reduce((all, it) => all + it[key], 0)
  return text.counts(sum('originals'), sum('duplicates'), sum('materials'))
}

function clipped(value: string) {
  return (
    <span className={classes.clipped} title={value}>
      {value || text.none}
    </span>
  )
}
