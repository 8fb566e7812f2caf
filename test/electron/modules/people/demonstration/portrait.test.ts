import { createHash } from 'node:crypto'
import { decode } from 'jpeg-js'
import { describe, expect, test } from 'vitest'
import {
  allTraits,
  PORTRAIT_HEIGHT,
  PORTRAIT_WIDTH,
  portraitOf,
} from '#electron/modules/people/demonstration/portrait'
import { figureOf } from '#electron/modules/people/demonstration/portrait-figure'
import { paint } from '#electron/modules/people/demonstration/portrait-paint'
import { sniffPhoto } from '#electron/platform/formats/photo'

describe('drawn portraits', { timeout: 30_000 }, () => {
  test('are JPEG pictures of 3:4 under their own hash', () => {
    const { photo, bytes } = portraitOf({ variant: 5, sex: '女', age: 40 })
    expect(sniffPhoto(bytes)).toBe('image/jpeg')
    const { width, height } = decode(bytes)
    expect([width, height]).toEqual([PORTRAIT_WIDTH, PORTRAIT_HEIGHT])
    expect(height / width).toBeCloseTo(4 / 3, 5)
    expect(photo.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect((photo.crop.height * height) / (photo.crop.width * width)).toBeCloseTo(5 / 4, 5)
  })

  test('differ from each other, men from women, grey from dark', () => {
    const pictures = allTraits().map((traits) => paint(figureOf(traits), PORTRAIT_WIDTH, PORTRAIT_HEIGHT))
    const hashes = pictures.map((pixels) => createHash('sha256').update(pixels).digest('hex'))
    expect(new Set(hashes).size).toBe(48)
    expect(portraitOf({ variant: 3, sex: '男', age: 50 })).not.toBe(
      portraitOf({ variant: 3, sex: '男', age: 30 }),
    )
    expect(portraitOf({ variant: 3, sex: '男', age: 55 })).toBe(
      portraitOf({ variant: 3, sex: '男', age: 50 }),
    )
  })
})
