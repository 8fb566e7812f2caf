import { describe, expect, test } from 'vitest'
import { makeRandom } from '#electron/modules/people/demonstration/random'

const draw = (seed: string) => {
  const random = makeRandom(seed)
  return Array.from({ length: 1000 }, () => random.float())
}

describe('the seeded source of numbers', () => {
  test('repeats itself for one seed and differs for another', () => {
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  test('spreads evenly', () => {
    const tenths = new Map<number, number>()
    for (const n of draw('even')) tenths.set(Math.floor(n * 10), (tenths.get(Math.floor(n * 10)) ?? 0) + 1)
    expect(tenths.size).toBe(10)
    for (const count of tenths.values()) expect(Math.abs(count - 100)).toBeLessThan(45)
  })

  test('picks by weight, both ends of a range, and every item once when it shuffles', () => {
    const random = makeRandom('weights')
    const heads = Array.from({ length: 2000 }, () =>
      random.weighted([
        ['a', 9],
        ['b', 1],
      ]),
    )
    expect(heads.filter((it) => it === 'a').length / 2000).toBeCloseTo(0.9, 1)
    const dice = new Set(Array.from({ length: 500 }, () => random.int(1, 6)))
    expect([...dice].toSorted()).toEqual([1, 2, 3, 4, 5, 6])
    expect(random.shuffle([1, 2, 3, 4]).toSorted()).toEqual([1, 2, 3, 4])
    expect(() => random.pick([])).toThrow('nothing to pick from')
  })
})
