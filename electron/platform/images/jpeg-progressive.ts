import type { HuffmanBits, HuffmanTable } from './jpeg-huffman'
import { unfit } from './unfit'

/** Numbers `from`–`to` of each block; `isFirst` when the scan brings their upper bits, else it brings one bit more. */
export type Band = { from: number; to: number; isFirst: boolean }
/** The blocks a scan of one component has, in rows of `stride`. */
export type BlockGrid = { across: number; down: number; stride: number }
export type BandScan = {
  band: Band
  grid: BlockGrid
  table: HuffmanTable
  bits: HuffmanBits
  restart: number
}

const NUMBERS = 64
const RUN_OF_ZEROS = 15

/**
 * Walks those scans of one component of a progressive JPEG that come after the means: only so does it show that they are
 * cut short. Of all values it holds just whether they are zero still, which decides how the next scan is coded.
 */
export class LaterScans {
  readonly #isSet: Uint8Array
  /** Blocks to come in which nothing is new. */
  #emptyBlocks = 0

  constructor(blocks: number) {
    this.#isSet = new Uint8Array(blocks * (NUMBERS / 8))
  }

  take({ band, grid, table, bits, restart }: BandScan): void {
    this.#emptyBlocks = 0
    const block = band.isFirst ? this.first : this.refinement
    for (let unit = 0; unit < grid.across * grid.down; unit++) {
      if (restart > 0 && unit > 0 && unit % restart === 0) {
        bits.toRestart()
        this.#emptyBlocks = 0
      }
      const at = Math.floor(unit / grid.across) * grid.stride + (unit % grid.across)
      block.call(this, at * NUMBERS, { band, table, bits })
    }
  }

  private first(start: number, { band, table, bits }: BlockCode): void {
    if (this.#emptyBlocks > 0) {
      this.#emptyBlocks--
      return
    }
    for (let place = band.from; place <= band.to; place++) {
      const symbol = bits.symbol(table)
      const size = symbol & 15
      const zeros = symbol >> 4
      if (size === 0 && zeros < RUN_OF_ZEROS) {
        this.#emptyBlocks = (1 << zeros) + bits.take(zeros) - 1
        return
      }
      place += zeros
      if (place > band.to) throw broken()
      if (size === 0) continue
      bits.take(size)
      this.mark(start + place)
    }
  }

  private refinement(start: number, { band, table, bits }: BlockCode): void {
    let place = band.from
    while (this.#emptyBlocks === 0 && place <= band.to) {
      const symbol = bits.symbol(table)
      const size = symbol & 15
      const zeros = symbol >> 4
      if (size > 1) throw broken()
      if (size === 0 && zeros < RUN_OF_ZEROS) this.#emptyBlocks = (1 << zeros) + bits.take(zeros)
      else {
        bits.take(size)
        place = this.pastZeros(start, { from: place, to: band.to, zeros }, bits)
        if (size > 0 && place <= band.to) this.mark(start + place)
        place++
      }
    }
    if (this.#emptyBlocks === 0) return
    this.#emptyBlocks--
    this.pastZeros(start, { from: place, to: band.to, zeros: NUMBERS }, bits)
  }

  /** Past so many zeros to the next one; each number on the way that is none has a bit of its own. */
  private pastZeros(
    start: number,
    run: { from: number; to: number; zeros: number },
    bits: HuffmanBits,
  ): number {
    let left = run.zeros
    for (let place = run.from; place <= run.to; place++)
      if (this.has(start + place)) bits.take(1)
      else if (left-- === 0) return place
    return run.to + 1
  }

  private has(number: number): boolean {
    return (((this.#isSet[number >> 3] ?? 0) >> (number & 7)) & 1) === 1
  }

  private mark(number: number): void {
    const at = number >> 3
    this.#isSet[at] = (this.#isSet[at] ?? 0) | (1 << (number & 7))
  }
}

type BlockCode = Pick<BandScan, 'band' | 'table' | 'bits'>

function broken() {
  return unfit('JPEG 的图像数据已损坏，解不开。')
}
