import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Cycle } from '#shared/modules/awards/cycle'
import type { Conflict } from '#shared/modules/awards/review'
import type { ReviewerId } from '#shared/values/id'
import { ListBody } from '../../../app/lists/ListParts'
import { useApiQuery } from '../../../app/queries'
import { useStatus } from '../../../app/status'
import { Button, CountTabs, EmptyState, ErrorNotice } from '../../../components'
import { PlainPicker } from '../../../components/PlainPicker'
import { AwardPaperActions } from '../papers/AwardPaperActions'
import { ConflictsView } from './ConflictsView'
import { PanelsView } from './PanelsView'
import { text } from './panels.text'
import classes from './reviewers.module.css'
import { TasksView } from './TasksView'
import { type ReviewStage, seated, useReviewStage } from './use-review-stage'

type View = keyof typeof text.viewNames

/** 评审: panels, what keeps reviewers away, and who reads what, in one review stage. */
export function PanelsTab({ cycle }: { cycle: Cycle }) {
  const review = useReviewStage(cycle)
  const [view, setView] = useState<View>('panels')
  const [reviewerId, setReviewerId] = useState<ReviewerId | null>(null)
  const { stage, place, panels, error } = review
  const enabled = stage !== undefined
  const { data: conflicts = [] } = useApiQuery('awards.conflicts', place, { enabled })
  const { data: tasks = [] } = useApiQuery('awards.reviewTasks', place, { enabled })
  useStatus([text.status(panels?.length ?? 0, seated(panels).length)])
  if (!stage) return <EmptyState>{text.noStage}</EmptyState>
  const counts: Record<View, number | undefined> = {
    panels: panels?.length,
    conflicts: pairsIn(conflicts),
    tasks: tasks.length,
  }
  const openConflicts = (of: ReviewerId) => {
    setReviewerId(of)
    setView('conflicts')
  }
  return (
    <ListBody>
      <Tools review={review} />
      <CountTabs
        label={text.views}
        tabs={(Object.keys(text.viewNames) as View[]).map((key) => ({
          key,
          label: text.viewNames[key],
          count: counts[key],
        }))}
        value={view}
        onChange={setView}
      />
      <ErrorNotice error={error} />
      {view === 'panels' && <PanelsView review={review} onConflicts={openConflicts} />}
      {view === 'conflicts' && (
        <ConflictsView
          review={review}
          conflicts={conflicts}
          tasks={tasks}
          reviewerId={reviewerId}
          onReviewer={setReviewerId}
        />
      )}
      {view === 'tasks' && <TasksView review={review} tasks={tasks} conflicts={conflicts} />}
    </ListBody>
  )
}

function Tools({ review }: { review: ReviewStage }) {
  const { cycle, stage, stages, choose, place } = review
  if (!stage) return null
  return (
    <div className={classes.tools}>
      <span className={classes.pick}>
        <PlainPicker
          label={text.stage}
          value={stage.key}
          onChange={choose}
          options={stages.map((it) => ({ value: it.key, label: it.label }))}
        />
      </span>
      <span className={classes.toolsEnd}>
        <Button onClick={() => navigate('/awards/reviewers')}>{text.list}</Button>
        <AwardPaperActions
          paper={{ paper: 'assignment', ...place }}
          name={text.paperName(cycle.title, stage.label)}
        />
      </span>
    </div>
  )
}

/** Several reasons between the same two are one conflict. */
function pairsIn(conflicts: readonly Conflict[]): number {
  return new Set(conflicts.map((it) => `${it.reviewerId}/${it.nominationId}`)).size
}
