import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const looseService: Pick<
  Handlers<typeof dossiers>,
  'loose' | 'receiveLoose' | 'saveLoose' | 'fileLoose' | 'returnLoose'
> = {
  loose: async () => later(),
  receiveLoose: async () => later(),
  saveLoose: async () => later(),
  fileLoose: async () => later(),
  returnLoose: async () => later(),
}
