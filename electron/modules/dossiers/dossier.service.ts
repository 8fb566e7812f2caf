import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const dossierService: Pick<
  Handlers<typeof dossiers>,
  | 'dossiers'
  | 'dossierOrder'
  | 'dossier'
  | 'dossierOfPerson'
  | 'createDossiers'
  | 'saveDossier'
  | 'moveDossier'
  | 'removeDossier'
> = {
  dossiers: async () => later(),
  dossierOrder: async () => later(),
  dossier: async () => later(),
  dossierOfPerson: async () => later(),
  createDossiers: async () => later(),
  saveDossier: async () => later(),
  moveDossier: async () => later(),
  removeDossier: async () => later(),
}
