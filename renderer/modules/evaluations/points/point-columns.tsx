import type { Round } from '#shared/modules/evaluations/round'
import { adjustLeaves, pointBalance } from '#shared/modules/evaluations/rules'
import { listName } from '#shared/values/name-order'
import type { Column } from '../../../components'
import { type PointRow, wantsComment } from './point-rows'
import classes from './points.module.css'
import { text } from './points.text'

/** Subject, one column for each leaf of 加减分 with its sum against the cap, 否决, 评语. */
export function pointColumns({ scheme }: Round): Column<PointRow>[] {
  const person = scheme.subject === 'person'
  const who: Column<PointRow>[] = [
    { key: 'no', title: text.no, width: 40, align: 'right', quiet: true, render: (_row, index) => index + 1 },
    {
      key: 'name',
      title: person ? text.name : text.title,
      width: person ? 88 : 200,
      strong: true,
      render: ({ subject }) => (person ? listName(subject.name) : subject.name),
    },
    {
      key: 'unit',
      title: text.unit,
      quiet: true,
      render: ({ subject }) => <span className={classes.clipped}>{unitOf(subject, person)}</span>,
    },
  ]
  const leaves = adjustLeaves(scheme).map((leaf): Column<PointRow> => {
    const title = leaf.short || leaf.label
    return {
      key: leaf.key,
      title,
      width: Math.max(88, title.length * 14 + 24),
      align: 'right',
      render: ({ subject, points }) => {
        const { recorded } = pointBalance(leaf, points, subject.no)
        return recorded === 0 ? text.none : text.sum(recorded, leaf.score.cap)
      },
    }
  })
  return [...who, ...leaves, ...(scheme.rules.vetoes.length > 0 ? [VETO] : []), COMMENT]
}

function unitOf({ unitName, post }: PointRow['subject'], person: boolean): string {
  return (person ? [unitName, post].filter((it) => it !== '').join('　') : unitName) || text.none
}

const VETO: Column<PointRow> = {
  key: 'veto',
  title: text.veto,
  width: 64,
  render: ({ vetoes }) =>
    vetoes.length === 0 ? text.none : <span className={classes.veto}>{text.veto}</span>,
}

const COMMENT: Column<PointRow> = {
  key: 'comment',
  title: text.comment,
  width: 64,
  render: ({ subject, comment }) => {
    if (comment) return text.written
    return wantsComment(subject) ? <span className={classes.wanted}>{text.wanted}</span> : text.none
  },
}
