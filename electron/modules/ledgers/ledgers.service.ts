import type { Handlers } from '#electron/platform/ipc/gate'
import type { ledgers } from '#shared/modules/ledgers/contract'

/** Every method of ledgers, each from the file of its job. */
export const ledgersService: Handlers<typeof ledgers> = {}
