import { type Api, contract, type Notice, shellContract, type TaskWatch } from '#shared/ipc/contract'
import type { Refusal, Reply } from '#shared/ipc/reply'
import type { Grant } from '#shared/values/id'

type AnyCall = (input: unknown, watch?: TaskWatch) => Promise<Reply<unknown>>

/** Every contract method as a function; a method added to the contract is here by itself. */
export const api = Object.fromEntries(
  Object.entries({ ...contract, ...shellContract }).map(([module, methods]) => [
    module,
    Object.fromEntries(Object.keys(methods).map((name) => [name, callTo(`${module}.${name}`)])),
  ]),
) as unknown as Api

/** Hears what the records worker says unasked. Returns the function that stops listening. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  return window.bridge.on(listener)
}

/** Tickets for files dropped on the window. */
export function grantsOfDropped(files: File[]): Promise<Grant[]> {
  return window.bridge.dropped(files)
}

/** A refusal as the error that a query library hands on. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

/** The value of a reply; a refusal becomes a thrown `Refused`. */
export async function unwrap<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply
  if (answer.ok) return answer.value
  throw new Refused(answer)
}

function callTo(method: string): AnyCall {
  return (input, watch) => {
    if (!watch) return window.bridge.invoke(method, input)
    const taskId = crypto.randomUUID()
    const stop = window.bridge.on((notice) => {
      if (notice.type === 'progress' && notice.taskId === taskId) watch.onProgress?.(notice.progress)
    })
    watch.onStart?.(taskId)
    return window.bridge.invoke(method, input, taskId).finally(stop)
  }
}
