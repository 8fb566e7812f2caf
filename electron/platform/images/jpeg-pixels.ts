import { decode } from 'jpeg-js'
import { MOST_AREA } from './limits'
import type { Raster } from './raster'
import { unfit } from './unfit'

/** Memory that decoding the largest page may take; jpeg-js counts what it asks for. */
const MOST_MEMORY_MB = 2_048

/**
 * Decodes a whole JPEG. `asRgb`: its three components are red, green and blue although no marker says so. Slow beside
 * `eighthOfJpeg`: only for what has to be turned or put together.
 */
export function jpegPixels(bytes: Uint8Array, { asRgb = false } = {}): Raster {
  try {
    const { width, height, data } = decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxResolutionInMP: Math.ceil(MOST_AREA / 1e6),
      maxMemoryUsageInMB: MOST_MEMORY_MB,
      ...(asRgb ? { colorTransform: false } : {}),
    })
    return { kind: 'colour', width, height, data }
  } catch (error) {
    if (error instanceof Error && /exceeded/.test(error.message))
      throw unfit('JPEG 解开后太大。', '降低分辨率（300 至 600 dpi）重新扫描。')
    throw unfit('JPEG 的图像数据已损坏，解不开。')
  }
}
