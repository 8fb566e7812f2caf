import { navigate } from 'wouter/use-hash-location'
import type { Transfer } from '#shared/modules/dossiers/custody'
import { ListBody, SearchBox } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  Segmented,
  useShortcut,
} from '../../../components'
import classes from './custody.module.css'
import { TRANSFER_COLUMNS } from './transfer-columns'
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
      <ListBody>
        <Filters />
        <ErrorNotice error={source.error} />
        <DataTable<Transfer>
          label={text.table}
          columns={TRANSFER_COLUMNS}
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
      </ListBody>
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
      <SearchBox
        value={list.text}
        label={text.search}
        onChange={(words) => changeTransferList({ text: words })}
      />
    </div>
  )
}
