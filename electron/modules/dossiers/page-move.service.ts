import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const pageMoveService: Pick<
  Handlers<typeof dossiers>,
  | 'correctPage'
  | 'placePages'
  | 'markBlank'
  | 'removePages'
  | 'replacePage'
  | 'splitMaterial'
  | 'mergeMaterials'
> = {
  correctPage: async () => later(),
  placePages: async () => later(),
  markBlank: async () => later(),
  removePages: async () => later(),
  replacePage: async () => later(),
  splitMaterial: async () => later(),
  mergeMaterials: async () => later(),
}
