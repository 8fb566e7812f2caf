import type { Handlers } from '#electron/platform/ipc/gate'
import type { indicators } from '#shared/modules/indicators/contract'

/** Every method of indicators, each from the file of its job. */
export const indicatorsService: Handlers<typeof indicators> = {}
