import { linesFor } from '#shared/modules/reports/rules-workbench'
import type { Workbench, WorkItem } from '#shared/modules/reports/workbench'
import type { DueState } from '#shared/values/due'

/** A line of the workbench's table: what heads a kind, or a matter. */
export type Entry = { kind: 'heading'; state: DueState; shown: number } | { kind: 'item'; item: WorkItem }

const STATES = ['overdue', 'due', 'waiting'] as const
/** How the lines of a window are shared among overdue, due and waiting. */
const WEIGHTS = [5, 6, 3]

/** The lines for a window that has room for so many, headings included. A kind that has nothing has no heading. */
export function entriesFor(bench: Workbench, lines: number): Entry[] {
  const there = STATES.filter((it) => bench.counts[it] > 0)
  const shares = linesFor(
    Math.max(there.length, lines - there.length),
    there.map((it) => bench[it].length),
    there.map((it) => WEIGHTS[STATES.indexOf(it)] ?? 1),
  )
  return there.flatMap((state, at): Entry[] => {
    const items = bench[state].slice(0, shares[at])
    return [
      { kind: 'heading', state, shown: items.length },
      ...items.map((item) => ({ kind: 'item' as const, item })),
    ]
  })
}

export const entryKey = (entry: Entry): string =>
  entry.kind === 'heading' ? `${HEADING}${entry.state}` : entry.item.key

const HEADING = 'heading '

/** Marked matters without the headings among them. */
export function markedItems(keys: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...keys].filter((it) => !it.startsWith(HEADING)))
}
