import type { Handlers } from '#electron/platform/ipc/gate'
import type { steps } from '#shared/platform/steps/contract'

const unbuilt = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const stepsService: Pick<Handlers<typeof steps>, 'list' | 'next' | 'undo' | 'redo'> = {
  list: unbuilt,
  next: unbuilt,
  undo: unbuilt,
  redo: unbuilt,
}
