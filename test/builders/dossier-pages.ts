import { encode } from 'jpeg-js'

/** A4 at 15 dpi: small, and still a page. */
export const PAGE_WIDTH = 124
export const PAGE_HEIGHT = 175

/** A real JPEG of a page with some lines on it; each number gives other bytes, the same number always the same. */
export function pageJpeg(number: number): Uint8Array {
  const data = Buffer.alloc(PAGE_WIDTH * PAGE_HEIGHT * 4, 245)
  const blocks = [8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68].map((row, bit) => ({
    row: row * 2,
    width: (number >> bit) & 1 ? 96 : 40,
  }))
  for (const { row, width } of blocks) {
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
