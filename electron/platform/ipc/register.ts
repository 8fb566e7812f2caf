import { organizationsService } from '#electron/modules/organizations/index'
import { listPeopleBatch, peopleService, undoPeopleBatch } from '#electron/modules/people/index'
import { type Contract, contract } from '#shared/ipc/contract'
import type { Method } from '#shared/ipc/method'
import { accountsServiceFor } from '../accounts/accounts.service'
import { auditServiceWith } from '../audit/audit.service'
import { batchesServiceWith } from '../batches/batches.service'
import { settingsService } from '../settings/settings.service'
import { backupsServiceFor } from '../vault/backups.service'
import type { Vault } from '../vault/vault.service'
import type { Handlers, Passage } from './gate'
import type { TaskBoard } from './task-run'

export type Entry = { method: Method; handler: Passage['handler'] }

/** Every method's handler. A module left out, or a method too many, does not compile. */
export function registerServices(vault: Vault, board: TaskBoard): ReadonlyMap<string, Entry> {
  const services: { [M in keyof Contract]: Handlers<Contract[M]> } = {
    vault: vault.handlers,
    tasks: { cancel: async ({ taskId }) => ({ found: board.cancel(taskId) }) },
    accounts: accountsServiceFor(vault),
    audit: auditServiceWith(() => vault.auditKey()),
    backups: backupsServiceFor(vault),
    batches: batchesServiceWith({ entries: listPeopleBatch, undo: undoPeopleBatch }),
    settings: settingsService,
    organizations: organizationsService,
    people: peopleService,
  }
  const entries = new Map<string, Entry>()
  for (const [module, methods] of Object.entries(contract))
    for (const [name, method] of Object.entries(methods as Record<string, Method>))
      entries.set(`${module}.${name}`, { method, handler: handlerOf(services, module, name) })
  return entries
}

function handlerOf(services: object, module: string, name: string): Passage['handler'] {
  const group = (services as Record<string, Record<string, Passage['handler']>>)[module]
  const handler = group?.[name]
  if (!handler) throw new Error(`no handler for ${module}.${name}`)
  return handler
}
