import { unfit } from '../unfit'
import { Bits } from './bits'
import { LONGEST_CODE, MODES, type Mode, RUNS } from './ccitt-codes'

/** Codings of two-tone rows: each row for itself (RLE, G3), or from the row above (G3 in two dimensions, G4). */
export type CcittKind = 'rle' | 'g3' | 'g3-2d' | 'g4'

const LONGEST_MODE = 7
const EOL_ZEROS = 11

const MODE_TABLE: ({ mode: Mode; length: number } | undefined)[] = (() => {
  const table = new Array<{ mode: Mode; length: number } | undefined>(1 << LONGEST_MODE)
  for (const { code, mode } of MODES) {
    const spare = LONGEST_MODE - code.length
    const from = Number.parseInt(code, 2) << spare
    table.fill({ mode, length: code.length }, from, from + (1 << spare))
  }
  return table
})()

/** Rows of one strip as bits, 1 for black, each row from a byte of its own. Refuses rows that do not add up. */
export function decodeCcitt(bytes: Uint8Array, width: number, rows: number, kind: CcittKind): Uint8Array {
  const out = new Uint8Array(Math.ceil(width / 8) * rows)
  const decoder = new RowDecoder(new Bits(bytes), width)
  for (let row = 0; row < rows; row++) {
    const changes = decoder.next(kind)
    if (!changes) throw unfit(`传真编码的数据在第 ${row + 1} 行断了，应有 ${rows} 行。`)
    paint(out, row * Math.ceil(width / 8) * 8, changes, width)
  }
  return out
}

class RowDecoder {
  #above: number[] = []

  constructor(
    private readonly bits: Bits,
    private readonly width: number,
  ) {}

  /** Places where the colour changes, beginning with the first black; null when the data is no row. */
  next(kind: CcittKind): number[] | null {
    if (kind === 'rle') this.bits.toByte()
    const isAlone = kind === 'g4' ? false : kind === 'g3-2d' ? this.lineTag() : this.skipEol()
    const row = isAlone ? this.alone() : this.fromAbove()
    if (!row || this.bits.isPast) return null
    this.#above = row
    return row
  }

  /** Past the mark between rows, with any filling before it. Always true: rows of this kind stand alone. */
  private skipEol(): true {
    if (this.bits.peek(EOL_ZEROS) !== 0) return true
    while (!this.bits.isPast && this.bits.take(1) === 0);
    return true
  }

  private lineTag(): boolean {
    this.skipEol()
    return this.bits.take(1) === 1
  }

  private alone(): number[] | null {
    const row: number[] = []
    let at = 0
    for (let colour = 0; at < this.width; colour ^= 1) {
      const run = this.run(colour)
      if (run === null || at + run > this.width) return null
      at += run
      row.push(at)
    }
    return row
  }

  private fromAbove(): number[] | null {
    const row: number[] = []
    // Before the first pixel, so that a change at 0 counts as one to come.
    let at = -1
    let colour = 0
    while (at < this.width) {
      const found = MODE_TABLE[this.bits.peek(LONGEST_MODE)]
      if (!found || this.bits.isPast) return null
      this.bits.at += found.length
      const [change, next] = this.changeAbove(at, colour)
      if (found.mode === 'pass') at = next
      else if (found.mode === 'horizontal') {
        const first = this.run(colour)
        const second = first === null ? null : this.run(colour ^ 1)
        if (first === null || second === null) return null
        row.push(Math.max(at, 0) + first, Math.max(at, 0) + first + second)
        at = Math.max(at, 0) + first + second
      } else {
        const place = change + found.mode
        if (place < at) return null
        row.push(place)
        at = place
        colour ^= 1
      }
      if (at > this.width) return null
    }
    return row
  }

  #place = 0

  /** The change above, right of `at`, to the other colour than the present one, and the one after it. */
  private changeAbove(at: number, colour: number): [number, number] {
    const above = this.#above
    if (at < 0) this.#place = 0
    let index = Math.max(0, this.#place - 3)
    if ((index & 1) !== colour) index++
    while ((above[index] ?? this.width) <= at && index < above.length) index += 2
    this.#place = index
    return [above[index] ?? this.width, above[index + 1] ?? this.width]
  }

  private run(colour: number): number | null {
    const table = colour === 0 ? RUNS[0] : RUNS[1]
    let total = 0
    for (;;) {
      const found = table[this.bits.peek(LONGEST_CODE)] ?? 0
      if (found === 0 || total > this.width) return null
      this.bits.at += found & 15
      const run = found >> 4
      total += run
      if (run < 64) return total
    }
  }
}

function paint(out: Uint8Array, start: number, changes: readonly number[], width: number): void {
  for (let index = 0; index < changes.length; index += 2)
    blacken(out, start + (changes[index] ?? width), start + (changes[index + 1] ?? width))
}

function blacken(out: Uint8Array, from: number, to: number): void {
  const first = from >> 3
  const last = to >> 3
  const head = 0xff >> (from & 7)
  const tail = ~(0xff >> (to & 7)) & 0xff
  if (first === last) out[first] = (out[first] ?? 0) | (head & tail)
  else {
    out[first] = (out[first] ?? 0) | head
    out.fill(0xff, first + 1, last)
    if (tail) out[last] = (out[last] ?? 0) | tail
  }
}
