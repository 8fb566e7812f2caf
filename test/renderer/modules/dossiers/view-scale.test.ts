import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  FIRST_VIEW,
  paperSize,
  steppedZoom,
  ZOOMS,
  zoomOf,
} from '../../../../renderer/modules/dossiers/viewer/view-scale'

const A4_AT_300 = { width: 2480, height: 3508 }

describe('the scale of a page', () => {
  test('100 % is the size of the paper: A4 is 794 CSS pixels wide whatever it was scanned at', () => {
    expect(Math.round(paperSize(A4_AT_300, 300).width)).toBe(794)
    expect(Math.round(paperSize({ width: 1240, height: 1754 }, 150).width)).toBe(794)
    expect(Math.round(paperSize(A4_AT_300, null).width)).toBe(794)
  })

  test('fits the whole page, or its width, into the desk less its margins', () => {
    const paper = { width: 800, height: 1200 }
    const room = { width: 1024, height: 624 }
    // (624 − 24) / 1200 = 0.5 · (1024 − 24) / 800 = 1.25
    expect(zoomOf(FIRST_VIEW, paper, room)).toBe(0.5)
    expect(zoomOf({ ...FIRST_VIEW, fit: 'width' }, paper, room)).toBe(1.25)
    // Turned by a quarter it is 1200 wide and 800 high: 600 / 800 = 0.75 against 1000 / 1200.
    expect(zoomOf({ ...FIRST_VIEW, turns: 1 }, paper, room)).toBe(0.75)
    expect(zoomOf({ fit: 'free', zoom: 2, turns: 0 }, paper, room)).toBe(2)
  })

  test('+ and − reach every level and stop at the last', () => {
    expect(steppedZoom(0.56, 1)).toBe(0.67)
    expect(steppedZoom(0.56, -1)).toBe(0.5)
    expect(steppedZoom(4, 1)).toBe(4)
    expect(steppedZoom(0.1, -1)).toBe(0.1)
    const levels = fc.constantFrom(...ZOOMS.slice(0, -1))
    fc.assert(fc.property(levels, (zoom) => steppedZoom(steppedZoom(zoom, 1), -1) === zoom))
  })
})
