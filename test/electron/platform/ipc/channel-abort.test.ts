import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { type Answerer, Channel, type Port } from '#electron/platform/ipc/channel'

let ports: MessageChannel
afterEach(() => ports.port1.close())

/** One side asks, the other answers whether it has been told to stop. */
function asking(answer: Answerer): Channel {
  ports = new MessageChannel()
  new Channel(ports.port2 as unknown as Port, answer)
  return new Channel(ports.port1 as unknown as Port, async () => null)
}

const untilStopped: Answerer = (_name, _args, { signal }) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })

describe('a question that is stopped', () => {
  test('while it is being answered', async () => {
    const stop = new AbortController()
    const reply = asking(untilStopped).ask('draw', [], { signal: stop.signal })
    stop.abort()
    expect(await reply).toBe('stopped')
  })

  test('before it was asked', async () => {
    const reply = asking(untilStopped).ask('draw', [], { signal: AbortSignal.abort() })
    expect(await reply).toBe('stopped')
  })
})
