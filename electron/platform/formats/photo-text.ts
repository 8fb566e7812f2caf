import { LIMITS } from './lrmx-guard'
import { sniffPhoto } from './photo'
import { type FormatNotice, refuseFile } from './problem'
import { PHOTO_TAG } from './raw-form'

/** The bytes a base64 text stands for, line breaks and a `data:` prefix allowed; null where it is no base64. */
function decodeBase64(text: string): Uint8Array | null {
  const body = text.replace(/^\s*data:[\w/+.;=-]{0,80},/, '').replace(/\s+/g, '')
  const sound = /^[A-Za-z0-9+/]*={0,2}$/.test(body) && body.replace(/=+$/, '').length % 4 !== 1
  return sound && body !== '' ? new Uint8Array(Buffer.from(body, 'base64')) : null
}

export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** The photo of an element's text. What is no picture is left out and said; the text is kept for writing back. */
export function readPhotoText(
  text: string,
  notices: FormatNotice[],
): { photo: Uint8Array | null; photoText: string } {
  if (text.trim() === '') return { photo: null, photoText: text }
  const bytes = decodeBase64(text)
  if (bytes && bytes.length > LIMITS.photoBytes) throw refuseFile('too-large', '照片超过 20 MB，已拒收')
  if (!bytes || !sniffPhoto(bytes)) {
    const why = bytes ? '照片不是 JPEG、PNG、BMP 图片' : '照片数据损坏'
    notices.push({ code: 'photo', message: `${why}，未读入照片，其余各栏已读入`, tag: PHOTO_TAG })
    return { photo: null, photoText: text }
  }
  return { photo: bytes, photoText: encodeBase64(bytes) === text ? '' : text }
}

/** Element text of the form's photo: the source's own spelling as long as it stands for the same picture. */
export function photoTextToWrite(photo: Uint8Array | null, photoText: string): string {
  if (photoText === '') return photo ? encodeBase64(photo) : ''
  const bytes = decodeBase64(photoText)
  const readable = bytes && sniffPhoto(bytes) ? bytes : null
  const same = photo && readable ? Buffer.compare(photo, readable) === 0 : photo === readable
  if (same) return photoText
  return photo ? encodeBase64(photo) : ''
}

const OPENING = `<${PHOTO_TAG}>`
const SMALLEST_CUT = 1024
/** Stands in the element while the rest of the file is parsed. */
export const CUT_PHOTO = '[photo]'

/**
 * The file with a sound photo taken out: it is nearly all of the file's bytes, and decoding, checking and parsing
 * them as text is nearly all of the time. Null where there is none, or anything about it is unusual.
 */
export function cutPhoto(bytes: Uint8Array): { rest: Uint8Array; photo: Uint8Array } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = buffer.indexOf(OPENING)
  const start = tag + OPENING.length
  const end = tag === -1 ? -1 : buffer.indexOf('<', start)
  if (end - start < SMALLEST_CUT || end - start > LIMITS.photoBytes) return null
  const text = buffer.toString('latin1', start, end)
  const photo = Buffer.from(text, 'base64')
  if (!sniffPhoto(photo) || photo.toString('base64') !== text) return null
  const rest = Buffer.concat([buffer.subarray(0, start), Buffer.from(CUT_PHOTO), buffer.subarray(end)])
  return { rest, photo: new Uint8Array(photo) }
}
