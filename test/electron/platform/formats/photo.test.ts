import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { decode } from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { defaultCrop, photoDimensions, sniffPhoto } from '#electron/platform/formats/photo'
import { orientationOf } from '#electron/platform/formats/photo-jpeg'
import { stripMetadata } from '#electron/platform/formats/photo-metadata'
import { sample } from '#test/support/forms'

const jpeg = () => sample('old-13-slots.pic')

function segment(marker: number, payload: Uint8Array): Uint8Array {
  return Uint8Array.from([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 255, ...payload])
}

/** EXIF with an orientation and a place, in either byte order. */
function exif(orientation: number, little: boolean): Uint8Array {
  const bytes = new Uint8Array(60)
  const view = new DataView(bytes.buffer)
  bytes.set(Buffer.from('Exif\0\0'))
  bytes.set(Buffer.from(little ? 'II' : 'MM'), 6)
  view.setUint16(8, 42, little)
  view.setUint32(10, 8, little)
  view.setUint16(14, 2, little)
  const entry = (at: number, tag: number, value: number) => {
    view.setUint16(at, tag, little)
    view.setUint16(at + 2, 3, little)
    view.setUint32(at + 4, 1, little)
    view.setUint16(at + 8, value, little)
  }
  entry(16, 0x0110, 7)
  entry(28, 0x0112, orientation)
  bytes.set(Buffer.from('GPS 37.5N'), 44)
  return bytes
}

/** The sample with these segments behind its APP0. */
function withSegments(...segments: Uint8Array[]): Uint8Array {
  const bytes = jpeg()
  return new Uint8Array(Buffer.concat([bytes.subarray(0, 20), ...segments, bytes.subarray(20)]))
}

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}

function png(...extra: Buffer[]): Uint8Array {
  const header = Buffer.from([0, 0, 0, 30, 0, 0, 0, 40, 8, 0, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = chunk('IDAT', deflateSync(Buffer.alloc(40 * 31)))
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), ...extra, data, chunk('IEND', Buffer.alloc(0))]),
  )
}

function bmp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(54)
  bytes.write('BM')
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(height, 22)
  return new Uint8Array(bytes)
}

describe('kind and size', () => {
  it.each([
    ['a JPEG', jpeg(), 'image/jpeg', { width: 376, height: 460 }],
    ['a turned JPEG', withSegments(segment(0xe1, exif(6, true))), 'image/jpeg', { width: 460, height: 376 }],
    ['a PNG', png(), 'image/png', { width: 30, height: 40 }],
    ['a BMP stored top down', bmp(30, -40), 'image/bmp', { width: 30, height: 40 }],
    ['a GIF', new Uint8Array(Buffer.from('GIF89a'.padEnd(60, ' '))), null, null],
    ['nothing', new Uint8Array(), null, null],
    ['a JPEG cut in its header', jpeg().subarray(0, 60), 'image/jpeg', null],
  ])('knows %s', (_, bytes, mime, dimensions) => {
    expect(sniffPhoto(bytes)).toBe(mime)
    expect(photoDimensions(bytes)).toEqual(dimensions)
  })
})

describe('stripMetadata', () => {
  it('leaves a clean picture as it is', () => {
    const bytes = jpeg()
    expect(stripMetadata(bytes)).toEqual({ bytes, removed: false })
    expect(stripMetadata(bytes).bytes).toBe(bytes)
    expect(stripMetadata(png()).removed).toBe(false)
    expect(stripMetadata(bmp(3, 4)).removed).toBe(false)
  })

  it('drops EXIF, comments, profiles and what follows the picture, without touching the picture', () => {
    const comment = segment(0xfe, new Uint8Array(Buffer.from('SECRET comment')))
    const profile = segment(0xe2, new Uint8Array(Buffer.from('MPF SECRET')))
    const dirty = withSegments(segment(0xe1, exif(1, false)), comment, profile)
    const trailing = new Uint8Array(Buffer.concat([dirty, Buffer.from('SECRET film')]))
    const { bytes, removed } = stripMetadata(trailing)
    expect(removed).toBe(true)
    expect(bytes).toEqual(jpeg())
    expect(holds(bytes, 'GPS') || holds(bytes, 'SECRET')).toBe(false)
  })

  it.each([
    [6, true],
    [3, false],
    [8, false],
  ])('keeps the turn %i and nothing else of EXIF', (orientation, little) => {
    const { bytes, removed } = stripMetadata(withSegments(segment(0xe1, exif(orientation, little))))
    expect(removed).toBe(true)
    expect(orientationOf(bytes)).toBe(orientation)
    expect(holds(bytes, 'GPS')).toBe(false)
    const pixels = (file: Uint8Array) => decode(file, { useTArray: true }).data
    expect(Buffer.compare(pixels(bytes), pixels(jpeg()))).toBe(0)
    expect(stripMetadata(bytes)).toEqual({ bytes, removed: false })
  })

  it('keeps APP14, which tells how colours are stored', () => {
    const adobe = segment(0xee, new Uint8Array(Buffer.from('Adobe\0d\0\0\0\0\0')))
    const { bytes } = stripMetadata(withSegments(adobe, segment(0xe1, exif(1, true))))
    expect(bytes).toEqual(withSegments(adobe))
  })

  it('drops the text chunks of a PNG', () => {
    const dirty = png(chunk('tEXt', Buffer.from('Author\0SECRET')), chunk('eXIf', Buffer.from('SECRET')))
    expect(stripMetadata(dirty)).toEqual({ bytes: png(), removed: true })
  })

  it('survives any bytes', () => {
    const start = fc.constantFrom([0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10], [0x42, 0x4d])
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (signature, rest) => {
        const bytes = Uint8Array.from([...signature, ...rest])
        expect(stripMetadata(bytes).bytes.length).toBeLessThanOrEqual(bytes.length + 40)
        photoDimensions(bytes)
      }),
    )
    fc.assert(
      fc.property(fc.nat({ max: jpeg().length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const bytes = withSegments(segment(0xe1, exif(6, true))).with(at, value)
        expect(stripMetadata(bytes).bytes.length).toBeLessThanOrEqual(bytes.length + 40)
      }),
    )
  })
})

describe('defaultCrop', () => {
  it.each([
    [400, 500, { x: 0, y: 0, width: 1, height: 1 }],
    [800, 500, { x: 0.25, y: 0, width: 0.5, height: 1 }],
    [400, 1000, { x: 0, y: 0.25, width: 1, height: 0.5 }],
  ])('takes the middle of %i × %i', (width, height, crop) => {
    expect(defaultCrop(width, height)).toEqual(crop)
  })

  it('is always 4:5 and inside the picture', () => {
    const side = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const crop = defaultCrop(width, height)
        expect((crop.width * width) / (crop.height * height)).toBeCloseTo(0.8, 6)
        expect(Math.min(crop.x, crop.y)).toBeCloseTo(0, 9)
        expect(crop.x * 2 + crop.width).toBeCloseTo(1, 9)
        expect(crop.y * 2 + crop.height).toBeCloseTo(1, 9)
      }),
    )
  })
})
