import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { ballotService } from './ballot.service'
import { ballotSheetsService } from './ballot-sheets.service'
import { caseService } from './case.service'
import { comparisonService } from './comparison.service'
import { decisionService } from './decision.service'
import { eligibilityService } from './eligibility.service'
import { paperService } from './paper.service'
import { pointService } from './point.service'
import { recusalService } from './recusal.service'
import { resultService } from './result.service'
import { roundService } from './round.service'
import { roundMoveService } from './round-move.service'
import { roundSubjectService } from './round-subject.service'
import { schemeService } from './scheme.service'
import { settleService } from './settle.service'
import { standardService } from './standard.service'
import { totalsService } from './totals.service'

/** Every method of evaluations, each from the file of its job. */
export const evaluationsService: Handlers<typeof evaluations> = {
  ...ballotSheetsService,
  ...ballotService,
  ...caseService,
  ...comparisonService,
  ...decisionService,
  ...eligibilityService,
  ...paperService,
  ...pointService,
  ...resultService,
  ...recusalService,
  ...roundMoveService,
  ...roundService,
  ...roundSubjectService,
  ...schemeService,
  ...settleService,
  ...standardService,
  ...totalsService,
}
