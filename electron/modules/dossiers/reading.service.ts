import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const readingService: Pick<
  Handlers<typeof dossiers>,
  'myPermits' | 'permittedMaterials' | 'readingBeat' | 'readings' | 'watermark' | 'pagesOut'
> = {
  myPermits: async () => later(),
  permittedMaterials: async () => later(),
  readingBeat: async () => later(),
  readings: async () => later(),
  watermark: async () => later(),
  pagesOut: async () => later(),
}
