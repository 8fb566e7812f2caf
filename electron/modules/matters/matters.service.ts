import type { Handlers } from '#electron/platform/ipc/gate'
import type { matters } from '#shared/modules/matters/contract'
import { matterCountsService } from './counts.service'
import { matterFiguresService } from './figures.service'
import { ledgerInService } from './ledger-in.service'
import { ledgerOutService } from './ledger-out.service'
import { matterService } from './matter.service'
import { matterActsService } from './matter-acts.service'
import { planService } from './plan.service'
import { sanctionService } from './sanction.service'

/** Every method of matters, each from the file of its job. */
export const mattersService: Handlers<typeof matters> = {
  ...matterService,
  ...matterActsService,
  ...matterFiguresService,
  ...matterCountsService,
  ...sanctionService,
  ...planService,
  ...ledgerOutService,
  ...ledgerInService,
}
