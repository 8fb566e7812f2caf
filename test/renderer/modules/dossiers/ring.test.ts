import { expect, test, vi } from 'vitest'
import { Ring } from '../../../../renderer/modules/dossiers/viewer/ring'

test('a ring keeps the last used, makes each once and lets go of the rest', async () => {
  const gone: string[] = []
  const made: string[] = []
  const ring = new Ring<string>(2, (it) => gone.push(it))
  const get = (name: string) =>
    ring.get(name, async () => {
      made.push(name)
      return name
    })
  await get('a')
  await get('b')
  await get('a')
  await get('c')
  expect(made).toEqual(['a', 'b', 'c'])
  await vi.waitFor(() => expect(gone).toEqual(['b']))
  ring.clear()
  await vi.waitFor(() => expect(gone.toSorted()).toEqual(['a', 'b', 'c']))
})

test('what failed is tried again', async () => {
  const ring = new Ring<number>(2)
  await expect(ring.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await ring.get('a', async () => 7)).toBe(7)
})
