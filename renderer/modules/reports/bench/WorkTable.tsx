import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useMemo } from 'react'
import type { Whose, Workbench, WorkItem } from '#shared/modules/reports/workbench'
import type { DueState } from '#shared/values/due'
import { useSession } from '../../../app/session'
import { LinkButton, useMeasures } from '../../../components'
import classes from '../reports.module.css'
import { text } from '../reports.text'
import { showWork } from '../work-view'
import { useUnfolded, WorkLines } from './WorkLines'
import { benchLines, type HeadingLine } from './work-lines'

type Props = {
  bench: Workbench
  whose: Whose
  marked: ReadonlySet<string>
  onMarked: (keys: ReadonlySet<string>) => void
  onOpen: (item: WorkItem) => void
  empty: ReactNode
}

/** Overdue, due and waiting in one list that fills the height of the window. */
export function WorkTable({ bench, whose, marked, onMarked, onOpen, empty }: Props) {
  const { ref, height } = useElementSize()
  const { row, rowHead } = useMeasures()
  const { caller } = useSession()
  const open = useUnfolded()
  const room = Math.max(6, Math.floor((height - rowHead - BORDERS) / row))
  const lines = useMemo(
    () => benchLines(bench.items, { room, me: caller.accountId, open }),
    [bench.items, room, caller.accountId, open],
  )
  const openAll = ({ state }: HeadingLine) => showWork({ whose, state })
  return (
    <div ref={ref} className={classes.tableCard}>
      <WorkLines
        label={text.list}
        lines={lines}
        marked={marked}
        onMarked={onMarked}
        all={bench.items.map((it) => it.key)}
        onOpen={onOpen}
        onHeading={openAll}
        heading={(line) => <Heading bench={bench} line={line} onAll={() => openAll(line)} />}
        empty={empty}
      />
    </div>
  )
}

/** Lines of the card and of the head, so that the last row is never cut. */
const BORDERS = 4

type HeadingProps = { bench: Workbench; line: HeadingLine; onAll: () => void }

function Heading({ bench, line: { state, listed }, onAll }: HeadingProps) {
  return (
    <span className={classes.heading}>
      <strong data-state={state}>{text.groups[state]}</strong>
      <span className={classes.headingFacts}>{factsOf(bench, state, listed)}</span>
      <LinkButton onClick={onAll}>{text.groupLinks[state]}</LinkButton>
    </span>
  )
}

function factsOf({ counts, dueToday, dueThisWeek }: Workbench, state: DueState, listed: number): string {
  const rest = text.listed(counts[state], listed)
  if (state === 'due') return text.groupFacts.due(dueToday, dueThisWeek, counts.due) + rest
  return text.groupFacts[state](counts[state]) + rest
}
