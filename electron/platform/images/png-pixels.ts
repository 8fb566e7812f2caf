import { inflateSync } from 'node:zlib'
import { decode, type IndexedColors } from 'fast-png'
import { PNG_SIGNATURE, type PngHeader, type PngStructure } from './png-structure'
import type { Raster } from './raster'
import { unfit } from './unfit'

/** Decoded rows larger than this are no scan of a page within the limits. */
const MOST_BYTES = 640 * 1024 * 1024
/** Columns and rows from which the seven passes of an interlaced image begin, and their steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Decodes a whole PNG on a white ground. The data is unfolded first to see that it holds just what the image needs. */
export function pngPixels({ header, data, needed }: PngStructure): Raster {
  checkData(data, bytesOf(header))
  let image: ReturnType<typeof decode>
  try {
    // Without what is beside the image: a broken colour profile must not keep a sound page out.
    image = decode(Buffer.concat([Buffer.from(PNG_SIGNATURE), ...needed]))
  } catch {
    throw unfit('PNG 的图像数据已损坏，解不开。')
  }
  if (image.palette) return fromPalette(image, image.palette)
  const samples = eightBits(image)
  if (image.channels === 1) return { kind: 'grey', width: header.width, height: header.height, data: samples }
  return onWhite(samples, image.channels, header)
}

function checkData(data: readonly Uint8Array[], wanted: number): void {
  if (wanted > MOST_BYTES) throw unfit('PNG 解开后太大。', '降低分辨率（300 至 600 dpi）重新扫描。')
  let unfolded: number
  try {
    unfolded = inflateSync(Buffer.concat(data), { maxOutputLength: wanted + 1024 }).length
  } catch {
    throw unfit('PNG 的图像数据已损坏、中断，或解开后超出图像的大小。')
  }
  if (unfolded < wanted) throw unfit('PNG 的图像数据比应有的少，可能在中间断了。')
}

function bytesOf({ width, height, depth, channels, interlaced }: PngHeader): number {
  const rows = (across: number, down: number) =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * channels * depth) / 8))
  if (!interlaced) return rows(width, height)
  return PASSES.reduce(
    (sum, [left, top, right, below]) =>
      sum + rows(Math.ceil((width - left) / right), Math.max(0, Math.ceil((height - top) / below))),
    0,
  )
}

type Image = { width: number; height: number; depth: number; channels: number; data: ArrayLike<number> }

/** Samples of one byte each. */
function eightBits({ width, height, depth, channels, data }: Image): Uint8Array {
  if (data instanceof Uint8Array && depth === 8) return data
  if (depth === 16) return Uint8Array.from({ length: data.length }, (_, at) => (data[at] ?? 0) >> 8)
  const most = 2 ** depth - 1
  return unpacked({ width, height, depth, channels, data }, (value) => Math.round((value * 255) / most))
}

function unpacked({ width, height, depth, data }: Image, meaning: (value: number) => number): Uint8Array {
  const across = Math.ceil((width * depth) / 8)
  const out = new Uint8Array(width * height)
  const perByte = 8 / depth
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const byte = data[y * across + Math.floor(x / perByte)] ?? 0
      out[y * width + x] = meaning((byte >> (8 - depth * ((x % perByte) + 1))) & (2 ** depth - 1))
    }
  return out
}

function fromPalette(image: Image, palette: IndexedColors): Raster {
  const { width, height, depth } = image
  const places = depth === 8 ? image.data : unpacked(image, (value) => value)
  const data = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = palette[places[at] ?? 0] ?? []
    data[at * 3] = over(red, alpha)
    data[at * 3 + 1] = over(green, alpha)
    data[at * 3 + 2] = over(blue, alpha)
  }
  return { kind: 'colour', width, height, data }
}

function onWhite(samples: Uint8Array, channels: number, { width, height }: PngHeader): Raster {
  const colours = channels > 2 ? 3 : 1
  const kind = colours === 3 ? 'colour' : 'grey'
  if (channels === 3) return { kind, width, height, data: samples }
  const data = new Uint8Array(width * height * colours)
  for (let at = 0; at < width * height; at++)
    for (let part = 0; part < colours; part++)
      data[at * colours + part] = over(
        samples[at * channels + part] ?? 0,
        samples[at * channels + colours] ?? 255,
      )
  return { kind, width, height, data }
}

function over(value: number, alpha: number): number {
  return Math.round((value * alpha + 255 * (255 - alpha)) / 255)
}
