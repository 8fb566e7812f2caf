import type { Handlers } from '#electron/platform/ipc/gate'
import type { training } from '#shared/modules/training/contract'
import { classService } from './class.service'
import { classBookService } from './class-book.service'
import { classesBookService } from './classes-book.service'
import { marksBookService } from './marks-book.service'
import { participantService } from './participant.service'
import { planService } from './plan.service'
import { resourcesService } from './resources.service'
import { studyService } from './study.service'
import { studyFileService } from './study-file.service'
import { testService } from './test.service'

/** Every method of training, each from the file of its job. */
export const trainingService: Handlers<typeof training> = {
  ...planService,
  ...classService,
  ...participantService,
  ...classBookService,
  ...classesBookService,
  ...studyService,
  ...studyFileService,
  ...resourcesService,
  ...testService,
  ...marksBookService,
}
