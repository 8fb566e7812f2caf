import { type ReactNode, useMemo, useState } from 'react'
import type { WorkItem } from '#shared/modules/reports/workbench'
import { createStore } from '../../../app/store'
import { DataTable, useArraySource } from '../../../components'
import { useUnits } from '../../people/people.queries'
import { workColumns } from './work-columns'
import { type HeadingLine, markedAfter, tickedLines, type WorkLine } from './work-lines'

/** Which lines are unfolded: the pages come back as they were left. */
const unfolded = createStore<ReadonlySet<string>>(new Set())
export const useUnfolded = unfolded.use

type Props = {
  label: string
  lines: readonly WorkLine[]
  marked: ReadonlySet<string>
  onMarked: (keys: ReadonlySet<string>) => void
  /** Keys of all that the list stands for. */
  all: readonly string[]
  onOpen: (item: WorkItem) => void
  onHeading?: (line: HeadingLine) => void
  heading: (line: HeadingLine) => ReactNode
  empty: ReactNode
}

/** Matters in a table: Enter acts on one and unfolds several, → ← unfold and fold, a tick on a fold marks all in it. */
export function WorkLines({ label, lines, marked, onMarked, all, onOpen, ...props }: Props) {
  const [focus, setFocus] = useState(1)
  const source = useArraySource(lines)
  const { short } = useUnits()
  const columns = useMemo(
    () =>
      workColumns({
        year: String(new Date().getFullYear()),
        onAct: onOpen,
        onFold: setOpen,
        shortUnit: short.unit,
      }),
    [onOpen, short],
  )
  const ticked = useMemo(() => tickedLines(lines, marked), [lines, marked])
  const open = (line: WorkLine) => {
    if (line.kind === 'item') onOpen(line.item)
    else if (line.kind === 'fold') setOpen(line, !line.open)
    else props.onHeading?.(line)
  }
  return (
    <DataTable<WorkLine>
      label={label}
      columns={columns}
      source={source}
      rowKey={(line) => line.key}
      focus={Math.min(focus, lines.length - 1)}
      onFocus={setFocus}
      onOpen={open}
      selection={{
        keys: ticked,
        onChange: (after) => onMarked(markedAfter(lines, ticked, after)),
        onAll: () => onMarked(new Set(all)),
      }}
      folds={{ isOpen: (line) => (line.kind === 'heading' ? undefined : line.open), set: setOpen }}
      heading={(line) => (line.kind === 'heading' ? props.heading(line) : undefined)}
      empty={props.empty}
      autoFocus
    />
  )
}

function setOpen({ key }: WorkLine, open: boolean): void {
  const next = new Set(unfolded.get())
  if (open) next.add(key)
  else next.delete(key)
  unfolded.set(next)
}
