import { linesFor, sharesOf } from '#shared/modules/reports/rules-workbench'
import type { Workbench, WorkItem } from '#shared/modules/reports/workbench'
import type { DueState } from '#shared/values/due'
import { groupBy } from '#shared/values/group-by'

/** What heads an urgency, or in the long list a month of what is due (`2026-11`); '' otherwise. */
export type HeadingLine = { kind: 'heading'; key: string; state: DueState; month: string; listed: number }
/** Several matters of one system in one line, the most pressing first. */
export type FoldLine = { kind: 'fold'; key: string; items: readonly WorkItem[]; open: boolean }
/** `open` where several units have it; `depth`: how many folds it stands inside. */
export type ItemLine = {
  kind: 'item'
  key: string
  item: WorkItem
  open: boolean | undefined
  depth: number
}
export type WorkLine = HeadingLine | FoldLine | ItemLine

const STATES = ['overdue', 'due', 'waiting'] as const
/** How the lines of a window are shared among overdue, due and waiting. */
const WEIGHTS = [5, 6, 3]
/** So many matters of one system in one urgency stand in one line. */
const FOLD_FROM = 3

type Sight = {
  /** Lines that the window has room for, headings among them. */
  room: number
  /** The account that looks: what names it comes first. */
  me: string
  /** Keys of the lines that are unfolded. */
  open: ReadonlySet<string>
}

/** The lines of the workbench: what fits the window, and besides whatever was unfolded. */
export function benchLines(items: Workbench['items'], { room, me, open }: Sight): WorkLine[] {
  const folded = STATES.map((state) => foldedOf(ofState(items, state), me)).filter((it) => it.length > 0)
  const shares = linesFor(
    Math.max(folded.length, room - folded.length),
    folded.map((it) => it.length),
    folded.map((it) => WEIGHTS[STATES.indexOf(stateOf(it))] ?? 1),
  )
  return folded.flatMap((groups, at): WorkLine[] => {
    const state = stateOf(groups)
    const shown = groups.slice(0, shares[at])
    return [headingOf(state, '', shown.flat().length), ...shown.flatMap((it) => groupLines(it, me, open))]
  })
}

/** Every matter in a line of its own: the overdue ones, what is due month by month, those waited for. */
export function listLines(items: readonly WorkItem[], open: ReadonlySet<string>): WorkLine[] {
  const groups = groupBy(items, ({ state, on }) => (state === 'due' ? `due ${on.slice(0, 7)}` : state))
  return [...groups].flatMap(([key, these]): WorkLine[] => {
    const [state, month = ''] = key.split(' ')
    return [
      headingOf(state as DueState, month, these.length),
      ...these.flatMap((it) => itemLines(it, 0, open)),
    ]
  })
}

function headingOf(state: DueState, month: string, listed: number): HeadingLine {
  return { kind: 'heading', key: `heading ${state} ${month}`, state, month, listed }
}

const ofState = (items: readonly WorkItem[], state: DueState) => items.filter((it) => it.state === state)
const stateOf = (groups: readonly WorkItem[][]): DueState => groups[0]?.[0]?.state ?? 'due'

/** Matters of one urgency by line: alone, or with the others of their system. What names the caller comes first. */
function foldedOf(items: readonly WorkItem[], me: string): WorkItem[][] {
  const groups = [...groupBy(items, (it) => `${rank(it, me)} ${it.system}`).values()]
  return groups
    .flatMap((it) => (it.length < FOLD_FROM ? it.map((item) => [item]) : [it]))
    .toSorted(([a], [b]) => {
      if (!a || !b) return 0
      const byDay = a.on.localeCompare(b.on)
      const byAccount = rank(a, me) - rank(b, me)
      return a.state === 'due' ? byDay || byAccount : byAccount || byDay
    })
}

const rank = ({ accountId }: WorkItem, me: string) => Number(accountId !== me)

function groupLines(items: readonly WorkItem[], me: string, open: ReadonlySet<string>): WorkLine[] {
  const [first] = items
  if (!first) return []
  if (items.length === 1) return itemLines(first, 0, open)
  const key = `fold ${first.state} ${rank(first, me)} ${first.system}`
  const isOpen = open.has(key)
  const inside = isOpen ? items.flatMap((it) => itemLines(it, 1, open)) : []
  return [{ kind: 'fold', key, items, open: isOpen }, ...inside]
}

function itemLines(item: WorkItem, depth: number, open: ReadonlySet<string>): WorkLine[] {
  const { key } = item
  if (!item.shares) return [{ kind: 'item', key, item, open: undefined, depth }]
  const isOpen = open.has(key)
  const units = isOpen ? sharesOf(item).flatMap((it) => itemLines(it, depth + 1, open)) : []
  return [{ kind: 'item', key, item, open: isOpen, depth }, ...units]
}

/** Which lines are ticked: a fold once all of its matters are. */
export function tickedLines(lines: readonly WorkLine[], marked: ReadonlySet<string>): ReadonlySet<string> {
  const folds = lines.filter((it) => it.kind === 'fold' && it.items.every((item) => marked.has(item.key)))
  return new Set([...marked, ...folds.map((it) => it.key)])
}

/**
 * The matters that are marked after the ticks of lines went from `before` to `after`: a fold's tick is that of all its
 * matters, and a matter of several units is marked either as a whole or by unit.
 */
export function markedAfter(
  lines: readonly WorkLine[],
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): ReadonlySet<string> {
  const marked = new Set(after)
  for (const line of lines) {
    if (line.kind === 'heading') marked.delete(line.key)
    if (line.kind === 'fold') tickFold(marked, line, after.has(line.key) !== before.has(line.key))
  }
  for (const line of lines) if (line.kind === 'item' && line.item.shares) tickOnce(marked, line.item, before)
  return marked
}

function tickFold(marked: Set<string>, { key, items }: FoldLine, changed: boolean): void {
  const ticked = marked.delete(key)
  if (!changed) return
  for (const item of items)
    if (ticked) marked.add(item.key)
    else marked.delete(item.key)
}

/** The whole leaves when a unit is marked after it, units leave when the whole is. */
function tickOnce(marked: Set<string>, item: WorkItem, before: ReadonlySet<string>): void {
  const units = sharesOf(item).map((it) => it.key)
  if (!units.some((it) => marked.has(it))) return
  if (!marked.has(item.key) || before.has(item.key)) marked.delete(item.key)
  else for (const key of units) marked.delete(key)
}

/** The marked ones among matters, and what is marked of them by unit. */
export function chosenOf(items: readonly WorkItem[], marked: ReadonlySet<string>): WorkItem[] {
  return items.flatMap((it) => (marked.has(it.key) ? [it] : sharesOf(it).filter((of) => marked.has(of.key))))
}
