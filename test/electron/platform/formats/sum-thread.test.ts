import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SumThread } from '#electron/platform/formats/index'

describe('SumThread', () => {
  it('answers the sum of all parts in their order, however far it fell behind', async () => {
    const parts = Array.from({ length: 40 }, (_, at) => randomBytes(at % 2 === 0 ? 60 : 900_000))
    const thread = new SumThread()
    for (const part of parts) await thread.add(part)

    const whole = createHash('sha256').update(Buffer.concat(parts)).digest('hex')
    expect(await thread.end()).toBe(whole)
  })

  it('leaves the part with its owner', async () => {
    const part = Uint8Array.of(1, 2, 3)
    const thread = new SumThread()
    await thread.add(part.subarray(1))
    await thread.end()

    expect([...part]).toEqual([1, 2, 3])
  })
})
