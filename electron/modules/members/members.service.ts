import type { Handlers } from '#electron/platform/ipc/gate'
import type { members } from '#shared/modules/members/contract'

/** Every method of members, each from the file of its job. */
export const membersService: Handlers<typeof members> = {}
