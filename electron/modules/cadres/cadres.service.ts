import type { Handlers } from '#electron/platform/ipc/gate'
import type { cadres } from '#shared/modules/cadres/contract'

export const cadresService: Handlers<typeof cadres> = {}
