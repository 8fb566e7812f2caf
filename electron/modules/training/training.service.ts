import type { Handlers } from '#electron/platform/ipc/gate'
import type { training } from '#shared/modules/training/contract'

/** Every method of training, each from the file of its job. */
export const trainingService: Handlers<typeof training> = {}
