import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { assignmentService } from './assignment.service'
import { attachmentService } from './attachment.service'
import { awardOverviewService } from './award-overview.service'
import { awardPaperService } from './award-paper.service'
import { bulkService } from './bulk.service'
import { checkService } from './check.service'
import { conflictService } from './conflict.service'
import { cycleService } from './cycle.service'
import { honourService } from './honour.service'
import { myReviewService } from './my-review.service'
import { nominationService } from './nomination.service'
import { noticeService } from './notice.service'
import { panelService } from './panel.service'
import { prizeService } from './prize.service'
import { programmeService } from './programme.service'
import { reviewerService } from './reviewer.service'
import { reviewerDraftService } from './reviewer-draft.service'
import { scoreService } from './score.service'
import { scoreSheetsService } from './score-sheets.service'
import { shortageService } from './shortage.service'
import { stageMoveService } from './stage-move.service'
import { stageOutcomeService } from './stage-outcome.service'
import { standardService } from './standard.service'
import { titleService } from './title.service'

/** Every method of awards, each from the file of its job. */
export const awardsService: Handlers<typeof awards> = {
  ...assignmentService,
  ...attachmentService,
  ...awardOverviewService,
  ...awardPaperService,
  ...bulkService,
  ...checkService,
  ...conflictService,
  ...cycleService,
  ...honourService,
  ...myReviewService,
  ...nominationService,
  ...noticeService,
  ...panelService,
  ...prizeService,
  ...programmeService,
  ...reviewerDraftService,
  ...reviewerService,
  ...scoreService,
  ...scoreSheetsService,
  ...shortageService,
  ...stageMoveService,
  ...stageOutcomeService,
  ...standardService,
  ...titleService,
}
