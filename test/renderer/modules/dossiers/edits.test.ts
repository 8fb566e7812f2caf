import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Crop,
  editedSize,
  isEdited,
  NO_EDITS,
  pulled,
  shifted,
  straightened,
  turnedOn,
  WHOLE,
} from '../../../../renderer/modules/dossiers/viewer/correct/edits'

const CROP: Crop = { x: 0.1, y: 0.2, width: 0.5, height: 0.4 }
const part = fc.double({ min: -2, max: 2, noNaN: true })

function inside({ x, y, width, height }: Crop): boolean {
  return x >= 0 && y >= 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9 && width > 0.04 && height > 0.04
}

describe('edits of a page', () => {
  test('a quarter turn clockwise takes the crop with it', () => {
    // The upper left corner (0.1, 0.2) of the frame becomes its upper right: x = 1 − 0.2 − 0.4, y = 0.1.
    const { turns, crop } = turnedOn({ ...NO_EDITS, crop: CROP }, 1)
    expect(turns).toBe(1)
    expect(crop).toEqual({ x: expect.closeTo(0.4), y: 0.1, width: 0.4, height: 0.5 })
  })

  test('turning on and back again is nothing; four turns are nothing', () => {
    const edits = { ...NO_EDITS, crop: CROP }
    const back = turnedOn(turnedOn(edits, 1), -1)
    expect(back.turns).toBe(0)
    expect(back.crop).toEqual({
      x: expect.closeTo(CROP.x),
      y: expect.closeTo(CROP.y),
      width: CROP.width,
      height: CROP.height,
    })
    let all = edits
    for (let n = 0; n < 4; n++) all = { ...all, ...turnedOn(all, 1), crop: CROP }
    expect(all.turns).toBe(0)
  })

  test('straightens in whole tenths within 15 degrees', () => {
    expect(straightened(NO_EDITS, 0.1 + 0.2).deskew).toBe(0.3)
    expect(straightened(NO_EDITS, 99).deskew).toBe(15)
    expect(straightened(NO_EDITS, -0.04)).toEqual(NO_EDITS)
    expect(isEdited(straightened(NO_EDITS, -0.04))).toBe(false)
  })

  test('what is left never goes past the page nor closes up, however it is pulled', () => {
    const handles = fc.record({
      left: fc.boolean(),
      right: fc.boolean(),
      top: fc.boolean(),
      bottom: fc.boolean(),
    })
    fc.assert(
      fc.property(handles, part, part, part, (handle, dx, dy, more) => {
        const once = pulled(WHOLE, handle, dx, dy)
        return inside(once) && inside(pulled(once, handle, more, more)) && inside(shifted(once, dx, more))
      }),
    )
  })

  test('the corrected image has the pixels of what is left', () => {
    expect(editedSize({ width: 2480, height: 3508 }, { turns: 1, deskew: 1, crop: CROP })).toEqual({
      width: 1754,
      height: 992,
    })
  })
})
