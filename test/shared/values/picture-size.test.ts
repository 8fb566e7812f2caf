import { describe, expect, test } from 'vitest'
import { visiblePart } from '#shared/platform/print/picture'
import { bytesOfDataAddress, pictureSize } from '#shared/values/picture-size'

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(parts.flatMap((it) => (typeof it === 'number' ? [it] : [...Buffer.from(it, 'hex')])))

describe('pictureSize', () => {
  test('finds the frame of a JPEG behind other segments', () => {
    const jpeg = bytes('ffd8', 'ffe000040000', 'ffc0000b08', '01cc', '0178', '0101110000')
    expect(pictureSize(jpeg)).toEqual({ width: 376, height: 460 })
  })

  test('reads PNG and BMP heads', () => {
    expect(pictureSize(bytes('89504e470d0a1a0a', '0000000d49484452', '00000178', '000001cc', '08'))).toEqual({
      width: 376,
      height: 460,
    })
    const bmp = new Uint8Array(30)
    bmp.set([0x42, 0x4d])
    new DataView(bmp.buffer).setInt32(18, 376, true)
    new DataView(bmp.buffer).setInt32(22, -460, true)
    expect(pictureSize(bmp)).toEqual({ width: 376, height: 460 })
  })

  test('answers null for what is no picture', () => {
    expect(pictureSize(bytesOfDataAddress(''))).toBeNull()
    expect(pictureSize(bytes('ffd8', 'ffe0ffff'))).toBeNull()
    expect(pictureSize(new TextEncoder().encode('this is a text and no picture at all'))).toBeNull()
  })
})

describe('visiblePart', () => {
  const frame = { width: 3, height: 4 }

  test('takes the middle of a picture that is too wide', () => {
    expect(visiblePart({ width: 800, height: 400 }, null, frame)).toEqual({
      x: 250,
      y: 0,
      width: 300,
      height: 400,
    })
  })

  test('takes the middle of a crop that is too high', () => {
    const crop = { x: 0.5, y: 0, width: 0.3, height: 1 }
    expect(visiblePart({ width: 1000, height: 1000 }, crop, frame)).toEqual({
      x: 500,
      y: 300,
      width: 300,
      height: 400,
    })
  })
})
