import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const missingService: Pick<
  Handlers<typeof dossiers>,
  'missing' | 'addMissing' | 'saveMissing' | 'chaseMissing' | 'closeMissing'
> = {
  missing: async () => later(),
  addMissing: async () => later(),
  saveMissing: async () => later(),
  chaseMissing: async () => later(),
  closeMissing: async () => later(),
}
