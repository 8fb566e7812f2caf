import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const scoreSheetsService: Pick<
  Handlers<typeof awards>,
  'saveScoreSheets' | 'saveReviewPacks' | 'previewScores' | 'commitScores'
> = {
  saveScoreSheets: () => later(),
  saveReviewPacks: () => later(),
  previewScores: () => later(),
  commitScores: () => later(),
}
