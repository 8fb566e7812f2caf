import { cadresService } from '#electron/modules/cadres/index'
import { organizationSteps, organizationsService } from '#electron/modules/organizations/index'
import {
  listPeopleBatch,
  peopleService,
  peopleSteps,
  redoPeopleBatch,
  undoPeopleBatch,
} from '#electron/modules/people/index'
import type { Contract } from '#shared/ipc/contract'
import { accountsServiceFor } from '../accounts/accounts.service'
import { auditServiceWith } from '../audit/audit.service'
import { batchesServiceWith, batchStepsWith } from '../batches/batches.service'
import { settingsService } from '../settings/settings.service'
import { stepsServiceWith } from '../steps/steps.service'
import { backupsServiceFor } from '../vault/backups.service'
import type { Vault } from '../vault/vault.service'
import { viewsService } from '../views/views.service'
import type { DoorModule } from './doors'
import { type Entries, entriesOf } from './entries'
import type { Handlers } from './gate'

/** Every other method's handler. A module left out, or a method too many, does not compile. */
export function registerServices(vault: Vault): Entries {
  const batchKeeper = { entries: listPeopleBatch, undo: undoPeopleBatch, redo: redoPeopleBatch }
  const services: { [M in Exclude<keyof Contract, DoorModule>]: Handlers<Contract[M]> } = {
    accounts: accountsServiceFor(vault),
    audit: auditServiceWith(() => vault.auditKey()),
    backups: backupsServiceFor(vault),
    batches: batchesServiceWith(batchKeeper),
    settings: settingsService,
    organizations: organizationsService,
    people: peopleService,
    cadres: cadresService,
    views: viewsService,
    steps: stepsServiceWith({
      people: peopleSteps,
      organizations: organizationSteps,
      batches: batchStepsWith(batchKeeper),
    }),
  }
  return entriesOf(services)
}
