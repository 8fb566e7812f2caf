import type { Handlers } from '#electron/platform/ipc/gate'
import type { matters } from '#shared/modules/matters/contract'

/** Every method of matters, each from the file of its job. */
export const mattersService: Handlers<typeof matters> = {}
