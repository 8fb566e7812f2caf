/** A closed line of points, x and y in turn, in pixels. */
export type Outline = readonly number[]

/** How much of each pixel a shape covers, in quarters. */
export type Mask = { left: number; top: number; width: number; height: number; quarters: Uint8Array }

type Edge = { top: number; bottom: number; x: number; slope: number; turn: 1 | -1 }
type Crossing = { x: number; turn: 1 | -1 }

/** Lines measured within one row of pixels. */
const STROKES = 4
const EMPTY: Mask = { left: 0, top: 0, width: 0, height: 0, quarters: new Uint8Array(0) }

/** Covers what the outlines turn around, however they overlap. */
export function maskOf(outlines: readonly Outline[]): Mask {
  const edges = outlines.flatMap(edgesOf)
  if (edges.length === 0) return EMPTY
  const xs = outlines.flatMap((it) => it.filter((_, at) => at % 2 === 0))
  const left = Math.floor(Math.min(...xs))
  const top = Math.floor(Math.min(...edges.map((it) => it.top)))
  const width = Math.ceil(Math.max(...xs)) - left + 1
  const height = Math.ceil(Math.max(...edges.map((it) => it.bottom))) - top
  const cover = new Float32Array(width * height)
  crossingsOf(edges, height, { left, top }).forEach((crossings, stroke) => {
    const from = Math.floor(stroke / STROKES) * width
    fillStroke(cover.subarray(from, from + width), crossings)
  })
  return { left, top, width, height, quarters: Uint8Array.from(cover, (it) => Math.min(4, Math.round(it))) }
}

function edgesOf(outline: Outline): Edge[] {
  const edges: Edge[] = []
  for (let at = 0; at < outline.length; at += 2) {
    const [x1 = 0, y1 = 0] = [outline[at], outline[at + 1]]
    const next = (at + 2) % outline.length
    const [x2 = 0, y2 = 0] = [outline[next], outline[next + 1]]
    if (y1 === y2) continue
    const [top, bottom, x] = y1 < y2 ? [y1, y2, x1] : [y2, y1, x2]
    edges.push({ top, bottom, x, slope: (x2 - x1) / (y2 - y1), turn: y1 < y2 ? 1 : -1 })
  }
  return edges
}

/** Where each line crosses the edges, from left to right. */
function crossingsOf(
  edges: readonly Edge[],
  height: number,
  { left, top }: { left: number; top: number },
): Crossing[][] {
  const lines: Crossing[][] = Array.from({ length: height * STROKES }, () => [])
  for (const { top: from, bottom, x, slope, turn } of edges) {
    const first = Math.max(0, Math.ceil((from - top) * STROKES - 0.5))
    for (let line = first; (line + 0.5) / STROKES + top < bottom; line += 1)
      lines[line]?.push({ x: x + ((line + 0.5) / STROKES + top - from) * slope - left, turn })
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x)
  return lines
}

/** Adds one line's share to a row: where the turns of the edges passed do not cancel out. */
function fillStroke(row: Float32Array, crossings: readonly Crossing[]): void {
  let turns = 0
  for (const [at, { x, turn }] of crossings.entries()) {
    turns += turn
    const next = crossings[at + 1]
    if (turns !== 0 && next) fillSpan(row, x, next.x)
  }
}

function fillSpan(row: Float32Array, from: number, to: number): void {
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(row.length, to); x += 1) {
    const part = Math.min(x + 1, to) - Math.max(x, from)
    if (part > 0) row[x] = (row[x] ?? 0) + part
  }
}
