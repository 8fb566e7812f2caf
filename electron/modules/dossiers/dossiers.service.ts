import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { catalogueService } from './catalogue.service'
import { completenessService } from './completeness.service'
import { dossierService } from './dossier.service'
import { dossierAuditService } from './dossier-audit.service'
import { dossierFiguresService } from './dossier-figures.service'
import { dossierPaperService } from './dossier-paper.service'
import { dossierStandardService } from './dossier-standard.service'
import { enclosureService } from './enclosure.service'
import { exportService } from './export.service'
import { importService } from './import.service'
import { looseService } from './loose.service'
import { missingService } from './missing.service'
import { pageService } from './page.service'
import { pageMoveService } from './page-move.service'
import { permitService } from './permit.service'
import { readingService } from './reading.service'
import { scanService } from './scan.service'
import { storeService } from './store.service'
import { transferService } from './transfer.service'

/** Every method of dossiers, each from the file of its job. */
export const dossiersService: Handlers<typeof dossiers> = {
  ...catalogueService,
  ...completenessService,
  ...dossierService,
  ...dossierAuditService,
  ...dossierFiguresService,
  ...dossierPaperService,
  ...dossierStandardService,
  ...enclosureService,
  ...exportService,
  ...importService,
  ...looseService,
  ...missingService,
  ...pageService,
  ...pageMoveService,
  ...permitService,
  ...readingService,
  ...scanService,
  ...storeService,
  ...transferService,
}
