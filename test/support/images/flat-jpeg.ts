import { encode } from 'jpeg-js'

/** Codes of one grey block that equals the one before: no difference, end of block. Four of them fill three bytes. */
const FOUR_BLOCKS = [0b00101000, 0b10100010, 0b10001010]
const SOF = 0xc0
const SOS = 0xda

/**
 * A grey JPEG without anything on it, of any size, made without drawing it: a megabyte stands for a hundred million
 * pixels. `orientation` is what EXIF says of how it lies.
 */
export function flatJpeg(width: number, height: number, orientation = 1): Uint8Array {
  const small = new Uint8Array(encode({ width: 8, height: 8, data: Buffer.alloc(256, 255) }, 90).data)
  const frame = contentOf(small, SOF)
  const scan = contentOf(small, SOS)
  const tables = small.slice(2, frame.start)
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  const data = Buffer.alloc(Math.ceil(blocks / 4) * 3, Buffer.from(FOUR_BLOCKS))
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0xff, 0xd8, ...exif(orientation)]),
      tables,
      Buffer.from([0xff, SOF, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
      small.subarray(frame.end, scan.start),
      Buffer.from([0xff, SOS, 0, 8, 1, 1, 0, 0, 63, 0]),
      data,
      Buffer.from([0xff, 0xd9]),
    ]),
  )
}

function contentOf(jpeg: Uint8Array, marker: number): { start: number; end: number } {
  const start = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === marker)
  return { start, end: start + 2 + (((jpeg[start + 2] ?? 0) << 8) | (jpeg[start + 3] ?? 0)) }
}

function exif(orientation: number): number[] {
  const entry = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const block = [...Buffer.from('MM\0*'), 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  return [0xff, 0xe1, 0, block.length + 8, ...Buffer.from('Exif\0\0'), ...block]
}
