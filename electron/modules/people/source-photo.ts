import { encodeBase64 } from './base64'

/**
 * How a file spelled its photo where it is not plain base64: the whole text when it is short or no picture, else the
 * width of its lines and what stands around them.
 */
export type PhotoSpelling = { text: string } | { head: string; width: number; eol: string; tail: string }

/** Longer texts that are no picture are not kept: nothing can be made of them again. */
const MOST_TEXT = 1_000_000
const SHORT = 2000

/** What to keep of a photo's text; null where it is plain base64 of the picture. */
export function keptPhotoText(text: string, photo: Uint8Array | null): PhotoSpelling | null {
  if (text === '') return null
  if (text.length <= SHORT || !photo) return text.length <= MOST_TEXT ? { text } : null
  const head = /^(?:\s*data:[^,]{0,90},)?\s*/.exec(text)?.[0] ?? ''
  const tail = /\s*$/.exec(text)?.[0] ?? ''
  const body = text.slice(head.length, text.length - tail.length)
  const found = /\s+/.exec(body)
  const layout = { head, width: found?.index ?? body.length, eol: found?.[0] ?? '', tail }
  return laidOut(encodeBase64(photo), layout) === text ? layout : null
}

/** The text of a photo in a kept spelling, '' where plain base64 will do. */
export function photoTextOf(spelling: PhotoSpelling | undefined, photo: Uint8Array | null): string {
  if (!spelling) return ''
  if ('text' in spelling) return spelling.text
  return photo ? laidOut(encodeBase64(photo), spelling) : ''
}

function laidOut(
  base64: string,
  { head, width, eol, tail }: { head: string; width: number; eol: string; tail: string },
): string {
  const lines: string[] = []
  for (let from = 0; from < base64.length; from += width) lines.push(base64.slice(from, from + width))
  return head + lines.join(eol) + tail
}
