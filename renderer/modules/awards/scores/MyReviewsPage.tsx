import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { ListBody } from '../../../app/lists/ListParts'
import { type OutputOf, useApiQuery } from '../../../app/queries'
import {
  type Column,
  DataTable,
  EmptyState,
  ErrorNotice,
  Page,
  PageHead,
  useArraySource,
} from '../../../components'
import { minePath } from './score-paths'
import { text } from './scores.text'

type MyReview = OutputOf<'awards.myReviews'>[number]

const COLUMNS: readonly Column<MyReview>[] = [
  { key: 'title', title: text.mine.columns.title, strong: true, render: (it) => it.title },
  { key: 'stage', title: text.mine.columns.stage, width: 160, render: (it) => it.stageLabel },
  { key: 'due', title: text.mine.columns.due, width: 120, render: (it) => it.endsOn || text.none },
  {
    key: 'progress',
    title: text.mine.columns.progress,
    width: 88,
    align: 'right',
    render: (it) => text.mine.done(it.submitted, it.assigned),
  },
]

/** Stages that wait for the score of the reviewer who is signed in. */
export function MyReviewsPage() {
  const { data, error } = useApiQuery('awards.myReviews', {})
  const [focus, setFocus] = useState(0)
  const rows = data ?? []
  return (
    <Page head={<PageHead title={text.mine.title} facts={data && text.mine.facts(rows.length)} />}>
      <ListBody>
        <ErrorNotice error={error} />
        <DataTable
          label={text.mine.list}
          columns={COLUMNS}
          source={useArraySource(rows)}
          rowKey={(it) => `${it.cycleId} ${it.stage}`}
          focus={Math.min(focus, rows.length - 1)}
          onFocus={setFocus}
          onOpen={(it) => navigate(minePath(it.cycleId, it.stage))}
          empty={data && <EmptyState>{text.mine.empty}</EmptyState>}
          autoFocus
        />
      </ListBody>
    </Page>
  )
}
