/** @file The few facts of EXIF that decide how an image is shown. */

/** 1–8 as EXIF counts: how the stored rows must be turned and mirrored to be upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export type Exif = { orientation: Orientation; dpi: number | null }

export const PLAIN: Exif = { orientation: 1, dpi: null }

const SHORT = 3
const ENTRY_BYTES = 12

/** Reads the TIFF block of an EXIF segment; what is broken in it counts as not said. */
export function readExif(bytes: Uint8Array): Exif {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const small = bytes[0] === 0x49
  try {
    const at = view.getUint32(4, small)
    const facts = new Map<number, number>()
    for (let entry = 0; entry < view.getUint16(at, small); entry++) {
      const place = at + 2 + entry * ENTRY_BYTES
      facts.set(view.getUint16(place, small), valueAt(view, place, small))
    }
    return { orientation: orientationOf(facts.get(0x0112)), dpi: dpiOf(facts.get(0x011a), facts.get(0x0128)) }
  } catch {
    return PLAIN
  }
}

function valueAt(view: DataView, place: number, small: boolean): number {
  const type = view.getUint16(place + 2, small)
  if (type === SHORT) return view.getUint16(place + 8, small)
  const value = view.getUint32(place + 8, small)
  const isRational = type === 5 && value + 8 <= view.byteLength
  return isRational ? view.getUint32(value, small) / view.getUint32(value + 4, small) : value
}

export function orientationOf(value: number | undefined): Orientation {
  return value !== undefined && value >= 1 && value <= 8 ? (value as Orientation) : 1
}

/** Resolution by unit 2 (inch) or 3 (centimetre); null where none is stated or it is none a scanner has. */
export function dpiOf(resolution: number | undefined, unit = 2): number | null {
  if (resolution === undefined || !Number.isFinite(resolution)) return null
  const dpi = Math.round((unit === 3 ? resolution * 2.54 : resolution) * 10) / 10
  return dpi >= 10 && dpi <= 10_000 ? dpi : null
}

/** Whether width and height change places when the image is put upright. */
export function liesOnItsSide(orientation: Orientation): boolean {
  return orientation >= 5
}
