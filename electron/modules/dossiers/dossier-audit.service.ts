import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const dossierAuditService: Pick<
  Handlers<typeof dossiers>,
  | 'dossierAudit'
  | 'saveStatement'
  | 'removeStatement'
  | 'saveDecision'
  | 'saveAudit'
  | 'moveAudit'
  | 'citations'
  | 'auditOverview'
> = {
  dossierAudit: async () => later(),
  saveStatement: async () => later(),
  removeStatement: async () => later(),
  saveDecision: async () => later(),
  saveAudit: async () => later(),
  moveAudit: async () => later(),
  citations: async () => later(),
  auditOverview: async () => later(),
}
