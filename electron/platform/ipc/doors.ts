import type { Contract } from '#shared/ipc/contract'
import type { Vault } from '../vault/vault.service'
import { type Entries, entriesOf } from './entries'
import type { Handlers } from './gate'
import type { TaskBoard } from './task-run'

export type DoorModule = 'vault' | 'tasks'

/** What is answered before anyone has signed in. The first screen needs nothing else of the services. */
export function registerDoors(vault: Vault, board: TaskBoard): Entries {
  const services: { [M in DoorModule]: Handlers<Contract[M]> } = {
    vault: vault.handlers,
    tasks: { cancel: async ({ taskId }) => ({ found: board.cancel(taskId) }) },
  }
  return entriesOf(services)
}
