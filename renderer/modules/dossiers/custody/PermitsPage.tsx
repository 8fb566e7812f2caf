import { navigate } from 'wouter/use-hash-location'
import type { Permit } from '#shared/modules/dossiers/custody'
import { PERMIT_STATES } from '#shared/modules/dossiers/custody'
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
      <div className={classes.list}>
        <Filters />
        <ErrorNotice error={source.error} />
        <DataTable<Permit>
          label={text.table}
          columns={COLUMNS}
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
      </div>
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
      <input
        className={classes.search}
        value={list.text}
        placeholder={text.search}
        aria-label={text.search}
        maxLength={60}
        onChange={(event) => changePermitList({ text: event.target.value })}
      />
    </div>
  )
}

const { columns } = text

const COLUMNS: readonly Column<Permit>[] = [
  { key: 'number', title: columns.number, width: 148, strong: true, render: (it) => it.number },
  { key: 'unit', title: columns.unit, render: (it) => clipped(it.unit) },
  { key: 'readers', title: columns.readers, width: 144, render: (it) => names(it.readers) },
  { key: 'subjects', title: columns.subjects, width: 144, render: (it) => names(it.subjects) },
  { key: 'reason', title: columns.reason, width: 128, from: 1100, render: (it) => clipped(it.reason) },
  { key: 'askedOn', title: columns.askedOn, width: 96, quiet: true, render: (it) => it.askedOn },
  { key: 'until', title: columns.until, width: 96, render: (it) => it.until || text.none },
  {
    key: 'time',
    title: columns.time,
    width: 92,
    align: 'right',
    render: (it) => (it.kind === 'borrow' ? text.none : text.time(it.minutesUsed, it.minutes)),
  },
  { key: 'state', title: columns.state, width: 84, render: (it) => <PermitStateTag permit={it} /> },
]

export function PermitStateTag({ permit }: { permit: Permit }) {
  if (permit.overdue) return <Tag tone="red">{text.late}</Tag>
  const tone =
    permit.state === 'asked' ? 'amber' : ['open', 'lent'].includes(permit.state) ? 'accent' : 'normal'
  return <Tag tone={tone}>{PERMIT_STATES[permit.state]}</Tag>
}

const SHOWN = 2

function names(people: readonly { name: string }[]) {
  const shown = people.slice(0, SHOWN).map((it) => it.name)
  return clipped(text.more(shown.join('、'), people.length > SHOWN ? people.length : 0))
}

function clipped(value: string) {
  return (
    <span className={classes.clipped} title={value}>
      {value || text.none}
    </span>
  )
}
