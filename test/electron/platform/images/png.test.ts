import { deflateSync, inflateSync } from 'node:zlib'
import { decode as decodePng } from 'fast-png'
import { decode as decodeJpeg } from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { inspectImage } from '#electron/platform/images/inspect'
import { pngPixels } from '#electron/platform/images/png-pixels'
import { pngStructure } from '#electron/platform/images/png-structure'
import { cpuTime } from '#test/support/cpu-time'
import { type AskedPng, png, pngOf } from '#test/support/images/pngs'
import { flipped, hundredths, imageFixture, pageOf, refusalOf } from '#test/support/images/reading'

/** Wide enough for all seven passes, and no multiple of eight. */
const SIZE = { width: 21, height: 13 }
const isDark = (x: number, y: number) => y > 2 && y < 9 && (x * 7 + y * 3) % 5 < 2
const pixels = (file: Uint8Array) => pngPixels(pngStructure(file))

/** Each kind draws the same dark spots on white, in its own samples. */
const KINDS: Record<string, Omit<AskedPng, 'width' | 'height'>> = {
  'grey of 1 bit': { type: 0, depth: 1, pixel: (x, y) => [isDark(x, y) ? 0 : 1] },
  'grey of 2 bits': { type: 0, depth: 2, pixel: (x, y) => [isDark(x, y) ? 0 : 3] },
  'grey of 8 bits': { type: 0, depth: 8, pixel: (x, y) => [isDark(x, y) ? 0 : 255] },
  'grey of 16 bits': { type: 0, depth: 16, pixel: (x, y) => [isDark(x, y) ? 0 : 65_535] },
  'a palette of 2 bits': {
    type: 3,
    depth: 2,
    pixel: (x, y) => [isDark(x, y) ? 2 : 1],
    before: [['PLTE', [9, 9, 9, 255, 255, 255, 0, 0, 0]]],
  },
  'a palette with a clear colour': {
    type: 3,
    depth: 8,
    pixel: (x, y) => [isDark(x, y) ? 1 : 0],
    before: [
      ['PLTE', [10, 20, 30, 0, 0, 0]],
      ['tRNS', [0]],
    ],
  },
  'colour of 8 bits': { type: 2, depth: 8, pixel: (x, y) => (isDark(x, y) ? [0, 0, 0] : [255, 255, 255]) },
  'colour of 16 bits': {
    type: 2,
    depth: 16,
    pixel: (x, y) => (isDark(x, y) ? [0, 0, 0] : [65_535, 65_535, 65_535]),
  },
  'grey that lets the paper through': { type: 4, depth: 8, pixel: (x, y) => [0, isDark(x, y) ? 255 : 0] },
  'colour that lets the paper through': {
    type: 6,
    depth: 16,
    pixel: (x, y) => [0, 0, 0, isDark(x, y) ? 65_535 : 0],
  },
  'alpha with a clear colour beside, as some programs write it': {
    type: 6,
    depth: 8,
    pixel: (x, y) => [0, 0, 0, isDark(x, y) ? 255 : 0],
    before: [['tRNS', [0, 0, 0, 0, 0, 0]]],
  },
}
const all = Object.entries(KINDS).flatMap(([name, kind]) => [
  [name, png({ ...SIZE, ...kind })] as const,
  [`${name}, interlaced`, png({ ...SIZE, ...kind, interlaced: true })] as const,
])

/** As rows of dots, dark ones as '#'. */
function dots(file: Uint8Array): string[] {
  const { kind, width, height, data } = pixels(file)
  const step = kind === 'colour' ? 3 : 1
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => ((data[(y * width + x) * step] ?? 0) < 128 ? '#' : '.')).join(''),
  )
}

describe('a PNG that is whole', () => {
  it('shows the same page in every kind of samples, in rows or in passes', () => {
    const wanted = Array.from({ length: SIZE.height }, (_, y) =>
      Array.from({ length: SIZE.width }, (_, x) => (isDark(x, y) ? '#' : '.')).join(''),
    )
    for (const [name, file] of all) expect(dots(file), name).toEqual(wanted)
  })

  it('undoes every filter of rows, as another program does', () => {
    const file = imageFixture('filtered.png')
    const { header, data } = pngStructure(file)
    const rows = inflateSync(Buffer.concat(data))
    const filters = Array.from({ length: header.height }, (_, y) => rows[y * (header.width * 3 + 1)])
    expect(new Set(filters)).toEqual(new Set([0, 1, 2, 3, 4]))
    expect(Buffer.from(pixels(file).data).equals(Buffer.from(decodePng(file).data))).toBe(true)
  })

  it('keeps the shades between: the upper byte of two, the steps of few bits, half-clear ink on white', () => {
    const one = (kind: Omit<AskedPng, 'width' | 'height'>) => [
      ...pixels(png({ width: 1, height: 1, ...kind })).data,
    ]
    expect(one({ type: 0, depth: 16, pixel: () => [0x80ff] })).toEqual([0x80])
    expect(one({ type: 0, depth: 2, pixel: () => [1] })).toEqual([85])
    expect(one({ type: 2, depth: 8, pixel: () => [200, 30, 31] })).toEqual([200, 30, 31])
    // 200 × 0.2 + 255 × 0.8
    expect(one({ type: 4, depth: 8, pixel: () => [200, 51] })).toEqual([244])
  })

  it('says its size, resolution and how it lies, and is put upright beside the file', async () => {
    // 11811 pixels a metre are 300 dpi; one entry of EXIF: orientation 8.
    const before: AskedPng['before'] = [
      ['pHYs', [0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]],
      [
        'eXIf',
        [...Buffer.from('MM\0*'), 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0],
      ],
    ]
    const file = png({
      ...SIZE,
      type: 0,
      depth: 8,
      pixel: (x, y) => [x === 0 && y === 0 ? 0 : 255],
      before,
    })
    expect(inspectImage(file)).toEqual({ mime: 'image/png', ...SIZE, dpi: 300, orientation: 8 })
    const { image, upright, thumbnail } = await pageOf(file)
    expect(image).toMatchObject({ bytes: null, ...SIZE })
    expect(upright).toMatchObject({ turns: 3, width: 13, height: 21, mime: 'image/png' })
    // The corner at the top left comes to the bottom left by a turn to the left.
    const shown = pixels(upright?.bytes ?? new Uint8Array())
    expect([shown.data.indexOf(0), shown.width]).toEqual([20 * 13, 13])
    expect(decodeJpeg(thumbnail)).toMatchObject({ width: 13, height: 21 })
  })
})

describe('a PNG that is not whole', () => {
  it('is refused with what to do, cut at any hundredth of its length', async () => {
    for (const [name, file] of all)
      for (const length of hundredths(file)) {
        const refusal = await refusalOf(file.subarray(0, length))
        expect(refusal?.message, `${name} cut at ${length}`).toMatch(/。$/)
        expect(refusal?.remedy, `${name} cut at ${length}`).toMatch(/。$/)
      }
  })

  it('is refused when rows are missing though every sum is right', async () => {
    const rows = deflateSync(new Uint8Array(10 * 20))
    expect(await refusalOf(pngOf({ width: 9, height: 21, type: 0, depth: 8 }, rows))).toMatchObject({
      message: expect.stringContaining('比应有的少'),
    })
    expect(await refusalOf(pngOf({ width: 9, height: 20, type: 0, depth: 8 }, rows))).toBeNull()
  })

  it('is read or refused within a second, whatever bytes are changed', async () => {
    for (const [name, file] of all)
      for (let number = 0; number < 30; number++) {
        const start = cpuTime()
        await refusalOf(flipped(file, number))
        expect(cpuTime() - start, `${name}, change ${number}`).toBeLessThan(1_000)
      }
  })
})

describe('a PNG beyond the limits', () => {
  it('is refused by its size, and a bomb by what it unfolds to', async () => {
    const few = deflateSync(new Uint8Array(100))
    const sized = (width: number, height: number) => pngOf({ width, height, type: 0, depth: 1 }, few)
    expect(await refusalOf(sized(30_001, 9))).toMatchObject({ message: expect.stringContaining('30001 × 9') })
    expect(await refusalOf(sized(25_000, 25_000))).toMatchObject({ message: expect.stringContaining('亿') })
    expect(await refusalOf(sized(0, 9))).toMatchObject({ message: expect.stringContaining('是 0') })
    const bomb = deflateSync(new Uint8Array(60_000_000))
    expect(await refusalOf(pngOf({ width: 100, height: 100, type: 0, depth: 8 }, bomb))).toMatchObject({
      message: expect.stringContaining('超出图像的大小'),
    })
    const wide = pngOf({ width: 10_000, height: 11_900, type: 6, depth: 16 }, few)
    expect(await refusalOf(wide)).toMatchObject({
      message: expect.stringContaining('太大'),
      remedy: expect.stringContaining('dpi'),
    })
  })
})
