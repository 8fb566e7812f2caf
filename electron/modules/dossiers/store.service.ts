import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

/** How the files of the pages are, and looking them over. */
export const storeService: Pick<Handlers<typeof dossiers>, 'storeState' | 'verifyPages'> = {
  storeState: async () => later(),
  verifyPages: async () => later(),
}
