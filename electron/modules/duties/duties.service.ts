import type { Handlers } from '#electron/platform/ipc/gate'
import type { duties } from '#shared/modules/duties/contract'
import { attendanceService } from './attendance.service'
import { exportService } from './export.service'
import { ledgerInService } from './ledger-in.service'
import { matrixService } from './matrix.service'
import { planService } from './plan.service'
import { recordService } from './record.service'
import { settingService } from './setting.service'
import { superviseService } from './supervise.service'

/** Every method of duties, each from the file of its job. */
export const dutiesService: Handlers<typeof duties> = {
  ...attendanceService,
  ...exportService,
  ...ledgerInService,
  ...matrixService,
  ...planService,
  ...recordService,
  ...settingService,
  ...superviseService,
}
