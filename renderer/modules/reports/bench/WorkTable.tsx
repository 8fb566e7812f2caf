import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useMemo } from 'react'
import type { Whose, Workbench, WorkItem } from '#shared/modules/reports/workbench'
import type { DueState } from '#shared/values/due'
import { DataTable, LinkButton, useArraySource, useMeasures } from '../../../components'
import { useUnits } from '../../people/people.queries'
import classes from '../reports.module.css'
import { text } from '../reports.text'
import { showWork } from '../work-view'
import { workColumns } from './work-columns'
import { type Entry, entriesFor, entryKey, markedItems } from './work-entries'

type Props = {
  bench: Workbench
  whose: Whose
  focus: number
  onFocus: (index: number) => void
  marked: ReadonlySet<string>
  onMarked: (keys: ReadonlySet<string>) => void
  onOpen: (item: WorkItem) => void
  empty: ReactNode
}

/** Overdue, due and waiting in one list that fills the height of the window. */
export function WorkTable({ bench, whose, focus, onFocus, marked, onMarked, onOpen, empty }: Props) {
  const { ref, height } = useElementSize()
  const { row, rowHead } = useMeasures()
  const lines = Math.max(6, Math.floor((height - rowHead - BORDERS) / row))
  const entries = useMemo(() => entriesFor(bench, lines), [bench, lines])
  const source = useArraySource(entries)
  const { short } = useUnits()
  const columns = useMemo(
    () => workColumns<Entry>(itemOf, bench.today.slice(0, 4), onOpen, short.unit),
    [bench.today, onOpen, short],
  )
  const openAll = (entry: Entry & { kind: 'heading' }) => showWork({ whose, state: entry.state })
  return (
    <div ref={ref} className={classes.tableCard}>
      <DataTable<Entry>
        label={text.list}
        columns={columns}
        source={source}
        rowKey={entryKey}
        focus={Math.min(focus, entries.length - 1)}
        onFocus={onFocus}
        onOpen={(entry) => (entry.kind === 'item' ? onOpen(entry.item) : openAll(entry))}
        selection={{
          keys: marked,
          onChange: (keys) => onMarked(markedItems(keys)),
          onAll: () => onMarked(markedItems(new Set(entries.map(entryKey)))),
        }}
        heading={(entry) =>
          entry.kind === 'heading' ? (
            <Heading bench={bench} entry={entry} onAll={() => openAll(entry)} />
          ) : undefined
        }
        empty={empty}
        autoFocus
      />
    </div>
  )
}

/** Lines of the card and of the head, so that the last row is never cut. */
const BORDERS = 4

/** A heading is no matter; the columns never ask one of it. */
function itemOf(entry: Entry): WorkItem {
  if (entry.kind === 'item') return entry.item
  throw new Error('a heading has no columns')
}

type HeadingProps = { bench: Workbench; entry: Entry & { kind: 'heading' }; onAll: () => void }

function Heading({ bench, entry: { state, shown }, onAll }: HeadingProps) {
  return (
    <span className={classes.heading}>
      <strong data-state={state}>{text.groups[state]}</strong>
      <span className={classes.headingFacts}>{factsOf(bench, state, shown)}</span>
      <LinkButton onClick={onAll}>{text.groupLinks[state]}</LinkButton>
    </span>
  )
}

function factsOf({ counts, dueToday, dueThisWeek }: Workbench, state: DueState, shown: number): string {
  if (state === 'overdue') return text.groupFacts.overdue(counts.overdue, shown)
  if (state === 'waiting') return text.groupFacts.waiting(counts.waiting)
  return text.groupFacts.due(dueToday, dueThisWeek, counts.due)
}
