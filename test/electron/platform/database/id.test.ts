import { expect, test } from 'vitest'
import { idSource } from '#electron/platform/database/id'

test('ids carry their moment and rise strictly, also within a millisecond and when the clock goes back', () => {
  const newId = idSource()
  const ids = [1_469_918_176_385, 1_469_918_176_385, 1_469_918_176_385, 1_300_000_000_000].map((now) =>
    newId(now),
  )
  expect(ids[0]?.slice(0, 10)).toBe('01ARYZ6S41')
  expect(ids).toEqual([...ids].sort())
  expect(new Set(ids).size).toBe(4)
  for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
})

test('ten thousand ids of one moment are all different and in order', () => {
  const newId = idSource()
  const ids = Array.from({ length: 10_000 }, () => newId(1_800_000_000_000))
  expect(new Set(ids).size).toBe(10_000)
  expect(ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? ''))).toBe(true)
})
