import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'

const unbuilt = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const mergeService: Pick<
  Handlers<typeof people>,
  'duplicates' | 'compareDuplicates' | 'keepApart' | 'merge'
> = {
  duplicates: unbuilt,
  compareDuplicates: unbuilt,
  keepApart: unbuilt,
  merge: unbuilt,
}
