import type { Handlers } from '#electron/platform/ipc/gate'
import type { procedures } from '#shared/modules/procedures/contract'
import { batchService } from './batch.service'
import { intakeService } from './intake.service'
import { listService } from './list.service'
import { replyService } from './reply.service'
import { stateService } from './state.service'
import { stepService } from './step.service'

/** Every method of procedures, each from the file of its job. */
export const proceduresService: Handlers<typeof procedures> = {
  ...batchService,
  ...intakeService,
  ...listService,
  ...replyService,
  ...stateService,
  ...stepService,
}
