import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

type Answer = { id?: number; result?: Record<string, unknown>; error?: { message: string } }

const RELOADED = Symbol('reloaded')

/**
 * Chromium's debugging protocol over two pipes instead of a socket: what drives the application here must not be
 * the internet socket that the test looks for. The child needs `stdio[3]` and `stdio[4]` as pipes and the switch
 * `--remote-debugging-pipe`.
 */
export class DevtoolsPipe {
  readonly #out: Writable
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #lastId = 0
  #rest = ''

  /** `address`: how the address of the page begins that is meant. */
  constructor(
    child: ChildProcess,
    private readonly address = 'app://',
  ) {
    this.#out = child.stdio[3] as Writable
    const input = child.stdio[4] as Readable
    input.setEncoding('utf8')
    input.on('data', (chunk: string) => this.#read(chunk))
  }

  /** Evaluates an expression in the application's window and answers its JSON value. */
  async evaluate(expression: string): Promise<unknown> {
    const sessionId = await this.#window()
    for (;;) {
      const answer = await this.#once(expression, sessionId)
      if (answer !== RELOADED) return answer
    }
  }

  /** A page that is just being replaced by the loaded one loses what was asked of it: ask the new one. */
  async #once(expression: string, sessionId: string): Promise<unknown> {
    try {
      const params = { expression, awaitPromise: true, returnByValue: true }
      const answer = await this.#send('Runtime.evaluate', params, sessionId)
      return (answer.result as { value?: unknown } | undefined)?.value
    } catch (error) {
      if (/context was destroyed|Cannot find default execution context/.test(String(error))) return RELOADED
      throw error
    }
  }

  #session: Promise<string> | undefined

  #window(): Promise<string> {
    this.#session ??= this.#attach()
    return this.#session
  }

  async #attach(): Promise<string> {
    for (;;) {
      const { targetInfos } = (await this.#send('Target.getTargets', {})) as {
        targetInfos: { targetId: string; type: string; url: string }[]
      }
      const page = targetInfos.find((it) => it.type === 'page' && it.url.startsWith(this.address))
      if (!page) continue
      const { sessionId } = await this.#send('Target.attachToTarget', {
        targetId: page.targetId,
        flatten: true,
      })
      return String(sessionId)
    }
  }

  #send(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    this.#lastId += 1
    const id = this.#lastId
    const sent = new Promise<Record<string, unknown>>((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(error.message)) : resolve(result ?? {}),
      )
    })
    this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return sent
  }

  #read(chunk: string): void {
    const parts = (this.#rest + chunk).split('\0')
    this.#rest = parts.pop() ?? ''
    for (const part of parts) {
      const answer = JSON.parse(part) as Answer
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer)
    }
  }
}
