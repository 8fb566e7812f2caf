import type { Raster } from '../raster'
import { Bits } from './bits'
import { type Directory, TAG } from './directory'
import type { Layout } from './layout'
import { bytesOfRow, type PartSize } from './unfold'

/** Samples of a whole page, one byte each, as many a pixel as the page has colours. */
export type Samples = { width: number; height: number; colours: number; data: Uint8Array }

export type Into = { x: number; y: number; plane: number | null }

/** Puts an unfolded strip or tile to its place; samples deeper than 8 bits lose what no screen shows. */
export function place(
  into: Samples,
  part: Uint8Array,
  layout: Layout,
  size: PartSize & { little: boolean },
  at: Into,
): void {
  const { colours } = into
  const read = readerOf(part, layout, size)
  const columns = Math.min(size.width, into.width - at.x)
  const rows = Math.min(size.height, into.height - at.y)
  const taken = at.plane === null ? Math.min(colours, size.samples) : 1
  for (let y = 0; y < rows; y++) {
    read.toRow(y)
    let to = ((at.y + y) * into.width + at.x) * colours + (at.plane ?? 0)
    for (let x = 0; x < columns; x++, to += colours)
      for (let sample = 0; sample < size.samples; sample++) {
        const value = read.next()
        if (sample < taken) into.data[to + sample] = value
      }
  }
}

type Reader = { toRow(y: number): void; next(): number }

function readerOf(part: Uint8Array, layout: Layout, size: PartSize & { little: boolean }): Reader {
  const row = bytesOfRow(size)
  if (size.depth === 8 || size.depth === 16) {
    const step = size.depth / 8
    // The upper byte of two.
    const upper = size.depth === 16 && size.little ? 1 : 0
    let at = upper
    return {
      toRow: (y) => {
        at = y * row + upper
      },
      next: () => {
        const value = part[at] ?? 0
        at += step
        return value
      },
    }
  }
  const bits = new Bits(part)
  const scaled = scale(size.depth, layout.photometric === 'palette')
  return {
    toRow: (y) => {
      bits.at = y * row * 8
    },
    next: () => scaled(bits.take(size.depth)),
  }
}

function scale(depth: number, isIndex: boolean): (value: number) => number {
  if (isIndex) return (value) => value
  const most = 2 ** depth - 1
  return (value) => Math.round((value * 255) / most)
}

/** What the samples look like, by the meaning the page gives them. */
export function rasterOf(samples: Samples, { photometric }: Layout, directory: Directory): Raster {
  const { width, height, data } = samples
  if (photometric === 'black-is-zero') return { kind: 'grey', width, height, data }
  if (photometric === 'white-is-zero')
    return { kind: 'grey', width, height, data: data.map((value) => 255 - value) }
  if (photometric === 'rgb') return { kind: 'colour', width, height, data }
  const paint = PAINTERS[photometric](directory.get(TAG.colours) ?? [])
  const colour = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < colour.length; from += samples.colours, to += 3)
    paint(data, from, colour, to)
  return { kind: 'colour', width, height, data: colour }
}

type Painter = (data: Uint8Array, from: number, colour: Uint8Array, to: number) => void

const PAINTERS: Record<'palette' | 'cmyk' | 'ycbcr', (palette: readonly number[]) => Painter> = {
  palette: (palette) => {
    const size = palette.length / 3
    // Some writers give the colours in 8 bits instead of 16.
    const shift = palette.some((value) => value > 255) ? 8 : 0
    return (data, from, colour, to) => {
      for (let part = 0; part < 3; part++)
        colour[to + part] = (palette[part * size + (data[from] ?? 0)] ?? 0) >> shift
    }
  },
  cmyk: () => (data, from, colour, to) => {
    const light = 255 - (data[from + 3] ?? 0)
    for (let part = 0; part < 3; part++)
      colour[to + part] = Math.round(((255 - (data[from + part] ?? 0)) * light) / 255)
  },
  ycbcr: () => (data, from, colour, to) => {
    const y = data[from] ?? 0
    const blue = (data[from + 1] ?? 0) - 128
    const red = (data[from + 2] ?? 0) - 128
    colour[to] = byte(y + 1.402 * red)
    colour[to + 1] = byte(y - 0.344136 * blue - 0.714136 * red)
    colour[to + 2] = byte(y + 1.772 * blue)
  },
}

function byte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)))
}
