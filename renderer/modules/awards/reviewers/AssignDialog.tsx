import { useState } from 'react'
import type { Conflict, ReviewTask } from '#shared/modules/awards/review'
import { ReviewerId } from '#shared/values/id'
import { useCommand } from '../../../app/queries'
import { Button, Dialog, ErrorNotice, type Failure, TickList } from '../../../components'
import { text } from './panels.text'
import classes from './reviewers.module.css'
import { type ReviewStage, seated } from './use-review-stage'

type Props = {
  review: ReviewStage
  task: ReviewTask
  conflicts: readonly Conflict[]
  onClose: () => void
}

/** Reviewers of one nomination by hand, one tick at a time; who must keep away stands there with the reason. */
export function AssignDialog({ review, task, conflicts, onClose }: Props) {
  const { place, panels } = review
  const [failure, setFailure] = useState<Failure>(null)
  const { run, running } = useCommand('awards.assign')
  const chosen = task.reviewers
    .filter((it) => it.state === 'assigned' || it.state === 'submitted')
    .map((it): string => it.reviewerId)
  const barred = new Map(
    conflicts.filter((it) => it.nominationId === task.nominationId).map((it) => [it.reviewerId, it.reason]),
  )
  const change = async (next: readonly string[]) => {
    const id = next.find((it) => !chosen.includes(it)) ?? chosen.find((it) => !next.includes(it))
    if (id === undefined || running) return
    const pair = { reviewerId: ReviewerId.parse(id), nominationId: task.nominationId }
    const reply = await run({ ...place, ...pair, assigned: next.includes(id) })
    setFailure(reply.ok ? null : reply)
  }
  return (
    <Dialog
      title={text.assignTitle(task.number, task.name)}
      onClose={onClose}
      width={640}
      actions={
        <Button keys="escape" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      <p className={classes.about}>{text.assignRule}</p>
      <ErrorNotice error={failure} />
      <TickList
        label={text.taskColumns.reviewers}
        items={seated(panels).map((it) => {
          const reason = barred.get(it.reviewerId)
          return {
            value: it.reviewerId,
            label: it.name,
            hint: reason === undefined ? text.assignHint(it.load) : text.assignBarred(reason),
            search: it.unitName,
          }
        })}
        chosen={chosen}
        onChange={(next) => void change(next)}
        onDone={onClose}
        autoFocus
      />
    </Dialog>
  )
}
