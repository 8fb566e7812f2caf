import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'

const unbuilt = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const rosterService: Pick<Handlers<typeof people>, 'counts' | 'findListed' | 'arrange'> = {
  counts: unbuilt,
  findListed: unbuilt,
  arrange: unbuilt,
}
