import { describe, expect, test } from 'vitest'
import { findSkew, type GreyPage } from '../../../../renderer/modules/dossiers/viewer/correct/skew'

const WIDTH = 700
const HEIGHT = 990

/** Lines of strokes on light paper, the whole page leaning by so many degrees clockwise. */
function leaningPage(degrees: number): GreyPage {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(235)
  const turn = (degrees * Math.PI) / 180
  for (let row = 0; row < HEIGHT; row++)
    for (let column = 0; column < WIDTH; column++) {
      const [x, y] = [column - WIDTH / 2, row - HEIGHT / 2]
      // Where this point was before the page was laid crooked.
      const across = x * Math.cos(turn) + y * Math.sin(turn) + WIDTH / 2
      const down = y * Math.cos(turn) - x * Math.sin(turn) + HEIGHT / 2
      const line = down > 90 && down < 900 && down % 26 < 12 && across > 80 && across < 620
      if (line && Math.floor(across * 1.7 + down * 3) % 7 < 3) data[row * WIDTH + column] = 45
    }
  return { data, width: WIDTH, height: HEIGHT }
}

describe('the skew of a scanned page', () => {
  // A page that leans 2.3° clockwise is put straight by 2.3° the other way.
  test.each([
    -5.2, -1.4, -0.5, 0.6, 2.3, 6,
  ])('finds by what a page leaning %d° is put straight', (degrees) => {
    expect(Math.abs(findSkew(leaningPage(degrees)) + degrees)).toBeLessThanOrEqual(0.2)
  })

  test('leaves a straight page as it is', () => {
    expect(findSkew(leaningPage(0))).toBe(0)
  })

  test('leaves an empty page and one of even grey as they are', () => {
    const empty = { data: new Uint8Array(WIDTH * HEIGHT).fill(240), width: WIDTH, height: HEIGHT }
    expect(findSkew(empty)).toBe(0)
    const grain = { ...empty, data: empty.data.map((_, at) => 236 + ((at * 7919) % 5)) }
    expect(findSkew(grain)).toBe(0)
  })
})
