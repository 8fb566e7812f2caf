import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const dossierPaperService: Pick<
  Handlers<typeof dossiers>,
  'previewDossierPaper' | 'printDossierPaper' | 'saveDossierPaper'
> = {
  previewDossierPaper: async () => later(),
  printDossierPaper: async () => later(),
  saveDossierPaper: async () => later(),
}
