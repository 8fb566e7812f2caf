import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const bulkService: Pick<
  Handlers<typeof awards>,
  'saveNominationSheets' | 'previewNominations' | 'commitNominations'
> = {
  saveNominationSheets: () => later(),
  previewNominations: () => later(),
  commitNominations: () => later(),
}
