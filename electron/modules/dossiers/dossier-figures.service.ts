import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const dossierFiguresService: Pick<Handlers<typeof dossiers>, 'dossierFigures'> = {
  dossierFigures: async () => later(),
}
