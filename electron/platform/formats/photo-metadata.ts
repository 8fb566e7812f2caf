import { sniffPhoto } from './photo'
import { stripJpeg } from './photo-jpeg'

const PNG_SIGNATURE = 8
const PNG_METADATA = new Set(['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME'])

/**
 * The picture without place, camera, time and comments, never re-encoded. A picture turned by its EXIF
 * orientation keeps that one entry. `bytes` is the very argument where nothing had to go.
 */
export function stripMetadata(bytes: Uint8Array): { bytes: Uint8Array; removed: boolean } {
  switch (sniffPhoto(bytes)) {
    case 'image/jpeg':
      return stripJpeg(bytes)
    case 'image/png':
      return stripPng(bytes)
    default:
      return { bytes, removed: false }
  }
}

function stripPng(bytes: Uint8Array): { bytes: Uint8Array; removed: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, PNG_SIGNATURE)]
  let removed = false
  let at = PNG_SIGNATURE
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return { bytes, removed: false }
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (PNG_METADATA.has(type)) removed = true
    else kept.push(bytes.subarray(at, end))
    at = end
  }
  return removed ? { bytes: new Uint8Array(Buffer.concat(kept)), removed } : { bytes, removed }
}
