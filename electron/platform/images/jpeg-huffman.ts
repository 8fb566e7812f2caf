import { unfit } from './unfit'

/** By the next 16 bits: length of the code × 256 + its symbol; 0 where no code begins so. */
export type HuffmanTable = Uint16Array

const LONGEST = 16

/** Builds the table from how many codes each length has, and the symbols in their order. */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const table = new Uint16Array(1 << LONGEST)
  let code = 0
  let next = 0
  for (let length = 1; length <= LONGEST; length++) {
    for (let left = counts[length - 1] ?? 0; left > 0; left--) {
      const spare = LONGEST - length
      table.fill((length << 8) | (symbols[next] ?? 0), code << spare, (code + 1) << spare)
      code++
      next++
    }
    code <<= 1
  }
  return table
}

/** Reads the coded data of one scan; at its end come ones, which `isPast` tells. */
export class HuffmanBits {
  #at: number
  #held = 0
  #count = 0
  #lacking = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes
    this.#at = from
  }

  /** More was read than is there; the last byte is filled up with ones that nobody counts. */
  get isPast(): boolean {
    return this.#lacking > this.#count + 7
  }

  symbol(table: HuffmanTable): number {
    this.fill(LONGEST)
    const found = table[(this.#held >>> (this.#count - LONGEST)) & 0xffff] ?? 0
    if (found === 0) throw unfit('JPEG 的图像数据已损坏，解不开。')
    this.drop(found >> 8)
    return found & 255
  }

  /** A number of that many bits, as JPEG writes differences: those with a zero first are negative. */
  difference(size: number): number {
    if (size === 0) return 0
    if (size > LONGEST) throw unfit('JPEG 的图像数据已损坏，解不开。')
    const value = this.take(size)
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value
  }

  /** The next bits, at most 16, as a number without sign. */
  take(size: number): number {
    if (size === 0) return 0
    this.fill(size)
    const value = (this.#held >>> (this.#count - size)) & ((1 << size) - 1)
    this.drop(size)
    return value
  }

  /** Past the 63 numbers of a block that follow its mean. */
  skipRest(table: HuffmanTable): void {
    for (let place = 1; place < 64; place++) {
      const symbol = this.symbol(table)
      const size = symbol & 15
      const zeros = symbol >> 4
      if (size === 0 && zeros < LONGEST - 1) return
      place += zeros
      if (place > 63) throw unfit('JPEG 的图像数据已损坏，解不开。')
      this.take(size)
    }
  }

  /** To behind the next restart marker; refuses where none stands. */
  toRestart(): void {
    this.#held = 0
    this.#count = 0
    this.#lacking = 0
    const bytes = this.#bytes
    while (this.#at < bytes.length) {
      const next = bytes[this.#at + 1] ?? 0
      if (bytes[this.#at] === 0xff && next >= 0xd0 && next <= 0xd7) {
        this.#at += 2
        return
      }
      if (bytes[this.#at] === 0xff && next !== 0 && next !== 0xff) break
      this.#at++
    }
    throw unfit('JPEG 的图像数据已损坏，缺少一段。')
  }

  private fill(wanted: number): void {
    while (this.#count < wanted) {
      const byte = this.#bytes[this.#at] ?? 0xff
      const isMarker = byte === 0xff && this.#bytes[this.#at + 1] !== 0
      if (isMarker) this.#lacking += 8
      else this.#at += byte === 0xff ? 2 : 1
      this.#held = (this.#held << 8) | byte
      this.#count += 8
    }
  }

  private drop(count: number): void {
    this.#count -= count
  }
}
