/** One marker segment of a JPEG: `start` is its FF, `end` the first byte after it. */
type Segment = { marker: number; start: number; end: number }

const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const APP15 = 0xef
const COM = 0xfe
const SOS = 0xda
const EOI = 0xd9

/**
 * The header segments up to the picture data. Null for a file whose header does not follow the standard: such a
 * file is left alone rather than cut at a wrong place.
 */
function headerSegments(bytes: Uint8Array): { segments: Segment[]; dataStart: number } | null {
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === SOS || marker === EOI) return { segments, dataStart: at }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (end > bytes.length || end < at + 4) return null
    segments.push({ marker, start: at, end })
    at = end
  }
  return null
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

export function jpegDimensions(bytes: Uint8Array): { width: number; height: number } | null {
  const header = headerSegments(bytes)
  const frame = header?.segments.find((segment) => isFrame(segment.marker))
  if (!frame || frame.end - frame.start < 9) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + frame.start, frame.end - frame.start)
  const [height, width] = [view.getUint16(5), view.getUint16(7)]
  if (width === 0 || height === 0) return null
  return orientationOf(bytes) >= 5 ? { width: height, height: width } : { width, height }
}

/** EXIF orientation 1–8; 1 where there is none. */
export function orientationOf(bytes: Uint8Array): number {
  for (const segment of headerSegments(bytes)?.segments ?? []) {
    if (segment.marker !== APP1) continue
    const found = orientationInExif(bytes.subarray(segment.start + 4, segment.end))
    if (found) return found
  }
  return 1
}

function orientationInExif(payload: Uint8Array): number | null {
  if (payload.length < 14 || Buffer.from(payload.subarray(0, 6)).toString('latin1') !== 'Exif\0\0')
    return null
  const view = new DataView(payload.buffer, payload.byteOffset + 6, payload.byteLength - 6)
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return null
  const count = Math.min(view.getUint16(directory, little), 200)
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > view.byteLength) return null
    if (view.getUint16(at, little) === 0x0112) {
      const value = view.getUint16(at + 8, little)
      return value >= 1 && value <= 8 ? value : null
    }
  }
  return null
}

/** An EXIF segment that holds the orientation and nothing else. */
function orientationSegment(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  return Uint8Array.from([0xff, APP1, 0, 2 + exif.length + entry.length, ...exif, ...entry])
}

function isMetadata({ marker }: Segment): boolean {
  return marker === COM || (marker > APP0 && marker <= APP15 && marker !== APP14)
}

/**
 * Where the picture ends: behind its EOI, so that what cameras and phones hang on after it (previews, films) can
 * be told apart. The file's end where there is no EOI.
 */
function pictureEnd(bytes: Uint8Array, dataStart: number): number {
  let at = dataStart
  while (at !== -1 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (marker === EOI) return at + 2
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    at = bytes.indexOf(0xff, at + (isData ? 1 : 2 + length))
  }
  return bytes.length
}

/**
 * Drops APP1–APP15 (but APP14, which tells how colours are stored), comments and whatever follows the picture;
 * the picture data stays as it is.
 */
export function stripJpeg(bytes: Uint8Array): { bytes: Uint8Array; removed: boolean } {
  const header = headerSegments(bytes)
  if (!header) return { bytes, removed: false }
  const end = pictureEnd(bytes, header.dataStart)
  if (end === bytes.length && !header.segments.some(isMetadata)) return { bytes, removed: false }
  const orientation = orientationOf(bytes)
  const kept = header.segments
    .filter((segment) => !isMetadata(segment))
    .map((segment) => bytes.subarray(segment.start, segment.end))
  // APP0 has to come first, so the orientation goes behind it.
  const place = header.segments[0]?.marker === APP0 ? 1 : 0
  if (orientation !== 1) kept.splice(place, 0, orientationSegment(orientation))
  const result = Buffer.concat([bytes.subarray(0, 2), ...kept, bytes.subarray(header.dataStart, end)])
  const removed = Buffer.compare(result, bytes) !== 0
  return removed ? { bytes: new Uint8Array(result), removed } : { bytes, removed }
}
