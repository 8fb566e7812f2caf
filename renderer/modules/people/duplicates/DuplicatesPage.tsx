import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { DuplicateGroup } from '#shared/modules/people/contract-merge'
import { listName } from '#shared/values/name-order'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import { whenWords } from '../../../app/when'
import {
  Button,
  type Column,
  CountTabs,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  useShortcut,
} from '../../../components'
import { DuplicatePeople } from './DuplicatePeople'
import classes from './duplicates.module.css'
import { text } from './duplicates.text'
import { openMerge } from './open-merge'
import { useKeepApart } from './use-keep-apart'

const COLUMNS: readonly Column<DuplicateGroup>[] = [
  {
    key: 'name',
    title: text.columns.name,
    width: 88,
    strong: true,
    render: (it) => listName(it.people[0]?.name ?? ''),
  },
  {
    key: 'records',
    title: text.columns.records,
    width: 56,
    align: 'right',
    render: (it) => it.people.length,
  },
  { key: 'reason', title: text.columns.reason, render: (it) => text.reasons[it.reason] },
]

const APART: Column<DuplicateGroup> = {
  key: 'apart',
  title: text.columns.apart,
  width: 168,
  quiet: true,
  render: (it) => (it.apart ? text.apartBy(it.apart.by, whenWords(it.apart.at)) : text.none),
}

/** Records that may be one person, the strongest reason first. Enter puts a group side by side. */
export function DuplicatesPage() {
  const [tab, setTab] = useState<'open' | 'apart'>('open')
  const source = usePagedQuery('people.duplicates', { apart: tab === 'apart' })
  const [focus, setFocus] = useState(0)
  const group = source.rowAt(focus)
  useStatus([text.groups(source.total)])
  useShortcut('escape', () => navigate('/people'))
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={text.groups(source.total)}
          actions={group && <GroupActs group={group} apart={tab === 'apart'} />}
        />
      }
    >
      <div className={classes.duplicates}>
        <CountTabs
          label={text.title}
          value={tab}
          onChange={(next) => {
            setTab(next)
            setFocus(0)
          }}
          tabs={[
            { key: 'open', label: text.tabs.open, ...(tab === 'open' ? { count: source.total } : {}) },
            { key: 'apart', label: text.tabs.apart },
          ]}
        />
        <ErrorNotice error={source.error} />
        <div className={classes.halves}>
          <DataTable
            label={text.tableLabel}
            columns={tab === 'apart' ? [...COLUMNS, APART] : COLUMNS}
            source={source}
            rowKey={(it) => it.key}
            focus={focus}
            onFocus={setFocus}
            onOpen={(it) => openMerge(it.people.map((row) => row.id))}
            empty={
              source.loading ? null : (
                <EmptyState>{tab === 'apart' ? text.emptyApart : text.empty}</EmptyState>
              )
            }
            autoFocus
          />
          {group && <DuplicatePeople key={group.key} group={group} />}
        </div>
      </div>
    </Page>
  )
}

function GroupActs({ group, apart }: { group: DuplicateGroup; apart: boolean }) {
  const mayEdit = useRight('people.edit')
  const keepApart = useKeepApart()
  const ids = group.people.map((row) => row.id)
  const name = group.people[0]?.name ?? ''
  return (
    <>
      {mayEdit && (
        <Button onClick={() => void keepApart(ids, name, !apart)}>
          {apart ? text.reopen : text.keepApart}
        </Button>
      )}
      <Button keys="enter" onClick={() => openMerge(ids)}>
        {text.compare}
      </Button>
    </>
  )
}
