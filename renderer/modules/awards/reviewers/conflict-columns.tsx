import type { Conflict, Declaration } from '#shared/modules/awards/review'
import { listName } from '#shared/values/name-order'
import { type Column, Tag } from '../../../components'
import { text } from './panels.text'
import classes from './reviewers.module.css'

/** A conflict, or a likely one that was looked into and does not hold. */
export type ConflictLine = Pick<
  Conflict,
  'reviewerId' | 'reviewerName' | 'nominationId' | 'number' | 'name' | 'reason'
> & {
  key: string
  kind: Conflict['kind'] | null
  standing: 'certain' | 'toCheck' | 'covered' | 'cleared'
  /** Somebody put it on record and can take it back. */
  declared: boolean
}

export function linesOf(
  conflicts: readonly Conflict[],
  declarations: readonly Declaration[],
): ConflictLine[] {
  return [
    ...conflicts.map(
      (it): ConflictLine => ({
        ...it,
        key: [it.reviewerId, it.nominationId, it.kind, it.reason].join('/'),
        standing: it.through !== null ? 'covered' : it.toCheck ? 'toCheck' : 'certain',
        declared: it.kind === 'declared' && it.through === null,
      }),
    ),
    ...declarations
      .filter((it) => it.verdict === 'clear')
      .map(
        (it): ConflictLine => ({
          ...it,
          key: [it.reviewerId, it.nominationId, 'clear'].join('/'),
          kind: null,
          standing: 'cleared',
          declared: true,
        }),
      ),
  ]
}

const { conflictColumns: columns } = text

export const CONFLICT_COLUMNS: readonly Column<ConflictLine>[] = [
  {
    key: 'reviewer',
    title: columns.reviewer,
    width: 92,
    strong: true,
    render: (it) => listName(it.reviewerName),
  },
  { key: 'number', title: columns.number, width: 56, align: 'right', render: (it) => it.number },
  { key: 'name', title: columns.name, width: 168, render: (it) => clipped(it.name) },
  {
    key: 'kind',
    title: columns.kind,
    width: 100,
    render: (it) => (it.kind === null ? text.none : text.kinds[it.kind]),
  },
  { key: 'reason', title: columns.reason, render: (it) => clipped(it.reason) },
  {
    key: 'standing',
    title: columns.standing,
    width: 76,
    render: ({ standing }) => <Tag tone={standing === 'toCheck' ? 'amber' : undefined}>{text[standing]}</Tag>,
  },
]

function clipped(value: string) {
  return (
    <span className={classes.clipped} title={value}>
      {value}
    </span>
  )
}
