import type { Page } from '@playwright/test'
import { type Api, contract, shellContract } from '#shared/ipc/contract'
import type { Reply } from '#shared/ipc/reply'

/** Every contract method, called through the page's own bridge: what the records hold, asked as the page asks. */
export function apiOf(page: Page): Api {
  const call = (method: string) => (input: unknown) =>
    page.evaluate(([name, value]) => window.bridge.invoke(name, value), [method, input] as const)
  const modules = Object.entries({ ...contract, ...shellContract }).map(([module, methods]) => [
    module,
    Object.fromEntries(Object.keys(methods).map((name) => [name, call(`${module}.${name}`)])),
  ])
  return Object.fromEntries(modules) as unknown as Api
}

/** The value of a reply that must have succeeded. */
export async function made<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message} ${answer.field ?? ''}`)
  return answer.value
}
