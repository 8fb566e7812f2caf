import { useMemo, useState } from 'react'
import type { Conflict, ReviewTask } from '#shared/modules/awards/review'
import { type Column, DataTable, EmptyState, useArraySource } from '../../../components'
import { AssignDialog } from './AssignDialog'
import { text } from './panels.text'
import classes from './reviewers.module.css'
import type { ReviewStage } from './use-review-stage'

type Props = { review: ReviewStage; tasks: readonly ReviewTask[]; conflicts: readonly Conflict[] }

/** Who reads each nomination; Enter changes it by hand. */
export function TasksView({ review, tasks, conflicts }: Props) {
  const { cycle, stage, mayEdit } = review
  const [focus, setFocus] = useState(0)
  const [openId, setOpenId] = useState('')
  const source = useArraySource(tasks)
  const each = cycle.content.stages.find((it) => it.key === stage?.key)?.review?.reviewers ?? null
  const columns = useMemo(
    () => columnsOf(each, new Map(cycle.content.categories.map((it) => [it.key, it.label]))),
    [each, cycle.content.categories],
  )
  const open = tasks.find((it) => it.nominationId === openId)
  return (
    <>
      <DataTable<ReviewTask>
        label={text.viewNames.tasks}
        columns={columns}
        source={source}
        rowKey={(it) => it.nominationId}
        focus={Math.min(focus, source.total - 1)}
        onFocus={setFocus}
        onOpen={(row) => mayEdit && setOpenId(row.nominationId)}
        density="dense"
        empty={<EmptyState>{text.noTasks}</EmptyState>}
        autoFocus
      />
      {open && (
        <AssignDialog review={review} task={open} conflicts={conflicts} onClose={() => setOpenId('')} />
      )}
    </>
  )
}

const { taskColumns } = text

function columnsOf(each: number | null, labels: ReadonlyMap<string, string>): Column<ReviewTask>[] {
  return [
    { key: 'number', title: taskColumns.number, width: 56, align: 'right', render: (it) => it.number },
    { key: 'name', title: taskColumns.name, width: 168, strong: true, render: (it) => clipped(it.name) },
    {
      key: 'category',
      title: taskColumns.category,
      width: 136,
      render: (it) => clipped(labels.get(it.category) ?? it.category),
    },
    { key: 'unit', title: taskColumns.unit, width: 216, from: 1200, render: (it) => clipped(it.unitName) },
    { key: 'reviewers', title: taskColumns.reviewers, render: (it) => <Readers task={it} /> },
    {
      key: 'count',
      title: taskColumns.count,
      width: 60,
      align: 'right',
      render: (it) => {
        const has = it.reviewers.filter((one) => one.state === 'assigned' || one.state === 'submitted').length
        return (
          <span className={each !== null && has < each ? classes.amber : undefined}>
            {text.count(has, each)}
          </span>
        )
      },
    },
  ]
}

function Readers({ task }: { task: ReviewTask }) {
  if (task.reviewers.length === 0) return text.none
  return (
    <span className={classes.readers}>
      {task.reviewers.map((it) => (
        <span
          key={it.reviewerId}
          className={
            it.conflicted
              ? classes.red
              : it.state === 'recused' || it.state === 'absent'
                ? classes.quiet
                : undefined
          }
          title={it.stateReason}
        >
          {it.reviewerName}
          {markOf(it) && <small>{markOf(it)}</small>}
        </span>
      ))}
    </span>
  )
}

function markOf({ state, byHand, conflicted }: ReviewTask['reviewers'][number]): string {
  if (conflicted) return text.lateMark
  if (state === 'recused') return text.recusedMark
  if (state === 'absent') return text.absentMark
  return byHand ? text.byHand : ''
}

function clipped(value: string) {
  return (
    <span className={classes.clipped} title={value}>
      {value}
    </span>
  )
}
