/** A cell as it lies on the desk; `page` counts the sheets. */
export type CellPlace = {
  cell: string
  page: number
  box: { left: number; top: number; width: number; height: number }
}
export type Direction = 'left' | 'right' | 'up' | 'down'

/** Reading order: page by page, line by line, from the left. Cells whose tops lie closer than this share a line. */
const SAME_LINE = 4

export function inReadingOrder(places: readonly CellPlace[]): CellPlace[] {
  return places.toSorted((a, b) => {
    const lines = a.box.top - b.box.top
    return a.page - b.page || (Math.abs(lines) < SAME_LINE ? 0 : lines) || a.box.left - b.box.left
  })
}

/** The cell before or after one; undefined at the ends. */
export function cellBeside(places: readonly CellPlace[], cell: string, step: 1 | -1): string | undefined {
  const order = inReadingOrder(places)
  return order[order.findIndex((it) => it.cell === cell) + step]?.cell
}

/**
 * The nearest cell in a direction: of those that lie wholly that way, the ones that share height (or width) with the
 * cell come first, then the nearest. Over the edge of a sheet it goes on to the sheet beside or below it.
 */
export function cellToward(
  places: readonly CellPlace[],
  cell: string,
  direction: Direction,
): string | undefined {
  const from = places.find((it) => it.cell === cell)
  if (!from) return undefined
  const found = places
    .filter((it) => it.cell !== cell)
    .map((it) => ({ cell: it.cell, ...distance(from.box, it.box, direction) }))
    .filter((it) => it.ahead >= -1)
  return found.toSorted((a, b) => Number(a.aside > 0) - Number(b.aside > 0) || score(a) - score(b))[0]?.cell
}

/** Cells of one line are equally near; of those the first one across comes first. */
const score = ({ ahead, aside, offset }: ReturnType<typeof distance>) =>
  Math.floor(ahead / SAME_LINE) + aside + offset / 10_000

function distance(from: CellPlace['box'], to: CellPlace['box'], direction: Direction) {
  const across = direction === 'left' || direction === 'right'
  const ahead = {
    left: from.left - (to.left + to.width),
    right: to.left - (from.left + from.width),
    up: from.top - (to.top + to.height),
    down: to.top - (from.top + from.height),
  }[direction]
  const [a, b] = across
    ? [
        { start: from.top, end: from.top + from.height },
        { start: to.top, end: to.top + to.height },
      ]
    : [
        { start: from.left, end: from.left + from.width },
        { start: to.left, end: to.left + to.width },
      ]
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return { ahead, aside: Math.max(0, 1 - shared), offset: Math.abs(b.start - a.start) }
}
