import { inflateSync } from 'node:zlib'
import { bytesOfRows, samplesOf } from './png-rows'
import type { PngHeader, PngStructure } from './png-structure'
import type { Raster } from './raster'
import { unfit } from './unfit'

/** Decoded rows larger than this are no scan of a page within the limits. */
const MOST_BYTES = 640 * 1024 * 1024

/** Decodes a whole PNG on a white ground. The data is unfolded only as far as the image needs. */
export function pngPixels({ header, data, palette, alphas }: PngStructure): Raster {
  const samples = samplesOf(header, unfolded(data, bytesOfRows(header)))
  const { width, height, channels } = header
  if (header.isPalette) return fromPalette(samples, palette, alphas, header)
  if (channels === 1) return { kind: 'grey', width, height, data: stretched(samples, header.depth) }
  return onWhite(samples, header)
}

function unfolded(data: readonly Uint8Array[], wanted: number): Uint8Array {
  if (wanted > MOST_BYTES) throw unfit('PNG 解开后太大。', '降低分辨率（300 至 600 dpi）重新扫描。')
  let bytes: Uint8Array
  try {
    bytes = inflateSync(Buffer.concat(data), { maxOutputLength: wanted + 1024 })
  } catch {
    throw unfit('PNG 的图像数据已损坏、中断，或解开后超出图像的大小。')
  }
  if (bytes.length < wanted) throw unfit('PNG 的图像数据比应有的少，可能在中间断了。')
  return bytes
}

/** Shades of fewer than 8 bits over the whole range from black to white. */
function stretched(samples: Uint8Array, depth: number): Uint8Array {
  if (depth >= 8) return samples
  const most = 2 ** depth - 1
  return samples.map((value) => Math.round((value * 255) / most))
}

function fromPalette(
  samples: Uint8Array,
  palette: Uint8Array,
  alphas: Uint8Array,
  { width, height }: PngHeader,
): Raster {
  const data = new Uint8Array(width * height * 3)
  for (let at = 0; at < samples.length; at++) {
    const colour = samples[at] ?? 0
    for (let part = 0; part < 3; part++)
      data[at * 3 + part] = over(palette[colour * 3 + part] ?? 0, alphas[colour] ?? 255)
  }
  return { kind: 'colour', width, height, data }
}

function onWhite(samples: Uint8Array, { width, height, channels }: PngHeader): Raster {
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
