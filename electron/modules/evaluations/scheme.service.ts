import type { Handlers } from '#electron/platform/ipc/gate'
import type { evaluations } from '#shared/modules/evaluations/contract'
import { notBuilt } from './not-built'

export const schemeService: Pick<
  Handlers<typeof evaluations>,
  | 'schemes'
  | 'scheme'
  | 'presets'
  | 'createScheme'
  | 'saveScheme'
  | 'newEdition'
  | 'retireScheme'
  | 'removeScheme'
> = {
  schemes: () => notBuilt(),
  scheme: () => notBuilt(),
  presets: () => notBuilt(),
  createScheme: () => notBuilt(),
  saveScheme: () => notBuilt(),
  newEdition: () => notBuilt(),
  retireScheme: () => notBuilt(),
  removeScheme: () => notBuilt(),
}
