import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'

const unbuilt = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const photoMatchService: Pick<
  Handlers<typeof people>,
  'matchPhotos' | 'photoMatches' | 'decidePhoto' | 'commitPhotos'
> = {
  matchPhotos: unbuilt,
  photoMatches: unbuilt,
  decidePhoto: unbuilt,
  commitPhotos: unbuilt,
}
