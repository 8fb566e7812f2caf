import type { AwardPaperName } from '#shared/modules/awards/papers'
import { approvalPapers } from './paper-approval'
import type { PaperMaker } from './paper-ask'
import { assignmentPapers } from './paper-assignment'
import { certificatePapers } from './paper-certificates'
import { checksPapers } from './paper-checks'
import { countPapers } from './paper-count'
import { dossierPapers } from './paper-dossier'
import { listPapers } from './paper-list'
import { medalPapers } from './paper-medal'
import { nominationPapers, rollPapers } from './paper-nomination'
import { noticePapers } from './paper-notice'
import { objectionsPapers } from './paper-objections'
import { prizePapers } from './paper-prizes'
import { rankingPapers } from './paper-ranking'
import { scorePapers } from './paper-scores'
import { shortagePapers } from './paper-shortage'
import { shortlistPapers } from './paper-shortlist'
import { titlePapers } from './paper-titles'

/** How each paper is made: one file `paper-<name>.ts` a paper, entered here by whoever writes it. */
export const PAPER_MAKERS: { [Name in AwardPaperName]: PaperMaker<Name> } = {
  nomination: nominationPapers,
  roll: rollPapers,
  approval: approvalPapers,
  assignment: assignmentPapers,
  checks: checksPapers,
  count: countPapers,
  shortlist: shortlistPapers,
  notice: noticePapers,
  objections: objectionsPapers,
  titles: titlePapers,
  shortage: shortagePapers,
  medal: medalPapers,
  prizes: prizePapers,
  list: listPapers,
  dossier: dossierPapers,
  certificates: certificatePapers,
  scores: scorePapers,
  ranking: rankingPapers,
}
