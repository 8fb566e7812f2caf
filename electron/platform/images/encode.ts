import { crc32 } from 'node:zlib'
import { encode as encodePng } from 'fast-png'
import { encode as encodeJpeg } from 'jpeg-js'
import type { ImageMime } from './inspect'
import type { Raster } from './raster'

export type Encoded = { mime: ImageMime; bytes: Uint8Array; width: number; height: number }

/** Quality of a colour page that has to be coded anew: no loss that shows at twice its size. */
const QUALITY = 93
const THUMBNAIL_QUALITY = 78
/** Place of the density in the head that jpeg-js writes: unit, across, down. */
const JFIF_DENSITY = 13
/** The chunk for the density stands behind signature and header. */
const PNG_HEAD = 33

/** A page as it is kept: two-tone and grey without loss as PNG, colour as JPEG. */
export function encodePage(raster: Raster, dpi: number | null): Encoded {
  const { width, height, kind, data } = raster
  if (kind === 'colour') return { mime: 'image/jpeg', bytes: jpegOf(raster, QUALITY, dpi), width, height }
  // In PNG a set bit is white.
  const depth = kind === 'bits' ? 1 : 8
  const rows = kind === 'bits' ? data.map((byte) => ~byte) : data
  const bytes = encodePng({ width, height, data: rows, depth, channels: 1 })
  return { mime: 'image/png', bytes: dpi === null ? bytes : withDensity(bytes, dpi), width, height }
}

export function encodeThumbnail(raster: Raster): Uint8Array {
  return jpegOf(raster, THUMBNAIL_QUALITY, null)
}

/** Of a grey or colour raster. */
export function jpegOf(
  { kind, width, height, data }: Raster,
  quality: number,
  dpi: number | null,
): Uint8Array {
  const step = kind === 'colour' ? 3 : 1
  const four = new Uint8Array(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at++)
    for (let part = 0; part < 3; part++) four[at * 4 + part] = data[at * step + (step === 3 ? part : 0)] ?? 0
  const bytes = new Uint8Array(encodeJpeg({ width, height, data: four }, quality).data)
  if (dpi === null) return bytes
  const density = Math.round(dpi)
  bytes.set([1, density >> 8, density & 255, density >> 8, density & 255], JFIF_DENSITY)
  return bytes
}

function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new DataView(new ArrayBuffer(21))
  chunk.setUint32(0, 9)
  for (const [index, letter] of [...'pHYs'].entries()) chunk.setUint8(4 + index, letter.charCodeAt(0))
  const perMetre = Math.round(dpi / 0.0254)
  chunk.setUint32(8, perMetre)
  chunk.setUint32(12, perMetre)
  chunk.setUint8(16, 1)
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)))
  return new Uint8Array(
    Buffer.concat([png.subarray(0, PNG_HEAD), new Uint8Array(chunk.buffer), png.subarray(PNG_HEAD)]),
  )
}
