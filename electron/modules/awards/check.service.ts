import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const checkService: Pick<Handlers<typeof awards>, 'checks' | 'overrideCheck'> = {
  checks: () => later(),
  overrideCheck: () => later(),
}
