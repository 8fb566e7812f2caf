import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'
import type { Mask } from './mask'

/** Half of the pixels that the image has in each direction: 150 dots an inch of A4. */
export const WIDTH = 1240
export const HEIGHT = 1754
export const DPI = 300
/** Drawn dots in a millimetre. */
export const DOT = 150 / 25.4

/** Inks by the place of their first shade in the palette; four shades each. */
export const INKS = { black: 1, blue: 5, red: 9 } as const
export type Ink = keyof typeof INKS
export const FLATS = { photoGround: 13, photoFigure: 14, edge: 15 } as const

const PAPER = [0xfb, 0xf8, 0xf0] as const
const FULL = { black: [0x2e, 0x2c, 0x2a], blue: [0x2f, 0x3b, 0x6b], red: [0xbe, 0x3a, 0x31] } as const
/** A value is written twice in a byte: one dot is two pixels of four bits. */
const TWICE = 17
/** Dots per metre of the finished image. */
const PER_METRE = Math.round(DPI / 0.0254)

/** A sheet of paper to draw on, wiped and used again: its memory costs more than most drawings. */
export class ScanImage {
  readonly #dots = new Uint8Array(WIDTH * HEIGHT)
  readonly #rows = Buffer.alloc((WIDTH + 1) * HEIGHT * 2)

  wipe(): void {
    this.#dots.fill(0)
    this.fill(0, 0, 9, HEIGHT, FLATS.edge)
  }

  /** A flat rectangle in one of the palette's colours. */
  fill(left: number, top: number, width: number, height: number, colour: number): void {
    for (let y = Math.max(0, top); y < Math.min(HEIGHT, top + height); y += 1)
      this.#dots.fill(
        colour * TWICE,
        y * WIDTH + Math.max(0, left),
        y * WIDTH + Math.min(WIDTH, left + width),
      )
  }

  /** Lays a shape on the sheet in an ink; a faint edge does not take away what is there. */
  stamp(mask: Mask, x: number, y: number, ink: Ink): void {
    const [left, top] = [Math.round(x) + mask.left, Math.round(y) + mask.top]
    for (let row = 0; row < mask.height; row += 1) {
      if (top + row < 0 || top + row >= HEIGHT) continue
      this.#stampRow(mask.quarters.subarray(row * mask.width, (row + 1) * mask.width), left, top + row, ink)
    }
  }

  #stampRow(quarters: Uint8Array, left: number, y: number, ink: Ink): void {
    for (let at = 0; at < quarters.length; at += 1) {
      const quarter = quarters[at] ?? 0
      const x = left + at
      if (quarter === 0 || x < 0 || x >= WIDTH) continue
      const dot = y * WIDTH + x
      const value = (INKS[ink] + quarter - 1) * TWICE
      const there = this.#dots[dot] ?? 0
      if (there === 0 || quarter > 2 || value > there) this.#dots[dot] = value
    }
  }

  /** Shifts each row so that the sheet lies crooked by these degrees, as under a hasty hand. */
  slant(degrees: number): void {
    const slope = Math.tan((degrees * Math.PI) / 180)
    for (let y = 0; y < HEIGHT; y += 1) {
      const by = Math.round((HEIGHT / 2 - y) * slope)
      const row = this.#dots.subarray(y * WIDTH, (y + 1) * WIDTH)
      row.copyWithin(Math.max(0, by), Math.max(0, -by), Math.min(WIDTH, WIDTH - by))
      if (by > 0) row.fill(0, 0, by)
      if (by < 0) row.fill(0, WIDTH + by)
    }
  }

  /** The sheet as a PNG, to be waited for before it is wiped, of twice the dots in each direction, of sixteen colours. */
  async png(): Promise<Buffer> {
    const line = WIDTH + 1
    const raw = this.#rows
    for (let y = 0; y < HEIGHT; y += 1) {
      raw.set(this.#dots.subarray(y * WIDTH, (y + 1) * WIDTH), y * 2 * line + 1)
      // The second row of a dot is like the first: the difference to the row above, all zero.
      raw[(y * 2 + 1) * line] = 2
    }
    const packed = await promisify(deflate)(raw, { level: 1 })
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', HEADER),
      chunk('PLTE', PALETTE),
      chunk('pHYs', DENSITY),
      chunk('IDAT', packed),
      chunk('IEND', Buffer.alloc(0)),
    ])
  }
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const HEADER = Buffer.from([...uint32(WIDTH * 2), ...uint32(HEIGHT * 2), 4, 3, 0, 0, 0])
const DENSITY = Buffer.from([...uint32(PER_METRE), ...uint32(PER_METRE), 1])
const PALETTE = Buffer.from([
  ...PAPER,
  ...(['black', 'blue', 'red'] as const).flatMap((ink) => [1, 2, 3, 4].flatMap((it) => shade(ink, it / 4))),
  ...[0xd3, 0xd1, 0xc8],
  ...[0x9c, 0x98, 0x8e],
  ...[0xe9, 0xe4, 0xd8],
])

function shade(ink: Ink, part: number): number[] {
  return PAPER.map((paper, at) => Math.round(paper + ((FULL[ink][at] ?? 0) - paper) * part))
}

function uint32(value: number): number[] {
  return [24, 16, 8, 0].map((by) => (value >>> by) & 0xff)
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([Buffer.from(uint32(data.length)), body, Buffer.from(uint32(crc32(body)))])
}
