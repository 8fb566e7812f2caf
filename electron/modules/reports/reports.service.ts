import type { Handlers } from '#electron/platform/ipc/gate'
import type { reports } from '#shared/modules/reports/contract'

/** Every method of reports, each from the file of its job. */
export const reportsService: Handlers<typeof reports> = {}
