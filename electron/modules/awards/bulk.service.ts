import type { Handlers } from '#electron/platform/ipc/gate'
import type { bulk } from '#shared/modules/awards/contract-bulk'
import { later } from './later'

export const bulkService: Handlers<typeof bulk> = {
  saveNominationSheets: () => later(),
  previewNominations: () => later(),
  bulkPreview: () => later(),
  bulkRows: () => later(),
  decideBulkRow: () => later(),
  discardBulk: () => later(),
  commitNominations: () => later(),
}
