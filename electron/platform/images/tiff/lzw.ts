import { unfit } from '../unfit'
import { Bits } from './bits'

const CLEAR = 256
const END = 257
const FIRST = 258
const WIDEST = 12

/** LZW as TIFF 6.0 writes it. Answers at most `size` bytes, whatever the codes unfold to. */
export function decodeLzw(bytes: Uint8Array, size: number): Uint8Array {
  // Before TIFF 6.0 the bits stood the other way round; then the clear code begins with a zero byte.
  if (bytes[0] === 0 && ((bytes[1] ?? 0) & 1) === 1)
    throw unfit('TIFF 用的是旧式 LZW 压缩，读不出。', '转存为 G4 或不压缩的 TIFF 再扫入。')
  const out = new Uint8Array(size)
  const bits = new Bits(bytes)
  const words = new Words(out)
  let width = 9
  let previous = -1
  while (words.length < size) {
    const code = bits.take(width)
    if (code === END || bits.isPast) break
    if (code === CLEAR) {
      words.clear()
      width = 9
      previous = -1
      continue
    }
    if (!words.put(code, previous)) throw unfit('TIFF 的 LZW 数据已损坏。')
    previous = code
    // One code early, as all writers of TIFF do.
    if (words.count + 1 >= 1 << width && width < WIDEST) width++
  }
  return out.subarray(0, words.length)
}

/** Every word is a place in what was written already, and its length. */
class Words {
  length = 0
  count = FIRST
  readonly #starts = new Uint32Array(1 << WIDEST)
  readonly #lengths = new Uint16Array(1 << WIDEST)
  #lastStart = 0
  #lastLength = 0

  constructor(private readonly out: Uint8Array) {}

  clear(): void {
    this.count = FIRST
  }

  /** False when nothing has that code. */
  put(code: number, previous: number): boolean {
    if (code > this.count || (code === this.count && previous < 0)) return false
    const at = this.length
    const lastStart = this.#lastStart
    const lastLength = this.#lastLength
    const length = code < CLEAR ? 1 : code < this.count ? (this.#lengths[code] ?? 0) : lastLength + 1
    if (code < CLEAR) this.out[at] = code
    else this.copy(code < this.count ? (this.#starts[code] ?? 0) : lastStart, at, length)
    this.length = Math.min(at + length, this.out.length)
    if (previous >= 0 && this.count < 1 << WIDEST) {
      this.#starts[this.count] = lastStart
      this.#lengths[this.count] = lastLength + 1
      this.count++
    }
    this.#lastStart = at
    this.#lastLength = length
    return true
  }

  /** Byte by byte: a word may overlap the place it is written to. */
  private copy(from: number, to: number, length: number): void {
    const { out } = this
    const end = Math.min(to + length, out.length)
    for (let read = from, write = to; write < end; read++, write++) out[write] = out[read] ?? 0
  }
}
