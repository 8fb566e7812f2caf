import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const pageService: Pick<
  Handlers<typeof dossiers>,
  'pages' | 'pageImage' | 'thumbnails' | 'keepThumbnail' | 'storeState' | 'verifyPages'
> = {
  pages: async () => later(),
  pageImage: async () => later(),
  thumbnails: async () => later(),
  keepThumbnail: async () => later(),
  storeState: async () => later(),
  verifyPages: async () => later(),
}
