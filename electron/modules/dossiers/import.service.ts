import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const importService: Pick<Handlers<typeof dossiers>, 'previewImport' | 'importDossiers'> = {
  previewImport: async () => later(),
  importDossiers: async () => later(),
}
