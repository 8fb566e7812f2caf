import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'
import { batchEditService } from './batch-edit.service'
import { commitService } from './commit.service'
import { exportService } from './export.service'
import { savingService } from './form-save.service'
import { mergeService } from './merge.service'
import { editingService } from './people-edit.service'
import { readingService } from './people-read.service'
import { photoService } from './photo.service'
import { photoMatchService } from './photo-match.service'
import { previewService } from './preview.service'
import { printingService } from './print.service'
import { proofService } from './proof.service'
import { recycleService } from './recycle.service'
import { rosterService } from './roster.service'
import { rosterPaperService } from './roster-paper.service'
import { sheetsService } from './sheets.service'
import { templateService } from './template.service'
import { warningsService } from './warnings.service'

/** Every method of people, each from the file of its job. */
export const peopleService: Handlers<typeof people> = {
  ...readingService,
  ...editingService,
  ...photoService,
  ...warningsService,
  ...previewService,
  ...commitService,
  ...exportService,
  ...printingService,
  ...savingService,
  ...proofService,
  ...rosterService,
  ...rosterPaperService,
  ...mergeService,
  ...recycleService,
  ...batchEditService,
  ...photoMatchService,
  ...sheetsService,
  ...templateService,
}
