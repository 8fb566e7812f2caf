import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** How many bytes may wait for the other thread: enough that neither side stands still, little beside a page. */
const WAITING_AT_MOST = 8 * 1024 * 1024

/** Runs as text, so that no file of its own has to be found in tests, tools and the packaged application alike. */
const WORK = `
const { parentPort } = require('node:worker_threads')
const sum = require('node:crypto').createHash('sha256')
parentPort.on('message', (part) => {
  if (part === null) parentPort.postMessage({ sum: sum.digest('hex') })
  else {
    sum.update(part)
    parentPort.postMessage({ taken: part.length })
  }
})
`

type Answer = { taken: number } | { sum: string }

/**
 * The SHA-256 of a long run of bytes, worked out on a thread of its own: a whole archive's sum costs as much as
 * decrypting it, and the thread that decrypts has no time to spare.
 */
export class SumThread {
  readonly #worker = new Worker(WORK, { eval: true })
  #waiting = 0

  constructor() {
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => {
      if ('taken' in answer) this.#waiting -= answer.taken
    })
  }

  /** Takes a copy of the bytes; waits while the other thread is far behind. */
  async add(bytes: Uint8Array): Promise<void> {
    this.#waiting += bytes.length
    // Of its own: a part of a larger buffer would take the whole buffer along.
    const copy = new Uint8Array(bytes)
    this.#worker.postMessage(copy, [copy.buffer])
    while (this.#waiting > WAITING_AT_MOST) await once(this.#worker, 'message')
  }

  /** The sum in hexadecimal of all that was added; ends the thread. */
  async end(): Promise<string> {
    this.#worker.postMessage(null)
    for (;;) {
      const [answer] = (await once(this.#worker, 'message')) as [Answer]
      if (!('sum' in answer)) continue
      await this.drop()
      return answer.sum
    }
  }

  /** Ends the thread without a sum. */
  async drop(): Promise<void> {
    await this.#worker.terminate()
  }
}
