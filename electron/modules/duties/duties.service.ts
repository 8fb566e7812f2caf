import type { Handlers } from '#electron/platform/ipc/gate'
import type { duties } from '#shared/modules/duties/contract'

/** Every method of duties, each from the file of its job. */
export const dutiesService: Handlers<typeof duties> = {}
