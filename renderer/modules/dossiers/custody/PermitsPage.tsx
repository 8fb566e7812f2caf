import { navigate } from 'wouter/use-hash-location'
import type { Permit } from '#shared/modules/dossiers/custody'
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
import { PERMIT_COLUMNS } from './permit-columns'
import { changePermitList, type PermitTab, permitFilter, usePermitList } from './permit-list'
import { text } from './permits.text'

const TABS: readonly PermitTab[] = ['every', 'asked', 'running', 'lent', 'overdue']

/** 查（借）阅登记: who asked for which dossiers, and what became of it. */
export function PermitsPage() {
  const list = usePermitList()
  const source = usePagedQuery('dossiers.permits', permitFilter(list))
  const mayLend = useRight('dossiers.lend')
  const add = () => navigate('/dossiers/permits/new')
  useShortcut('ctrl+n', add, { label: text.add, enabled: mayLend })
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
              <Button kind="primary" keys="ctrl+n" onClick={add}>
                {text.add}
              </Button>
            )
          }
        />
      }
    >
      <ListBody>
        <Filters />
        <ErrorNotice error={source.error} />
        <DataTable<Permit>
          label={text.table}
          columns={PERMIT_COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(list.focus, source.total - 1)}
          onFocus={(focus) => changePermitList({ focus })}
          onOpen={(row) => navigate(`/dossiers/permits/${row.id}`)}
          isQuiet={(it) => ['refused', 'closed', 'withdrawn'].includes(it.state)}
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
  const list = usePermitList()
  return (
    <div className={classes.tools}>
      <Segmented
        label={text.filters}
        value={list.tab}
        onChange={(tab) => changePermitList({ tab })}
        options={TABS.map((value) => ({ value, label: text[value] }))}
      />
      <SearchBox
        value={list.text}
        label={text.search}
        onChange={(words) => changePermitList({ text: words })}
      />
    </div>
  )
}
