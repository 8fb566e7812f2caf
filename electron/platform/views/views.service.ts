import type { Handlers } from '#electron/platform/ipc/gate'
import type { views } from '#shared/platform/views/contract'

const unbuilt = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const viewsService: Pick<
  Handlers<typeof views>,
  'list' | 'create' | 'save' | 'remove' | 'arrange' | 'addMembers' | 'removeMembers' | 'arrangeMembers'
> = {
  list: unbuilt,
  create: unbuilt,
  save: unbuilt,
  remove: unbuilt,
  arrange: unbuilt,
  addMembers: unbuilt,
  removeMembers: unbuilt,
  arrangeMembers: unbuilt,
}
