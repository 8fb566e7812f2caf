import { awardHolidays, awardsService } from '#electron/modules/awards/index'
import { cadresService } from '#electron/modules/cadres/index'
import { dossierSteps, dossiersService } from '#electron/modules/dossiers/index'
import {
  dutiesEvidence,
  figureSources as dutiesFigures,
  dutiesPapers,
  dutiesService,
  dutiesSystems,
} from '#electron/modules/duties/index'
import { evaluationsService, offerBarrings, offerFact } from '#electron/modules/evaluations/index'
import {
  indicatorsEvidence,
  indicatorsPapersWith,
  indicatorsServiceWith,
  indicatorsSystems,
  linksSystems,
} from '#electron/modules/indicators/index'
import {
  inspectionEvidence,
  inspectionFacts,
  inspectionFigures,
  inspectionPapers,
  inspectionsService,
  inspectionsSystems,
} from '#electron/modules/inspections/index'
import { ledgersPapers, ledgersService } from '#electron/modules/ledgers/index'
import {
  matterSteps,
  mattersEvidence,
  mattersFigures,
  mattersPapers,
  mattersService,
  mattersSystems,
  sanctionBarrings,
} from '#electron/modules/matters/index'
import {
  membersEvidence,
  membersFigures,
  membersPapers,
  membersService,
  membersSystems,
} from '#electron/modules/members/index'
import {
  organizationFigures,
  organizationSteps,
  organizationsPapers,
  organizationsServiceWith,
  partySteps,
  termsSystems,
} from '#electron/modules/organizations/index'
import { peopleBatches, peopleService, peopleSteps, peopleViews } from '#electron/modules/people/index'
import {
  proceduresEvidence,
  proceduresFigures,
  proceduresPapers,
  proceduresService,
  proceduresSystems,
} from '#electron/modules/procedures/index'
import { reportsPapers, reportsService } from '#electron/modules/reports/index'
import {
  studyBarrings,
  trainingFigures,
  trainingPapers,
  trainingService,
  trainingSystems,
} from '#electron/modules/training/index'
import { organizationPartners } from '#electron/partners'
import type { Contract } from '#shared/ipc/contract'
import { accountsServiceFor } from '../accounts/accounts.service'
import { auditServiceWith } from '../audit/audit.service'
import { batchesServiceWith, batchStepsWith } from '../batches/batches.service'
import { keepHolidaysIn } from '../calendar/holidays'
import { evidenceServiceWith } from '../evidence/index'
import type { FigureSource } from '../figures/figure-source'
import { papersServiceWith } from '../papers/papers.service'
import { settingsService } from '../settings/settings.service'
import { rowSteps } from '../steps/row-steps'
import { stepsServiceWith } from '../steps/steps.service'
import { systemsServiceWith } from '../systems/systems.service'
import { backupsServiceFor } from '../vault/backups.service'
import type { Vault } from '../vault/vault.service'
import { viewsServiceWith } from '../views/views.service'
import type { DoorModule } from './doors'
import { type Entries, entriesOf } from './entries'
import type { Handlers } from './gate'

/** What modules count, for indicators; each module adds its own: `...mattersFigures`. */
const FIGURES: readonly FigureSource[] = [
  ...organizationFigures,
  ...dutiesFigures,
  ...mattersFigures,
  ...membersFigures,
  ...proceduresFigures,
  ...trainingFigures,
  ...inspectionFigures,
]

/** Every other method's handler. A module left out, or a method too many, does not compile. */
export function registerServices(vault: Vault): Entries {
  offerBarrings('matters', sanctionBarrings)
  offerBarrings('training', studyBarrings)
  for (const [key, finder] of Object.entries(inspectionFacts)) offerFact(key, finder)
  keepHolidaysIn(awardHolidays)
  const services: { [M in Exclude<keyof Contract, DoorModule>]: Handlers<Contract[M]> } = {
    accounts: accountsServiceFor(vault),
    audit: auditServiceWith(() => vault.auditKey()),
    backups: backupsServiceFor(vault),
    batches: batchesServiceWith(peopleBatches),
    settings: settingsService,
    organizations: organizationsServiceWith(organizationPartners),
    people: peopleService,
    cadres: cadresService,
    evaluations: evaluationsService,
    procedures: proceduresService,
    matters: mattersService,
    duties: dutiesService,
    indicators: indicatorsServiceWith(FIGURES),
    ledgers: ledgersService,
    awards: awardsService,
    dossiers: dossiersService,
    members: membersService,
    training: trainingService,
    inspections: inspectionsService,
    reports: reportsService,
    systems: systemsServiceWith({
      duties: dutiesSystems,
      matters: mattersSystems,
      procedures: proceduresSystems,
      links: linksSystems,
      indicators: indicatorsSystems,
      terms: termsSystems,
      members: membersSystems,
      training: trainingSystems,
      inspections: inspectionsSystems,
    }),
    papers: papersServiceWith({
      ...organizationsPapers,
      ...indicatorsPapersWith(FIGURES),
      ...mattersPapers,
      ...dutiesPapers,
      ...ledgersPapers,
      ...membersPapers,
      ...proceduresPapers,
      ...trainingPapers,
      ...inspectionPapers,
      ...reportsPapers,
    }),
    evidence: evidenceServiceWith([
      inspectionEvidence,
      proceduresEvidence,
      ...indicatorsEvidence,
      ...membersEvidence,
      dutiesEvidence,
      ...mattersEvidence,
    ]),
    views: viewsServiceWith({ people: peopleViews }),
    steps: stepsServiceWith({
      people: peopleSteps,
      organizations: organizationSteps,
      parties: partySteps,
      dossiers: dossierSteps,
      matters: matterSteps,
      batches: batchStepsWith(peopleBatches),
      rows: rowSteps,
    }),
  }
  return entriesOf(services)
}
