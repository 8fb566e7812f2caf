import type { Handlers } from '#electron/platform/ipc/gate'
import type { reports } from '#shared/modules/reports/contract'
import { letterService } from './letter.service'
import { reminderService } from './reminder.service'
import { restService } from './rest.service'
import { workYearService } from './work-year.service'
import { workbenchService } from './workbench.service'

/** Every method of reports, each from the file of its job. */
export const reportsService: Handlers<typeof reports> = {
  ...workbenchService,
  ...reminderService,
  ...restService,
  ...letterService,
  ...workYearService,
}
