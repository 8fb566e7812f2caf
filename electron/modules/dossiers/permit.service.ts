import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const permitService: Pick<
  Handlers<typeof dossiers>,
  'permits' | 'permit' | 'permitHindrances' | 'createPermit' | 'savePermit' | 'decidePermit' | 'movePermit'
> = {
  permits: async () => later(),
  permit: async () => later(),
  permitHindrances: async () => later(),
  createPermit: async () => later(),
  savePermit: async () => later(),
  decidePermit: async () => later(),
  movePermit: async () => later(),
}
