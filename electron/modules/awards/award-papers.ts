import type { AwardPaperName } from '#shared/modules/awards/papers'
import type { PaperMaker } from './paper-ask'
import { rankingPapers } from './paper-ranking'
import { scorePapers } from './paper-scores'

/** How each paper is made: one file `paper-<name>.ts` a paper, entered here by whoever writes it. */
export const PAPER_MAKERS: { [Name in AwardPaperName]?: PaperMaker<Name> } = {
  scores: scorePapers,
  ranking: rankingPapers,
}
