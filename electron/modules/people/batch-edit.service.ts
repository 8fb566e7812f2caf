import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'

const unbuilt = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const batchEditService: Pick<
  Handlers<typeof people>,
  'previewEdits' | 'editedPeople' | 'commitEdits'
> = {
  previewEdits: unbuilt,
  editedPeople: unbuilt,
  commitEdits: unbuilt,
}
