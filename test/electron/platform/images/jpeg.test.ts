import { decode as decodeJpeg } from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { inspectImage } from '#electron/platform/images/inspect'
import { eighthOfJpeg } from '#electron/platform/images/jpeg-eighth'
import { jpegStructure } from '#electron/platform/images/jpeg-structure'
import { cpuTime } from '#test/support/cpu-time'
import { flatJpeg } from '#test/support/images/flat-jpeg'
import { flipped, hundredths, imageFixture, pageOf, refusalOf } from '#test/support/images/reading'

const KINDS = [
  'baseline',
  'restarts',
  'progressive',
  'progressive-grey',
  'cmyk',
  'cmyk-progressive',
  'lying',
] as const
const files = new Map(KINDS.map((kind) => [kind, imageFixture(`${kind}.jpg`)]))
const file = (kind: (typeof KINDS)[number]) => files.get(kind) ?? new Uint8Array()

/** By how much a colour may be off after coding at quality 60. */
const NEAR = 30
const SOS = 0xda

/** Beginning and end of the coded data of every scan. */
function scansOf(jpeg: Uint8Array): { from: number; to: number }[] {
  const { segments } = jpegStructure(jpeg)
  const starts = segments.filter(({ marker }) => marker === SOS).map(({ end }) => end)
  return starts.map((from) => {
    const next = segments.find(({ at }) => at - 4 >= from)
    return { from, to: next ? next.at - 4 : jpeg.length - 2 }
  })
}

function cutWithEnd(jpeg: Uint8Array, length: number): Uint8Array {
  return Uint8Array.from([...jpeg.subarray(0, length), 0xff, 0xd9])
}

/** The file with other measures in its frame header. */
function resized(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const changed = jpeg.slice()
  const at = jpeg.findIndex((byte, place) => byte === 0xff && [0xc0, 0xc2].includes(jpeg[place + 1] ?? 0))
  changed.set([height >> 8, height & 255, width >> 8, width & 255], at + 5)
  return changed
}

describe('a JPEG that is whole', () => {
  it('says what it is, and is kept as the file that it is', async () => {
    for (const kind of KINDS) {
      const facts = inspectImage(file(kind))
      expect(facts, kind).toMatchObject({ mime: 'image/jpeg', width: 120, height: 170 })
      const page = await pageOf(file(kind))
      expect(page, kind).toMatchObject({ blank: false, image: { bytes: null, width: 120, height: 170 } })
    }
    expect(inspectImage(file('baseline'))).toMatchObject({ dpi: 300, orientation: 1 })
    expect(inspectImage(file('lying'))).toMatchObject({ dpi: 200, orientation: 6 })
    expect(inspectImage(file('cmyk')).dpi).toBeNull()
  })

  it('shows its colours in the small image, in one scan or several, in three inks or four', () => {
    for (const kind of [
      'baseline',
      'restarts',
      'progressive',
      'cmyk',
      'cmyk-progressive',
      'lying',
    ] as const) {
      const { kind: colours, width, height, data } = eighthOfJpeg(file(kind), jpegStructure(file(kind)))
      expect([colours, width, height]).toEqual(['colour', 15, 22])
      // The block from 32, 16 on lies within the red bar, the last one on bare paper.
      const spots = [
        [data.subarray((2 * 15 + 4) * 3), [200, 30, 30]],
        [data.subarray((21 * 15 + 14) * 3), [248, 246, 240]],
      ] as const
      for (const [found, wanted] of spots)
        for (const [part, value] of wanted.entries())
          expect(Math.abs((found[part] ?? 0) - value), `${kind}, part ${part}`).toBeLessThan(NEAR)
    }
    expect(eighthOfJpeg(file('progressive-grey'), jpegStructure(file('progressive-grey'))).kind).toBe('grey')
  })

  it('is put upright beside the file when EXIF says that it lies', async () => {
    const { image, upright } = await pageOf(file('lying'))
    expect(image).toMatchObject({ bytes: null, width: 120, height: 170 })
    expect(upright).toMatchObject({ turns: 1, width: 170, height: 120, mime: 'image/jpeg' })
    const shown = decodeJpeg(upright?.bytes ?? new Uint8Array(), { useTArray: true, formatAsRGBA: false })
    // What is 18 down and 30 from the left stands 30 down and 18 from the right after a turn clockwise.
    const red = shown.data.subarray((30 * 170 + (169 - 18)) * 3)
    for (const [part, value] of [200, 30, 30].entries())
      expect(Math.abs((red[part] ?? 0) - value)).toBeLessThan(NEAR)
  })
})

describe('a JPEG that is not whole', () => {
  it('is refused with what to do, cut at any hundredth of its length', async () => {
    for (const kind of KINDS)
      for (const length of hundredths(file(kind))) {
        const refusal = await refusalOf(file(kind).subarray(0, length))
        expect(refusal?.message, `${kind} cut at ${length}`).toMatch(/。$/)
        expect(refusal?.remedy, `${kind} cut at ${length}`).toMatch(/。$/)
      }
  })

  it('is refused when the data of any scan is cut, though the end mark stands', async () => {
    for (const kind of KINDS)
      for (const { from, to } of scansOf(file(kind)))
        for (const part of [0, 0.3, 0.6, 0.9]) {
          const length = from + Math.floor((to - from - 2) * part)
          expect(await refusalOf(cutWithEnd(file(kind), length)), `${kind} cut at ${length}`).not.toBeNull()
        }
    expect(scansOf(file('progressive')).length).toBeGreaterThan(5)
  })

  it('is read or refused within a second, whatever bytes are changed', async () => {
    for (const kind of KINDS)
      for (let number = 0; number < 14; number++) {
        const start = cpuTime()
        await refusalOf(flipped(file(kind), number))
        expect(cpuTime() - start, `${kind}, change ${number}`).toBeLessThan(1_000)
      }
  })
})

describe('a JPEG beyond the limits', () => {
  it('is refused by its size before anything is decoded', async () => {
    const wide = await refusalOf(flatJpeg(30_001, 8))
    expect(wide).toMatchObject({ message: expect.stringContaining('30001 × 8') })
    expect(wide?.remedy).toContain('dpi')
    expect(await refusalOf(flatJpeg(8, 65_000))).toMatchObject({ message: expect.stringContaining('30000') })
    expect(await refusalOf(flatJpeg(20_000, 20_000))).toMatchObject({
      message: expect.stringContaining('亿'),
    })
    expect(await refusalOf(resized(file('progressive'), 0, 0))).toMatchObject({ message: expect.any(String) })
  })

  it('is refused at once when its header promises far more than the file holds', async () => {
    for (const kind of ['baseline', 'progressive', 'cmyk-progressive'] as const) {
      const start = cpuTime()
      expect(await refusalOf(resized(file(kind), 10_000, 10_000)), kind).not.toBeNull()
      expect(cpuTime() - start, kind).toBeLessThan(1_000)
    }
  })

  it('is refused by name in a coding that hardly any program reads', async () => {
    const lossless = file('baseline').slice()
    lossless[lossless.findIndex((byte, at) => byte === 0xff && lossless[at + 1] === 0xc0) + 1] = 0xc3
    expect(await refusalOf(lossless)).toMatchObject({
      message: expect.stringContaining('少见的编码'),
      remedy: expect.stringContaining('转存'),
    })
  })
})
