import { encode } from 'jpeg-js'

/** A4 at 15 dpi: small, and still a page. */
export const PAGE_WIDTH = 124
export const PAGE_HEIGHT = 175

/** Coding costs much and tests need hundreds of pages: so many drawings, each with a number of its own as a comment. */
const DRAWINGS = 16
const drawings = new Map<number, Uint8Array>()
/** Behind the first marker and the segment of JFIF. */
const COMMENT_AT = 20

/** A real JPEG of a page with some lines on it; each number gives other bytes, the same number always the same. */
export function pageJpeg(number: number): Uint8Array<ArrayBuffer> {
  const which = number % DRAWINGS
  const drawing = drawings.get(which) ?? drawn(which)
  drawings.set(which, drawing)
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0, 0, 0, 0])
  comment.writeUInt32BE(number, 4)
  return Uint8Array.from(
    Buffer.concat([drawing.subarray(0, COMMENT_AT), comment, drawing.subarray(COMMENT_AT)]),
  )
}

function drawn(which: number): Uint8Array {
  const data = Buffer.alloc(PAGE_WIDTH * PAGE_HEIGHT * 4, 245)
  for (let line = 0; line < 16; line++) {
    const row = (line + 2) * 8
    const width = (which >> (line & 3)) & 1 ? 96 : 40
    for (let y = row; y < row + 3; y++)
      for (let x = 14; x < 14 + width; x++)
        data.fill(40, (y * PAGE_WIDTH + x) * 4, (y * PAGE_WIDTH + x) * 4 + 3)
  }
  return new Uint8Array(encode({ data, width: PAGE_WIDTH, height: PAGE_HEIGHT }, 60).data)
}

/** A side with nothing on it. */
export function blankJpeg(): Uint8Array {
  const data = Buffer.alloc(PAGE_WIDTH * PAGE_HEIGHT * 4, 250)
  return new Uint8Array(encode({ data, width: PAGE_WIDTH, height: PAGE_HEIGHT }, 60).data)
}
