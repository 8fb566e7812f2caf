import { dpiOf, type Exif, PLAIN, readExif } from './exif'
import { checkSize, unfit } from './unfit'

/** One component of a frame: its sampling factors and quantization table. */
export type JpegComponent = { id: number; across: number; down: number; table: number }
export type JpegFrame = { progressive: boolean; width: number; height: number; components: JpegComponent[] }

/** A marker segment: `at` is where its content begins, without the length. */
export type Segment = { marker: number; at: number; end: number }
export type JpegStructure = { frame: JpegFrame; exif: Exif; segments: Segment[] }

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const DNL = 0xdc
const APP0 = 0xe0
const APP1 = 0xe1
const FRAMES = new Map([
  [0xc0, false],
  [0xc1, false],
  [0xc2, true],
])
const RARE_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

export function looksLikeJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff
}

/** Walks all segments from the first marker to the last; refuses what is cut short or in a coding that is hardly read. */
export function jpegStructure(bytes: Uint8Array): JpegStructure {
  const segments = segmentsOf(bytes)
  const frames = segments.filter(({ marker }) => FRAMES.has(marker))
  if (segments.some(({ marker }) => RARE_FRAMES.has(marker)))
    throw unfit('JPEG 用的是少见的编码（无损或算术编码），看图程序打不开。', '转存为普通 JPEG 再扫入。')
  const [first] = frames
  if (!first || frames.length > 1) throw unfit('JPEG 里没有图像，或有不止一幅。')
  if (!segments.some(({ marker }) => marker === SOS)) throw unfit('JPEG 不完整：没有图像数据。')
  const frame = frameOf(bytes, first)
  checkSize(frame.width, frame.height)
  return { frame, exif: exifOf(bytes, segments), segments }
}

function segmentsOf(bytes: Uint8Array): Segment[] {
  const segments: Segment[] = []
  let at = 2
  while (at < bytes.length) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined || marker === 0) break
    if (marker === EOI) return segments
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= SOI)
    const length = isBare ? 0 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if ((!isBare && length < 2) || end > bytes.length) break
    segments.push({ marker, at: at + 4, end })
    at = marker === SOS ? endOfScan(bytes, end) : end
  }
  throw unfit('JPEG 不完整：文件在中间断了。')
}

/** Place of the marker that ends the coded data; restart markers and stuffed bytes belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7)
    if (!isData && next !== 0xff) return at
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1))
  }
  return bytes.length
}

function frameOf(bytes: Uint8Array, { marker, at, end }: Segment): JpegFrame {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, Math.max(0, end - at))
  const count = view.byteLength < 6 ? 0 : view.getUint8(5)
  if (count === 0 || view.byteLength < 6 + count * 3) throw unfit('JPEG 的图像说明已损坏。')
  if (view.getUint8(0) !== 8) throw unfit('JPEG 不是每色 8 位。', '转存为普通 JPEG 再扫入。')
  if (count === 2 || count > 4) throw unfit(`JPEG 有 ${count} 个颜色分量，认不出。`)
  const components = Array.from({ length: count }, (_, index) => {
    const place = 6 + index * 3
    const sampling = view.getUint8(place + 1)
    return {
      id: view.getUint8(place),
      across: sampling >> 4,
      down: sampling & 15,
      table: view.getUint8(place + 2),
    }
  })
  if (components.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4))
    throw unfit('JPEG 的图像说明已损坏。')
  const height = view.getUint16(1)
  if (height === 0) throw unfit(`JPEG 没有写明高度（标记 ${DNL.toString(16)}）。`, '转存为普通 JPEG 再扫入。')
  return { progressive: FRAMES.get(marker) ?? false, width: view.getUint16(3), height, components }
}

/** Resolution from EXIF, else from JFIF. */
function exifOf(bytes: Uint8Array, segments: readonly Segment[]): Exif {
  const exif = segments.find(({ marker, at }) => marker === APP1 && wordAt(bytes, at) === 'Exif\0')
  const jfif = segments.find(({ marker, at }) => marker === APP0 && wordAt(bytes, at) === 'JFIF\0')
  const read = exif ? readExif(bytes.subarray(exif.at + 6, exif.end)) : PLAIN
  return { ...read, dpi: read.dpi ?? (jfif ? jfifDpi(bytes, jfif.at) : null) }
}

function wordAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 5))
}

/** Unit 1 is the inch, 2 the centimetre; 0 says only how the sides relate. */
function jfifDpi(bytes: Uint8Array, at: number): number | null {
  const unit = bytes[at + 7]
  const density = ((bytes[at + 8] ?? 0) << 8) | (bytes[at + 9] ?? 0)
  return unit === 1 || unit === 2 ? dpiOf(density, unit + 1) : null
}
