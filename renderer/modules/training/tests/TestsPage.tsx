import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { TestRow } from '#shared/modules/training/resources'
import { shownDay } from '#shared/values/iso-day'
import { percentOf } from '#shared/values/percent'
import { ListBody } from '../../../app/lists/ListParts'
import { useListStatus } from '../../../app/lists/use-list'
import { useApiQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  useArraySource,
  useShortcut,
} from '../../../components'
import { TrainingHead } from '../TrainingHead'
import classes from '../training.module.css'
import { text } from '../training.text'
import { TestDialog } from './TestDialog'

const words = text.tests

/** Tests that were sent out, and how many papers came back. */
export function TestsPage() {
  const { data, error } = useApiQuery('training.tests', {})
  const [making, setMaking] = useState(false)
  const [focus, setFocus] = useState(0)
  const mayEdit = useRight('ledgers.edit')
  const source = useArraySource<TestRow>(data ?? [])
  useListStatus(text, source.total, 0)
  useShortcut('ctrl+n', () => setMaking(true), { label: words.add, enabled: mayEdit })
  return (
    <Page
      head={
        <TrainingHead
          tab="tests"
          yearless
          facts={words.facts(source.total)}
          actions={
            mayEdit && (
              <Button kind="primary" keys="ctrl+n" onClick={() => setMaking(true)}>
                {words.add}
              </Button>
            )
          }
        />
      }
    >
      <ListBody>
        <ErrorNotice error={error} />
        <DataTable<TestRow>
          label={words.list}
          columns={COLUMNS}
          source={source}
          rowKey={(row) => row.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(row) => navigate(`/ledgers/training/tests/${row.id}`)}
          empty={data ? <EmptyState>{words.empty}</EmptyState> : null}
          autoFocus
        />
      </ListBody>
      {making && <TestDialog onClose={() => setMaking(false)} />}
    </Page>
  )
}

export function rateOf({ returned, issued }: Pick<TestRow, 'returned' | 'issued'>): string {
  return issued === 0 ? text.none : `${percentOf(returned, issued, 2)}%`
}

const titles = words.columns
const COLUMNS: readonly Column<TestRow>[] = [
  { key: 'on', title: titles.on, width: 104, render: (row) => shownDay(row.on) },
  { key: 'title', title: titles.title, strong: true, render: (row) => row.title },
  { key: 'due', title: titles.due, width: 104, render: (row) => shownDay(row.due) || text.none },
  { key: 'places', title: titles.places, width: 72, align: 'right', render: (row) => row.places },
  { key: 'issued', title: titles.issued, width: 88, align: 'right', render: (row) => row.issued },
  { key: 'returned', title: titles.returned, width: 88, align: 'right', render: (row) => row.returned },
  { key: 'rate', title: titles.rate, width: 88, align: 'right', render: rateOf },
  {
    key: 'silent',
    title: titles.silent,
    width: 72,
    align: 'right',
    render: (row) => (row.silent > 0 ? <span className={classes.amber}>{row.silent}</span> : text.none),
  },
]
