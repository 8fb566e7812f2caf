import { inspectImage } from '../inspect'
import { jpegPixels } from '../jpeg-pixels'
import type { Raster } from '../raster'
import { unfit } from '../unfit'
import { type Directory, one, TAG } from './directory'
import { JPEG, type Layout, OLD_JPEG } from './layout'
import { storedPart } from './unfold'

const START = [0xff, 0xd8]
/** Says that three components are red, green and blue. */
const ADOBE_RGB = [0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0]

/**
 * The page as the one JPEG that lies in the TIFF, not coded anew; null where it is none or several. Tables that the
 * TIFF keeps apart are put back in.
 */
export function wholeJpeg(bytes: Uint8Array, directory: Directory, layout: Layout): Uint8Array | null {
  if (layout.compression === OLD_JPEG) return oldJpeg(bytes, directory)
  const parts = layout.part.across * layout.part.down
  if (layout.compression !== JPEG || parts !== 1 || layout.part.tiled || layout.planar) return null
  if (layout.photometric === 'palette' || layout.photometric === 'cmyk') return null
  const jpeg = withTables(storedPart(bytes, directory, layout, 0), directory, layout)
  const { width, height } = inspectImage(jpeg)
  return width === layout.width && height === layout.height ? jpeg : null
}

/** A strip or tile that is a JPEG of its own, decoded. */
export function jpegPart(bytes: Uint8Array, directory: Directory, layout: Layout, index: number): Raster {
  const jpeg = withTables(storedPart(bytes, directory, layout, index), directory, layout)
  inspectImage(jpeg)
  return jpegPixels(jpeg, { asRgb: layout.photometric === 'rgb' })
}

function withTables(part: Uint8Array, directory: Directory, { photometric }: Layout): Uint8Array {
  const tables = Uint8Array.from(directory.get(TAG.jpegTables) ?? [])
  // Between its first and last marker.
  const inner = tables.length > 4 ? tables.subarray(2, -2) : new Uint8Array()
  const marker = photometric === 'rgb' ? ADOBE_RGB : []
  return Uint8Array.from(Buffer.concat([Buffer.from([...START, ...marker]), inner, part.subarray(2)]))
}

/** The first way to put a JPEG into a TIFF, before the standard of 1995: only files that hold it whole can be read. */
function oldJpeg(bytes: Uint8Array, directory: Directory): Uint8Array {
  const from = one(directory, TAG.oldJpeg, 0)
  const length = one(directory, TAG.oldJpegLength, bytes.length - from)
  const jpeg = bytes.slice(from, from + length)
  try {
    if (from > 0) inspectImage(jpeg)
    if (from > 0) return jpeg
  } catch {
    // Falls through to the one refusal that says what to do.
  }
  throw unfit('TIFF 用的是旧式 JPEG 压缩，读不出。', '转存为普通 TIFF 或 JPEG 再扫入。')
}
