import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Reviewer, ReviewerDraft } from '#shared/modules/awards/review'
import type { ReviewerId } from '#shared/values/id'
import { api } from '../../../api/client'
import { PageFailure } from '../../../app/PageFailure'
import { useApiQuery } from '../../../app/queries'
import { useRecordTab } from '../../../app/record-tabs'
import { useRight } from '../../../app/session'
import { clockOf } from '../../../app/when'
import { Button, EmptyState, Tag, useShortcut } from '../../../components'
import { ReviewerBasics } from './ReviewerBasics'
import { ReviewerHistory } from './ReviewerHistory'
import { ReviewerRows } from './ReviewerRows'
import classes from './reviewers.module.css'
import { text } from './reviewers.text'
import { type ReviewerEditing, useReviewer } from './use-reviewer'

/** One reviewer: who it is, what conflicts are found by, and the panels sat on so far. */
export function ReviewerPage({ id }: { id: ReviewerId | null }) {
  return id === null ? <NewReviewer /> : <StoredReviewer id={id} />
}

function NewReviewer() {
  const draft = useDraft(null)
  if (draft === undefined) return <EmptyState>{text.loading}</EmptyState>
  return <OpenReviewer reviewer={null} draft={draft} />
}

function StoredReviewer({ id }: { id: ReviewerId }) {
  const { data, error } = useApiQuery('awards.reviewer', { id })
  const draft = useDraft(id)
  if (error) return <PageFailure error={error} />
  if (!data || draft === undefined) return <EmptyState>{text.loading}</EmptyState>
  return <OpenReviewer reviewer={data} draft={draft} />
}

/**
 * What was typed and not saved last time: null for nothing, undefined while it is on its way. Asked anew each time the
 * page opens, for nothing tells a query that a draft was kept.
 */
function useDraft(id: ReviewerId | null): ReviewerDraft | null | undefined {
  const mayEdit = useRight('awards.edit')
  const [draft, setDraft] = useState<ReviewerDraft | null | undefined>(mayEdit ? undefined : null)
  useEffect(() => {
    if (!mayEdit) return
    let left = false
    void api.awards.reviewerDraft({ id }).then((reply) => {
      if (!left) setDraft(reply.ok ? reply.value : null)
    })
    return () => {
      left = true
    }
  }, [id, mayEdit])
  return draft
}

type OpenProps = { reviewer: Reviewer | null; draft: ReviewerDraft | null }

function OpenReviewer({ reviewer, draft }: OpenProps) {
  const editing = useReviewer(reviewer, draft)
  const { typed, changed, readOnly, save } = editing
  const place = reviewer?.id ?? 'new'
  useRecordTab({
    id: `reviewer/${place}`,
    path: `/awards/reviewers/${place}`,
    title: text.tab(typed.name),
    unsaved: changed,
  })
  useShortcut('ctrl+s', () => void save(), { label: text.save, enabled: !readOnly })
  return (
    <section className={classes.page}>
      <Head editing={editing} />
      <DraftBanner editing={editing} draft={draft} />
      <div className={classes.form}>
        <ReviewerBasics editing={editing} />
        <ReviewerRows editing={editing} />
        {reviewer && <ReviewerHistory id={reviewer.id} />}
      </div>
    </section>
  )
}

function Head({ editing }: { editing: ReviewerEditing }) {
  const { reviewer, typed, changed, readOnly, saving, kept, save, rest } = editing
  const resting = reviewer?.state === 'resting'
  return (
    <header className={classes.head}>
      <Link className={classes.back} href="/awards/reviewers">
        {text.listOf}
      </Link>
      <h1>{reviewer ? typed.name : text.newTitle}</h1>
      {resting && <Tag>{text.resting}</Tag>}
      {changed && (
        <span className={classes.amber}>
          {kept.failed
            ? text.draftFailed
            : kept.savedAt === ''
              ? text.unsaved
              : text.draftKept(clockOf(kept.savedAt))}
        </span>
      )}
      {!readOnly && (
        <div className={classes.acts}>
          {reviewer && (
            <Button onClick={() => void rest(!resting)} disabled={changed}>
              {resting ? text.restore : text.rest}
            </Button>
          )}
          <Button
            kind="primary"
            keys="ctrl+s"
            disabled={!changed}
            loading={saving}
            onClick={() => void save()}
          >
            {text.save}
          </Button>
        </div>
      )}
    </header>
  )
}

/** A draft that came back, until it was looked at. */
function DraftBanner({ editing, draft }: { editing: ReviewerEditing; draft: ReviewerDraft | null }) {
  const [offered, setOffered] = useState(draft)
  if (!offered) return null
  const drop = () => {
    editing.dropTyped()
    setOffered(null)
  }
  return (
    <div className={classes.banner} role="status">
      <span>{text.restoredDraft(clockOf(offered.savedAt))}</span>
      <Button small onClick={drop}>
        {text.dropDraft}
      </Button>
    </div>
  )
}
