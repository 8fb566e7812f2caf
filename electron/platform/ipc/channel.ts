import { RefusalError, type Reply } from '#shared/ipc/reply'

/** Either end of a thread boundary: what `MessagePort`, `Worker` and `parentPort` have in common. */
export type Port = {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: unknown) => void): unknown
}

type Ask = { kind: 'ask'; id: number; name: string; args: unknown[] }
type Answer = { kind: 'answer'; id: number; reply: Reply<unknown> }
type Progress = { kind: 'progress'; id: number; done: number }
type Abort = { kind: 'abort'; id: number }
type Tell = { kind: 'tell'; value: unknown }
type Message = Ask | Answer | Progress | Abort | Tell

export type AskOptions = { onProgress?: (done: number) => void; signal?: AbortSignal }
export type Answerer = (
  name: string,
  args: unknown[],
  run: { progress: (done: number) => void; signal: AbortSignal },
) => Promise<unknown>

/** Questions and answers both ways over one port. Refusals travel as values and are thrown again at the asker. */
export class Channel {
  readonly #port: Port
  readonly #answerer: Answerer
  readonly #onTell: (value: unknown) => void
  readonly #waiting = new Map<
    number,
    { settle: (reply: Reply<unknown>) => void; onProgress?: (done: number) => void }
  >()
  readonly #answering = new Map<number, AbortController>()
  #lastId = 0

  constructor(port: Port, answerer: Answerer, onTell: (value: unknown) => void = () => {}) {
    this.#port = port
    this.#answerer = answerer
    this.#onTell = onTell
    port.on('message', (message) => this.#receive(message as Message))
  }

  tell(value: unknown): void {
    this.#port.postMessage({ kind: 'tell', value } satisfies Tell)
  }

  /** Asks the other side; throws its refusal. */
  async ask(name: string, args: unknown[], { onProgress, signal }: AskOptions = {}): Promise<unknown> {
    this.#lastId += 1
    const id = this.#lastId
    const abort = () => this.#port.postMessage({ kind: 'abort', id } satisfies Abort)
    signal?.addEventListener('abort', abort, { once: true })
    const reply = await new Promise<Reply<unknown>>((settle) => {
      this.#waiting.set(id, onProgress ? { settle, onProgress } : { settle })
      this.#port.postMessage({ kind: 'ask', id, name, args } satisfies Ask)
      // Stopped before it was asked: the event is over, so the other side is told at once.
      if (signal?.aborted) abort()
    })
    signal?.removeEventListener('abort', abort)
    if (reply.ok) return reply.value
    const { ok, code, message, ...more } = reply
    throw new RefusalError(code, message, more)
  }

  #receive(message: Message): void {
    if (message.kind === 'ask') void this.#answer(message)
    else if (message.kind === 'tell') this.#onTell(message.value)
    else if (message.kind === 'progress') this.#waiting.get(message.id)?.onProgress?.(message.done)
    else if (message.kind === 'abort') this.#answering.get(message.id)?.abort()
    else {
      this.#waiting.get(message.id)?.settle(message.reply)
      this.#waiting.delete(message.id)
    }
  }

  async #answer({ id, name, args }: Ask): Promise<void> {
    const stop = new AbortController()
    this.#answering.set(id, stop)
    const progress = (done: number) =>
      this.#port.postMessage({ kind: 'progress', id, done } satisfies Progress)
    const reply = await this.#answerer(name, args, { progress, signal: stop.signal }).then(
      (value): Reply<unknown> => ({ ok: true, value }),
      refusalOf,
    )
    this.#answering.delete(id)
    this.#port.postMessage({ kind: 'answer', id, reply } satisfies Answer)
  }
}

function refusalOf(error: unknown): Reply<unknown> {
  if (error instanceof RefusalError) return error.refusal
  const detail = error instanceof Error ? error.message : String(error)
  return { ok: false, code: 'defect', message: `程序出错：${detail}` }
}
