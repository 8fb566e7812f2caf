import type { Handlers } from '#electron/platform/ipc/gate'
import type { procedures } from '#shared/modules/procedures/contract'

/** Every method of procedures, each from the file of its job. */
export const proceduresService: Handlers<typeof procedures> = {}
