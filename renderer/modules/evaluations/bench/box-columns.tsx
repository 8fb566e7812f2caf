import type { EntryCheck } from '#shared/modules/evaluations/ballot'
import type { Box, Round } from '#shared/modules/evaluations/round'
import { voidBallots } from '#shared/modules/evaluations/rules'
import type { Column } from '../../../components'
import { text } from './bench.text'
import classes from './entry.module.css'

/** A box, and how its two entries agree; undefined where that is not to be seen. */
export type BoxRow = { box: Box; check: EntryCheck | undefined }

/** 发出 收回 一录 二录 差异 无效 of each box. */
export function boxColumns(round: Pick<Round, 'entry'>): Column<BoxRow>[] {
  const { boxes } = text
  const count = (key: 'expected' | 'present' | 'issued' | 'returned'): Column<BoxRow> => ({
    key,
    title: boxes[key],
    width: 64,
    align: 'right',
    ...(key === 'expected' || key === 'present' ? { from: 900 } : {}),
    render: ({ box }) => box[key] ?? <span className={classes.missing}>{boxes.missing}</span>,
  })
  const entered = (key: 'first' | 'second'): Column<BoxRow> => ({
    key,
    title: boxes[key],
    width: 64,
    align: 'right',
    render: ({ box }) => enteredOf(box, box[key]),
  })
  return [
    { key: 'name', title: boxes.name, strong: true, render: ({ box }) => box.name },
    { key: 'counting', title: boxes.counting, width: 56, render: ({ box }) => boxes.ways[box.counting] },
    { key: 'subjects', title: boxes.subjects, width: 56, align: 'right', render: ({ box }) => box.subjects },
    ...(['expected', 'present', 'issued', 'returned'] as const).map(count),
    entered('first'),
    ...(round.entry === 'double' ? [entered('second'), differing()] : []),
    {
      key: 'void',
      title: boxes.void,
      width: 56,
      align: 'right',
      render: ({ box }) => voidBallots(box),
    },
  ]
}

/** What is still to be entered is amber; nothing is said of a box counted on paper. */
function enteredOf(box: Box, entered: number) {
  if (box.counting === 'totals') return '–'
  const due = box.returned !== null && entered !== box.returned
  return <span className={due ? classes.missing : undefined}>{entered}</span>
}

function differing(): Column<BoxRow> {
  return {
    key: 'differing',
    title: text.boxes.differing,
    width: 56,
    align: 'right',
    render: ({ check }) =>
      check ? <span className={check.differing > 0 ? classes.bad : undefined}>{check.differing}</span> : '–',
  }
}
