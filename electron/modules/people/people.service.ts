import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'
import { commitService } from './commit.service'
import { exportService } from './export.service'
import { editingService } from './people-edit.service'
import { readingService } from './people-read.service'
import { photoService } from './photo.service'
import { previewService } from './preview.service'
import { printingService } from './print.service'
import { proofService } from './proof.service'
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
  ...proofService,
}
