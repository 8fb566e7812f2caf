import type { AwardPaper } from '#shared/modules/awards/papers'

export function AwardPaperActions(_: { paper: AwardPaper; name: string }) {
  return null
}
