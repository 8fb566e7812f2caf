import { crc32, deflateSync } from 'node:zlib'

/** What a PNG is to be; `pixel` gives the samples of one, each of `depth` bits. */
export type AskedPng = {
  width: number
  height: number
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  type: 0 | 2 | 3 | 4 | 6
  depth: 1 | 2 | 4 | 8 | 16
  pixel: (x: number, y: number) => number[]
  interlaced?: boolean
  /** Chunks to stand before the image data. */
  before?: readonly [name: string, content: readonly number[]][]
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const WHOLE = [[0, 0, 1, 1]] as const
/** Left, top, step to the right, step down of the seven passes. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

export function png(asked: AskedPng): Uint8Array {
  const { width, height, type, depth, interlaced = false, before = [] } = asked
  const rows: number[][] = []
  for (const [left, top, right, down] of interlaced ? ADAM7 : WHOLE)
    for (let y = top; y < height && left < width; y += down) {
      const samples: number[] = []
      for (let x = left; x < width; x += right) samples.push(...asked.pixel(x, y))
      rows.push([0, ...packed(samples, depth)])
    }
  return pngOf({ width, height, type, depth, interlaced }, deflateSync(Uint8Array.from(rows.flat())), before)
}

/** The parts put together, whatever the header says of the data. */
export function pngOf(
  it: { width: number; height: number; type: number; depth: number; interlaced?: boolean },
  data: Uint8Array,
  before: AskedPng['before'] = [],
): Uint8Array {
  const header = [...word(it.width), ...word(it.height), it.depth, it.type, 0, 0, it.interlaced ? 1 : 0]
  const chunks = [
    chunk('IHDR', Uint8Array.from(header)),
    ...before.map(([name, content]) => chunk(name, Uint8Array.from(content))),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]
  return Uint8Array.from(Buffer.concat([Buffer.from(SIGNATURE), ...chunks]))
}

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  return Buffer.concat([Buffer.from(word(content.length)), named, Buffer.from(word(crc32(named)))])
}

function word(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

/** Samples one after another from the highest bit on; the row is filled up to a whole byte. */
function packed(samples: readonly number[], depth: number): number[] {
  if (depth === 16) return samples.flatMap((it) => [it >> 8, it & 255])
  const bits = samples.map((it) => it.toString(2).padStart(depth, '0')).join('')
  return (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))
}
