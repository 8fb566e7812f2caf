import type { z } from 'zod'
import type { FixedCellInput, FixedForm } from './fixed'
import { FLOW, flowCapacity, flowHeight, flowLines, type Line, wordsOf } from './flow-text'
import type { Measure } from './line-break'
import { songWidth } from './song-widths'

/**
 * @file Parts of a form that take the room their words need, one below the other over as many pages as it takes. What
 * does not fit goes on on the next page under the same label; nothing is made smaller for it and nothing is cut.
 */

type Parts = z.input<typeof FixedForm>['pages'][number]['parts']
type GridInput = Extract<Parts[number], { kind: 'grid' }>

export type FlowText = {
  kind: 'text'
  label: string
  text: string
  /** Height in millimetres where there are few words: room for a pen. */
  least: number
  /** Takes all that is left of its page. */
  fill?: boolean
  /** Signed at the foot; such a part is not begun where it cannot end. */
  sign?: readonly string[]
}
/** Rows under their heads; the heads stand again on every page. */
export type FlowTable = {
  kind: 'table'
  label: string
  grid: (rows: readonly string[][]) => FlowRows
  rows: readonly string[][]
}
/** Rows as they are drawn: column widths and heights in millimetres, cells by row. */
export type FlowRows = { columns: number[]; head: number[]; heights: number[]; cells: FixedCellInput[] }
/** A grid whose height is known; it stays whole. */
export type FlowGrid = { kind: 'grid'; columns: number[]; rows: number[]; cells: FixedCellInput[] }
export type FlowBlock = FlowText | FlowTable | FlowGrid

/** Where blocks may stand, in millimetres; `label` is the width of the labels at the left. */
export type FlowFrame = { x: number; width: number; label: number; top: number; bottom: number }

/** A part of no more than this share of a page begins on the next rather than being parted. */
const SHORT = 0.25
/** Lines that must stand together before a text goes on on another page. */
const FEWEST = 3

/** The parts of each page; those of the first begin at `y`. */
export function flowBlocks(
  blocks: readonly FlowBlock[],
  frame: FlowFrame,
  y: number,
  measure: Measure = songWidth,
): Parts[] {
  const desk = new Desk(frame, y, measure)
  for (const block of blocks) {
    if (block.kind === 'text') placeText(desk, block)
    else if (block.kind === 'table') placeTable(desk, block)
    else placeGrid(desk, block)
  }
  return desk.pages
}

/** The first of several ways to lay the same blocks out that takes the fewest pages: roomy ones first. */
export function fewestPages(
  ways: readonly (readonly FlowBlock[])[],
  frame: FlowFrame,
  y: number,
  measure: Measure = songWidth,
): Parts[] {
  const laid = ways.map((blocks) => flowBlocks(blocks, frame, y, measure))
  return laid.toSorted((a, b) => a.length - b.length)[0] ?? []
}

/** The pages so far and where the next part may begin. */
class Desk {
  readonly pages: Parts[] = [[]]
  constructor(
    readonly frame: FlowFrame,
    private y: number,
    readonly measure: Measure,
  ) {}
  get room(): number {
    return this.frame.bottom - this.y
  }
  get fresh(): boolean {
    return this.y === this.frame.top
  }
  get whole(): number {
    return this.frame.bottom - this.frame.top
  }
  turn(): void {
    this.pages.push([])
    this.y = this.frame.top
  }
  put(grid: Pick<GridInput, 'columns' | 'rows' | 'cells'>): void {
    this.pages.at(-1)?.push({ kind: 'grid', x: this.frame.x, y: this.y, ...grid })
    this.y += grid.rows.reduce((sum, it) => sum + it, 0)
  }
}

function placeText(desk: Desk, block: FlowText): void {
  const { label: width } = desk.frame
  let lines = flowLines(block.text, desk.frame.width - width, desk.measure)
  const signs = block.sign?.length ?? 0
  for (let part = 0; ; part++) {
    const least = part === 0 ? block.least : 0
    const needed = Math.max(Math.min(least, desk.whole), flowHeight(lines.length, signs))
    if (needed <= desk.room) {
      drawText(desk, block, { part, lines, height: block.fill ? desk.room : needed, last: true })
      return
    }
    const capacity = Math.min(flowCapacity(desk.room), lines.length)
    const short = signs > 0 || needed <= desk.whole * SHORT || capacity === lines.length
    const whole = part === 0 && needed <= desk.whole && short
    if (!desk.fresh && (whole || capacity < FEWEST)) {
      desk.turn()
      part--
      continue
    }
    drawText(desk, block, { part, lines: lines.slice(0, capacity), height: desk.room, last: false })
    lines = lines.slice(capacity)
    desk.turn()
  }
}

type Piece = { part: number; lines: readonly Line[]; height: number; last: boolean }

function drawText(
  desk: Desk,
  { label, text, sign = [] }: FlowText,
  { part, lines, height, last }: Piece,
): void {
  const { frame } = desk
  const name = label.replace(/\s/gu, '')
  desk.put({
    columns: [frame.label, frame.width - frame.label],
    rows: [height],
    cells: [
      {
        area: { row: 0, column: 0 },
        name,
        text: part === 0 ? label : `${label}\n（续）`,
        size: FLOW.size,
        least: 8,
      },
      {
        area: { row: 0, column: 1 },
        name,
        text: wordsOf(text, lines),
        ...FLOW,
        least: 7,
        align: 'left',
        from: 'top',
        sign: last ? [...sign] : [],
      },
    ],
  })
}

/** As many rows as the page takes under the heads, then the heads again. */
function placeTable(desk: Desk, { grid, rows }: FlowTable): void {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, it) => total + it, 0)
  const all = grid(rows)
  let first = 0
  do {
    let height = sum(all.head)
    let count = 0
    while (first + count < rows.length && height + (all.heights[first + count] ?? 0) <= desk.room) {
      height += all.heights[first + count] ?? 0
      count++
    }
    if (count === 0 && rows.length > 0 && !desk.fresh) {
      desk.turn()
      continue
    }
    const shown = grid(rows.slice(first, first + Math.max(1, count)))
    const heights = shown.heights.map((it) => Math.min(it, desk.room - sum(shown.head)))
    desk.put({ columns: all.columns, rows: [...shown.head, ...heights], cells: shown.cells })
    first += Math.max(1, count)
    if (first < rows.length) desk.turn()
  } while (first < rows.length)
}

function placeGrid(desk: Desk, { columns, rows, cells }: FlowGrid): void {
  const height = rows.reduce((sum, it) => sum + it, 0)
  if (height > desk.room && !desk.fresh) desk.turn()
  desk.put({ columns, rows, cells })
}
