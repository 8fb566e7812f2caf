import { contract } from '#shared/ipc/contract'
import type { Method } from '#shared/ipc/method'
import type { Passage } from './gate'

/** A method with the function that answers it. */
export type Entry = { method: Method; handler: Passage['handler'] }
export type Entries = ReadonlyMap<string, Entry>

/** The methods of these services by their full names (`people.save`). */
export function entriesOf(services: object): Entries {
  const entries = new Map<string, Entry>()
  for (const [module, methods] of Object.entries(contract)) {
    const service: unknown = Reflect.get(services, module)
    if (typeof service !== 'object' || service === null) continue
    for (const [name, method] of Object.entries(methods as Record<string, Method>))
      entries.set(`${module}.${name}`, { method, handler: handlerOf(service, `${module}.${name}`, name) })
  }
  return entries
}

function handlerOf(service: object, fullName: string, name: string): Passage['handler'] {
  const handler: unknown = Reflect.get(service, name)
  if (typeof handler !== 'function') throw new Error(`no handler for ${fullName}`)
  return handler as Passage['handler']
}
