import type { Handlers } from '#electron/platform/ipc/gate'
import type { inspections } from '#shared/modules/inspections/contract'

/** Every method of inspections, each from the file of its job. */
export const inspectionsService: Handlers<typeof inspections> = {}
