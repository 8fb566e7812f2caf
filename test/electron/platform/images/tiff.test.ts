import { deflateSync } from 'node:zlib'
import { decode as decodePng } from 'fast-png'
import { encode as encodeJpeg } from 'jpeg-js'
import { encodeImage } from 'utif2'
import { describe, expect, it } from 'vitest'
import type { PageRead } from '#electron/platform/images/page-read'
import { openFile } from '#electron/platform/images/page-reader'
import { g4 } from '#test/support/images/g4'
import { imageFixture, pageOf, refusalOf } from '#test/support/images/reading'
import { bytes, facts, long, short, type TiffPage, tiff } from '#test/support/images/tiffs'

/** A shape that reads differently from every side: 32 wide, 20 high. */
const SHAPE = Array.from({ length: 20 }, (_, y) =>
  y < 2
    ? '.'.repeat(32)
    : y < 6
      ? `..${'#'.repeat(20)}${'.'.repeat(10)}`
      : `..###${'.'.repeat(y)}${'#'.repeat(y % 5)}`.padEnd(32, '.'),
)

const page = pageOf
const refusal = async (file: Uint8Array) => (await refusalOf(file))?.message ?? ''

/** The PNG of a page as rows of dots, dark ones as '#'. */
function dots(read: PageRead): string[] {
  const { width, height, data, depth, channels } = decodePng(read.image.bytes ?? new Uint8Array())
  expect(channels).toBe(1)
  const across = Math.ceil(width / 8)
  const light = (x: number, y: number) =>
    depth === 1 ? ((data[y * across + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 : (data[y * width + x] ?? 0) >> 7
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (light(x, y) ? '.' : '#')).join(''),
  )
}

const twoTone = (compression: number, ...parts: Uint8Array[]): TiffPage => ({
  entries: facts({ width: 32, height: 20, depth: 1, compression, photometric: 0 }),
  parts,
})
const packed = Uint8Array.from(
  SHAPE.flatMap((row) => row.match(/.{8}/g) ?? []),
  (it) => Number.parseInt(it.replaceAll('.', '0').replaceAll('#', '1'), 2),
)
const grey = Uint8Array.from(SHAPE.join(''), (it) => (it === '#' ? 10 : 240))

describe('two-tone pages', () => {
  it('come out of G4 as they were put in, with resolution, and as PNG of one bit', async () => {
    const read = await page(tiff([twoTone(4, g4(SHAPE))]))
    expect(dots(read)).toEqual(SHAPE)
    expect(read).toMatchObject({ dpi: 300, image: { mime: 'image/png', width: 32, height: 20 } })
  })

  it('read the same in both byte orders, in strips, with either colour as zero, and with bits turned round', async () => {
    const inverse = packed.map((it) => ~it)
    const strips = [packed.subarray(0, 32), packed.subarray(32, 64), packed.subarray(64)]
    const striped = twoTone(1, ...strips)
    const entries = [...striped.entries.filter((it) => it.tag !== 278), long(278, 8)]
    const turned = packed.map((it) =>
      Number.parseInt(it.toString(2).padStart(8, '0').split('').reverse().join(''), 2),
    )
    const files = [
      tiff([twoTone(1, packed)], false),
      tiff([{ entries, parts: strips }]),
      tiff([{ entries: facts({ width: 32, height: 20, depth: 1, photometric: 1 }), parts: [inverse] }]),
      tiff([{ entries: [...twoTone(1).entries, short(266, 2)], parts: [turned] }]),
    ]
    for (const file of files) expect(dots(await page(file))).toEqual(SHAPE)
  })

  it('stand upright by the orientation of the file', async () => {
    const turnedRight = Array.from({ length: 32 }, (_, y) =>
      Array.from({ length: 20 }, (_, x) => SHAPE[19 - x]?.[y]).join(''),
    )
    const file = (orientation: number) =>
      tiff([{ entries: [...twoTone(1).entries, short(274, orientation)], parts: [packed] }])
    expect(dots(await page(file(6)))).toEqual(turnedRight)
    expect(dots(await page(file(3)))).toEqual(SHAPE.toReversed().map((it) => [...it].reverse().join('')))
    expect(dots(await page(file(2)))).toEqual(SHAPE.map((it) => [...it].reverse().join('')))
  })

  it('name the row at which coded data ends or stops making sense', async () => {
    const coded = g4(SHAPE)
    expect(await refusal(tiff([twoTone(4, coded.subarray(0, 8))]))).toMatch(/第 \d+ 行断了，应有 20 行/)
    expect(await refusal(tiff([twoTone(4, new Uint8Array(40))]))).toContain('第 1 行断了')
  })
})

describe('grey and colour pages', () => {
  it('unfold deflate with predictor, PackBits, tiles and 16 bits to the same image', async () => {
    const differences = grey.map((value, at) => (at % 32 === 0 ? value : value - (grey[at - 1] ?? 0)))
    const runs = Uint8Array.from([...grey].flatMap((value) => [0, value]))
    const deep = Uint8Array.from([...grey].flatMap((value) => [7, value]))
    const tile = (left: number, top: number) =>
      Uint8Array.from({ length: 256 }, (_, at) => grey[(top + (at >> 4)) * 32 + left + (at & 15)] ?? 0)
    const tiled = [
      ...facts({ width: 32, height: 20 }).filter((it) => it.tag !== 278),
      long(322, 16),
      long(323, 16),
    ]
    const files = [
      tiff([
        {
          entries: [...facts({ width: 32, height: 20, compression: 8 }), short(317, 2)],
          parts: [deflateSync(differences)],
        },
      ]),
      tiff([{ entries: facts({ width: 32, height: 20, compression: 32773 }), parts: [runs] }]),
      tiff([{ entries: facts({ width: 32, height: 20, depth: 16 }), parts: [deep] }]),
      tiff([{ entries: tiled, parts: [tile(0, 0), tile(16, 0), tile(0, 16), tile(16, 16)], tiled: true }]),
    ]
    for (const file of files) expect(dots(await page(file))).toEqual(SHAPE)
  })

  it('take a JPEG out as it lies in the file, with the tables that the file keeps apart', async () => {
    const data = Buffer.alloc(64 * 48 * 4, 200)
    const jpeg = new Uint8Array(encodeJpeg({ width: 64, height: 48, data }, 80).data)
    const file = tiff([
      {
        entries: facts({ width: 64, height: 48, samples: 3, compression: 7, photometric: 6 }),
        parts: [jpeg],
      },
    ])
    const read = await page(file)
    expect(read.image.mime).toBe('image/jpeg')
    expect(Buffer.from(read.image.bytes ?? []).equals(Buffer.from(jpeg))).toBe(true)
    // SOI, the quantization and coding tables, EOI apart; the strip holds the rest.
    const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0)
    const scan = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xda)
    const frameEnd = frame + 2 + (((jpeg[frame + 2] ?? 0) << 8) | (jpeg[frame + 3] ?? 0))
    const tables = Uint8Array.from([...jpeg.subarray(0, frame), ...jpeg.subarray(frameEnd, scan), 0xff, 0xd9])
    const strip = Uint8Array.from([0xff, 0xd8, ...jpeg.subarray(frame, frameEnd), ...jpeg.subarray(scan)])
    const apart = tiff([
      {
        entries: [
          ...facts({ width: 64, height: 48, samples: 3, compression: 7, photometric: 6 }),
          bytes(347, tables),
        ],
        parts: [strip],
      },
    ])
    expect((await page(apart)).image).toMatchObject({ width: 64, height: 48, mime: 'image/jpeg' })
  })

  it('read what another program wrote, and a palette, inks and separate planes', async () => {
    const rgba = Uint8Array.from({ length: 16 * 16 * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : at % 4 === 0 ? 220 : 30,
    )
    const colour = [220, 30, 30]
    const flat = (values: number[]) =>
      Uint8Array.from({ length: 256 * values.length }, (_, at) => values[at % values.length] ?? 0)
    const size = { width: 16, height: 16 }
    const palette = [...Array(256).fill(0), ...Array(256).fill(0), ...Array(256).fill(0)]
    palette[5] = 220 << 8
    palette[261] = 30 << 8
    palette[517] = 30 << 8
    const files = [
      new Uint8Array(encodeImage(rgba, 16, 16)),
      tiff([
        { entries: [...facts({ ...size, photometric: 3 }), short(320, ...palette)], parts: [flat([5])] },
      ]),
      tiff([{ entries: facts({ ...size, samples: 4, photometric: 5 }), parts: [flat([35, 225, 225, 0])] }]),
      tiff([
        {
          entries: [...facts({ ...size, samples: 3, photometric: 2 }), short(284, 2)],
          parts: colour.map((it) => flat([it])),
        },
      ]),
    ]
    for (const file of files) {
      const read = await page(file)
      const { decode } = await import('jpeg-js')
      const { data } = decode(read.image.bytes ?? new Uint8Array(), { useTArray: true })
      for (const [part, value] of colour.entries())
        expect(Math.abs((data[part] ?? 0) - value)).toBeLessThan(6)
    }
  })
})

describe('files that are made wrong', () => {
  it('keep many pages in their order and leave out previews and masks', async () => {
    const small = { entries: [...twoTone(1).entries, long(254, 1)], parts: [packed] }
    const opened = await openFile(tiff([twoTone(1, packed), small, twoTone(4, g4(SHAPE))]))
    expect(opened.look).toEqual({ kind: 'tiff', pages: 2 })
    expect(dots(opened.page(2) as PageRead)).toEqual(SHAPE)
  })

  it('are refused with the reason: a loop of pages, far too large, unknown coding, a bomb in deflate', async () => {
    const loop = tiff([twoTone(1, packed)])
    const view = new DataView(loop.buffer)
    view.setUint32(loop.length - 4, view.getUint32(4, true), true)
    expect(await refusal(loop)).toContain('循环')
    expect(
      await refusal(tiff([{ entries: facts({ width: 30_001, height: 20 }), parts: [packed] }])),
    ).toContain('30001 × 20')
    expect(
      await refusal(tiff([{ entries: facts({ width: 20_000, height: 20_000 }), parts: [packed] }])),
    ).toContain('亿')
    expect(
      await refusal(
        tiff([{ entries: facts({ width: 32, height: 20, compression: 34_925 }), parts: [packed] }]),
      ),
    ).toContain('34925')
    const bomb = deflateSync(new Uint8Array(50_000_000))
    expect(
      await refusal(tiff([{ entries: facts({ width: 32, height: 20, compression: 8 }), parts: [bomb] }])),
    ).toContain('超出图像的大小')
    expect(
      await refusal(tiff([{ entries: facts({ width: 32, height: 20, depth: 32 }), parts: [packed] }])),
    ).toContain('32 位')
  })

  it('say what to do instead where a kind cannot be read: BigTIFF, Lab, inks within a JPEG, old JPEG', async () => {
    const big = tiff([twoTone(1, packed)])
    big[2] = 43
    const lab = facts({ width: 32, height: 20, samples: 3, photometric: 8 })
    const inks = facts({ width: 120, height: 170, samples: 4, compression: 7, photometric: 5 })
    const old = facts({ width: 32, height: 20, compression: 6, photometric: 6, samples: 3 })
    const kinds = {
      BigTIFF: big,
      '编号 8': tiff([{ entries: lab, parts: [new Uint8Array(32 * 20 * 3)] }]),
      CMYK: tiff([{ entries: inks, parts: [imageFixture('cmyk.jpg')] }]),
      '旧式 JPEG': tiff([{ entries: old, parts: [new Uint8Array(99)] }]),
    }
    for (const [words, file] of Object.entries(kinds)) {
      const refused = await refusalOf(file)
      expect(refused?.message).toContain(words)
      expect(refused?.remedy).toMatch(/转存.*再扫入。$/)
    }
  })

  it('are refused or read, never anything else, wherever they are cut and whatever byte is changed', async () => {
    const whole = tiff([twoTone(4, g4(SHAPE)), { entries: facts({ width: 32, height: 20 }), parts: [grey] }])
    for (let length = 0; length < whole.length; length += 11)
      expect(await refusal(whole.subarray(0, length))).not.toBe('')
    for (let at = 8; at < whole.length; at += 19) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xa5
      expect(typeof (await refusal(changed))).toBe('string')
    }
  })
})
