import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const exportService: Pick<
  Handlers<typeof dossiers>,
  'checkExport' | 'exportDossiers' | 'exportLogs' | 'ownRecipient'
> = {
  checkExport: async () => later(),
  exportDossiers: async () => later(),
  exportLogs: async () => later(),
  ownRecipient: async () => later(),
}
