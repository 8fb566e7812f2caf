import { MOST_PAGES } from '../limits'
import { unfit } from '../unfit'

/** Tags of TIFF 6.0 by what they say. */
export const TAG = {
  subfile: 254,
  width: 256,
  height: 257,
  depth: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  offsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  byteCounts: 279,
  xResolution: 282,
  planar: 284,
  g3Options: 292,
  resolutionUnit: 296,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  sampleFormat: 339,
  jpegTables: 347,
  oldJpeg: 513,
  oldJpegLength: 514,
  subsampling: 530,
} as const

/** One page of a TIFF: its tags with their values. */
export type Directory = ReadonlyMap<number, readonly number[]>

const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 13: 4 }
const ENTRY_BYTES = 12
/** More values than any tag of a page within the limits has. */
const MOST_VALUES = 1_000_000

export function looksLikeTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  const little = a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0
  return little || (a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43))
}

/** The byte order of a TIFF's numbers. */
export function isLittle(bytes: Uint8Array): boolean {
  return bytes[0] === 0x49
}

/** All pages in their order, small previews and masks left out. Refuses a file whose list of pages cannot be read. */
export function readDirectories(bytes: Uint8Array): Directory[] {
  const little = isLittle(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8) throw unfit('TIFF 不完整：文件在开头就断了。')
  if (view.getUint16(2, little) === 43)
    throw unfit('是 BigTIFF，读不出。', '转存为普通 TIFF 或 JPEG 再扫入。')
  const found: Directory[] = []
  const seen = new Set<number>()
  let at = view.getUint32(4, little)
  while (at !== 0) {
    if (seen.has(at) || found.length >= MOST_PAGES) throw unfit('TIFF 的页面表有循环，或页数过多。')
    seen.add(at)
    if (at + 2 > bytes.length) throw unfit('TIFF 不完整：页面表不在文件里，可能在中间断了。')
    const count = view.getUint16(at, little)
    const end = at + 2 + count * ENTRY_BYTES
    if (count === 0 || end + 4 > bytes.length) throw unfit('TIFF 不完整：页面表在中间断了。')
    found.push(directoryAt(view, at, count, little))
    at = view.getUint32(end, little)
  }
  const pages = found.filter((it) => (one(it, TAG.subfile, 0) & 5) === 0 && it.has(TAG.width))
  if (pages.length === 0) throw unfit('TIFF 里没有页面。')
  return pages
}

function directoryAt(view: DataView, at: number, count: number, little: boolean): Directory {
  const tags = new Map<number, readonly number[]>()
  for (let entry = 0; entry < count; entry++) {
    const place = at + 2 + entry * ENTRY_BYTES
    const values = valuesAt(view, place, little)
    if (values) tags.set(view.getUint16(place, little), values)
  }
  return tags
}

/** Null for a tag that points out of the file or is of a kind that says nothing about pages. */
function valuesAt(view: DataView, place: number, little: boolean): number[] | null {
  const type = view.getUint16(place + 2, little)
  const count = view.getUint32(place + 4, little)
  const size = SIZES[type]
  if (!size || count === 0 || count > MOST_VALUES) return null
  const from = size * count <= 4 ? place + 8 : view.getUint32(place + 8, little)
  if (from + size * count > view.byteLength) return null
  return Array.from({ length: count }, (_, index) => valueAt(view, from + index * size, type, little))
}

function valueAt(view: DataView, at: number, type: number, little: boolean): number {
  if (type === 3 || type === 8) return view.getUint16(at, little)
  if (type === 4 || type === 9 || type === 13) return view.getUint32(at, little)
  if (type === 5 || type === 10) return view.getUint32(at, little) / view.getUint32(at + 4, little)
  return view.getUint8(at)
}

/** The first value of a tag, or what holds where the file does not say. */
export function one(directory: Directory, tag: number, otherwise: number): number {
  return directory.get(tag)?.[0] ?? otherwise
}
