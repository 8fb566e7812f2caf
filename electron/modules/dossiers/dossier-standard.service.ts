import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const dossierStandardService: Pick<
  Handlers<typeof dossiers>,
  'dossierStandards' | 'saveDossierStandards'
> = {
  dossierStandards: async () => later(),
  saveDossierStandards: async () => later(),
}
