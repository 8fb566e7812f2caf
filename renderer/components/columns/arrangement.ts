/** A column in its place; `width` in px at 100 %, 0 takes the column's own. */
export type PlacedColumn = { key: string; width: number }

/** A column that can be chosen; `width` is what it takes when nobody has dragged it. */
export type ChoosableColumn = { key: string; label: string; group: string; width: number }

const NARROWEST = 36
const WIDEST = 800

/** The columns that are chosen, in the chosen order and widths. Keys that no column has (any more) are left out. */
export function arranged<C extends { key: string; width?: number }>(
  columns: readonly C[],
  placed: readonly PlacedColumn[],
): readonly C[] {
  const byKey = new Map(columns.map((it) => [it.key, it]))
  return placed.flatMap(({ key, width }) => {
    const column = byKey.get(key)
    if (!column) return []
    return [width > 0 ? { ...column, width } : column]
  })
}

/** The list with one item put before another; null puts it last. */
export function movedBefore<T extends { key: string }>(
  list: readonly T[],
  key: string,
  before: string | null,
): readonly T[] {
  const item = list.find((it) => it.key === key)
  if (!item || key === before) return list
  const rest = list.filter((it) => it.key !== key)
  const at = before === null ? rest.length : rest.findIndex((it) => it.key === before)
  return at < 0 ? list : rest.toSpliced(at, 0, item)
}

/** The list with one item moved by so many places, as far as it goes. */
export function movedBy<T extends { key: string }>(
  list: readonly T[],
  key: string,
  step: number,
): readonly T[] {
  const from = list.findIndex((it) => it.key === key)
  const item = list[from]
  if (!item) return list
  const to = Math.min(list.length - 1, Math.max(0, from + step))
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** The columns with another width for one of them, within what can be read and dragged. */
export function resized(
  placed: readonly PlacedColumn[],
  key: string,
  width: number,
): readonly PlacedColumn[] {
  const fitting = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))
  return placed.map((it) => (it.key === key ? { ...it, width: fitting } : it))
}

/** The columns with one more at the end, or without it. */
export function turned(placed: readonly PlacedColumn[], key: string): readonly PlacedColumn[] {
  return placed.some((it) => it.key === key)
    ? placed.filter((it) => it.key !== key)
    : [...placed, { key, width: 0 }]
}
