import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { ReviewerRow } from '#shared/modules/awards/review'
import { ListBody, SearchBox } from '../../../app/lists/ListParts'
import { usePagedQuery } from '../../../app/queries'
import { useRight } from '../../../app/session'
import { useStatus } from '../../../app/status'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHead,
  Segmented,
  useShortcut,
} from '../../../components'
import { REVIEWER_COLUMNS } from './reviewer-columns'
import { changeReviewerList, useReviewerList } from './reviewer-list'
import classes from './reviewers.module.css'
import { text } from './reviewers.text'

const STANDINGS = ['active', 'resting'] as const

/** 专家库: who may be asked to judge. */
export function ReviewersPage() {
  const list = useReviewerList()
  const source = usePagedQuery('awards.reviewers', list)
  const [focus, setFocus] = useState(0)
  const mayEdit = useRight('awards.edit')
  const add = () => navigate('/awards/reviewers/new')
  useShortcut('ctrl+n', add, { label: text.add, enabled: mayEdit })
  useShortcut('escape', () => navigate('/awards'))
  useStatus([text.status(source.total)])
  return (
    <Page
      head={
        <PageHead
          title={text.title}
          facts={source.loading ? undefined : text.facts(source.total)}
          actions={
            mayEdit && (
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
        <DataTable<ReviewerRow>
          label={text.table}
          columns={REVIEWER_COLUMNS}
          source={source}
          rowKey={(it) => it.id}
          focus={Math.min(focus, source.total - 1)}
          onFocus={setFocus}
          onOpen={(row) => navigate(`/awards/reviewers/${row.id}`)}
          empty={source.loading ? null : <Nothing onAdd={mayEdit ? add : undefined} />}
          autoFocus
        />
      </ListBody>
    </Page>
  )
}

function Filters() {
  const list = useReviewerList()
  return (
    <div className={classes.tools}>
      <Segmented
        label={text.standing}
        value={list.resting ? 'resting' : 'active'}
        onChange={(value) => changeReviewerList({ resting: value === 'resting' })}
        options={STANDINGS.map((value) => ({ value, label: text.standings[value] }))}
      />
      <SearchBox
        value={list.text}
        label={text.search}
        onChange={(words) => changeReviewerList({ text: words })}
      />
    </div>
  )
}

function Nothing({ onAdd }: { onAdd: (() => void) | undefined }) {
  const { text: words, resting } = useReviewerList()
  if (words !== '' || resting) return <EmptyState>{text.nothing}</EmptyState>
  return (
    <EmptyState>
      {text.empty}
      {onAdd && <LinkButton onClick={onAdd}>{text.emptyAdd}</LinkButton>}
    </EmptyState>
  )
}
