import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const scanService: Pick<
  Handlers<typeof dossiers>,
  'previewScans' | 'scanPages' | 'scanThumbnail' | 'assignScans' | 'takeScans'
> = {
  previewScans: async () => later(),
  scanPages: async () => later(),
  scanThumbnail: async () => later(),
  assignScans: async () => later(),
  takeScans: async () => later(),
}
