import { useState } from 'react'
import type { RoundRow } from '#shared/modules/evaluations/round'
import type { RoundId } from '#shared/values/id'
import { useApiQuery } from '../../../app/queries'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  useArraySource,
} from '../../../components'
import { text } from './bench.text'
import { EntryTab } from './EntryTab'
import classes from './entry.module.css'

/** What somebody who only enters ballots sees: rounds that are open, and the boxes of the one chosen. */
export function OpenRoundsPage() {
  const { data, error } = useApiQuery('evaluations.openRounds', {})
  const [focus, setFocus] = useState(0)
  const rows = data ?? []
  const source = useArraySource(rows)
  const chosen = rows[Math.min(focus, rows.length - 1)]
  return (
    <Page
      head={
        <PageHead
          title={text.rounds.title}
          facts={rows.length === 1 ? rows[0]?.title : data && text.rounds.facts(rows.length)}
        />
      }
    >
      <ErrorNotice error={error} />
      {rows.length !== 1 && (
        <div className={classes.rounds} data-alone={rows.length === 0}>
          <DataTable
            label={text.rounds.label}
            columns={COLUMNS}
            source={source}
            rowKey={(it) => it.id}
            focus={Math.min(focus, rows.length - 1)}
            onFocus={setFocus}
            empty={data ? <EmptyState>{text.rounds.empty}</EmptyState> : null}
          />
        </div>
      )}
      {chosen && <Boxes key={chosen.id} id={chosen.id} />}
    </Page>
  )
}

const COLUMNS: Column<RoundRow>[] = [
  { key: 'title', title: text.rounds.round, strong: true, render: (it) => it.title },
  {
    key: 'entered',
    title: text.rounds.entered,
    width: 96,
    align: 'right',
    render: (it) => text.over(it.entered, it.returned),
  },
]

function Boxes({ id }: { id: RoundId }) {
  const { data, error } = useApiQuery('evaluations.round', { id })
  return (
    <div className={classes.boxes}>{data ? <EntryTab round={data} /> : <ErrorNotice error={error} />}</div>
  )
}
