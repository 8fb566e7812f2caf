import type { DossierPaperName } from '#shared/modules/dossiers/papers'
import type { PaperMaker } from './paper-ask'
import { auditPapers, beforePostPapers } from './paper-audit'
import { cataloguePapers } from './paper-catalogue'
import { completenessPapers } from './paper-completeness'
import { coverPapers } from './paper-cover'
import { approvalPapers, permitPapers, readingPapers, transferPapers } from './paper-custody'
import { handoverPapers } from './paper-handover'
import { loosePapers } from './paper-loose'
import { missingLetterPapers, missingListPapers } from './paper-missing'
import { spinePapers } from './paper-spine'

/** How each paper is made: one file `paper-<name>.ts` a paper, entered here by whoever writes it. */
export const PAPER_MAKERS: { [Name in DossierPaperName]: PaperMaker<Name> } = {
  catalogue: cataloguePapers,
  spine: spinePapers,
  cover: coverPapers,
  loose: loosePapers,
  'missing-letter': missingLetterPapers,
  'missing-list': missingListPapers,
  handover: handoverPapers,
  audit: auditPapers,
  'before-post': beforePostPapers,
  completeness: completenessPapers,
  permit: permitPapers,
  readings: readingPapers,
  transfer: transferPapers,
  'transfer-approval': approvalPapers,
}
