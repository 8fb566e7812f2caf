import { jpegDimensions } from './photo-jpeg'

export type PhotoMime = 'image/jpeg' | 'image/png' | 'image/bmp'

const SIGNATURES: [PhotoMime, number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/bmp', [0x42, 0x4d]],
]
const SMALLEST = 26

/** The kind of picture by its first bytes, null for anything but JPEG, PNG and BMP. */
export function sniffPhoto(bytes: Uint8Array): PhotoMime | null {
  if (bytes.length < SMALLEST) return null
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))
  return found?.[0] ?? null
}

/** Width and height in pixels as a viewer shows them (EXIF orientation applied); null where the file does not say. */
export function photoDimensions(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = (width: number, height: number) => (width > 0 && height > 0 ? { width, height } : null)
  switch (sniffPhoto(bytes)) {
    case 'image/jpeg':
      return jpegDimensions(bytes)
    case 'image/png':
      return size(view.getUint32(16), view.getUint32(20))
    case 'image/bmp':
      // Height is negative in pictures that are stored top down.
      return size(view.getInt32(18, true), Math.abs(view.getInt32(22, true)))
    default:
      return null
  }
}

/** The largest centred 4:5 part, in parts of width and height. */
export function defaultCrop(
  width: number,
  height: number,
): { x: number; y: number; width: number; height: number } {
  const wide = width * 5 > height * 4
  const partWidth = wide ? (height * 4) / 5 / width : 1
  const partHeight = wide ? 1 : (width * 5) / 4 / height
  return { x: (1 - partWidth) / 2, y: (1 - partHeight) / 2, width: partWidth, height: partHeight }
}
