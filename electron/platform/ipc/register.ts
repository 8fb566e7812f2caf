import { awardsService } from '#electron/modules/awards/index'
import { cadresService } from '#electron/modules/cadres/index'
import { dossierSteps, dossiersService } from '#electron/modules/dossiers/index'
import { evaluationsService } from '#electron/modules/evaluations/index'
import { organizationSteps, organizationsService } from '#electron/modules/organizations/index'
import { peopleBatches, peopleService, peopleSteps, peopleViews } from '#electron/modules/people/index'
import type { Contract } from '#shared/ipc/contract'
import { accountsServiceFor } from '../accounts/accounts.service'
import { auditServiceWith } from '../audit/audit.service'
import { batchesServiceWith, batchStepsWith } from '../batches/batches.service'
import { settingsService } from '../settings/settings.service'
import { stepsServiceWith } from '../steps/steps.service'
import { backupsServiceFor } from '../vault/backups.service'
import type { Vault } from '../vault/vault.service'
import { viewsServiceWith } from '../views/views.service'
import type { DoorModule } from './doors'
import { type Entries, entriesOf } from './entries'
import type { Handlers } from './gate'

/** Every other method's handler. A module left out, or a method too many, does not compile. */
export function registerServices(vault: Vault): Entries {
  const services: { [M in Exclude<keyof Contract, DoorModule>]: Handlers<Contract[M]> } = {
    accounts: accountsServiceFor(vault),
    audit: auditServiceWith(() => vault.auditKey()),
    backups: backupsServiceFor(vault),
    batches: batchesServiceWith(peopleBatches),
    settings: settingsService,
    organizations: organizationsService,
    people: peopleService,
    cadres: cadresService,
    evaluations: evaluationsService,
    awards: awardsService,
    dossiers: dossiersService,
    views: viewsServiceWith({ people: peopleViews }),
    steps: stepsServiceWith({
      people: peopleSteps,
      organizations: organizationSteps,
      dossiers: dossierSteps,
      batches: batchStepsWith(peopleBatches),
    }),
  }
  return entriesOf(services)
}
