import type { DossierPaperName } from '#shared/modules/dossiers/papers'
import type { PaperMaker } from './paper-ask'
import { handoverPapers } from './paper-handover'
import { loosePapers } from './paper-loose'
import { missingLetterPapers, missingListPapers } from './paper-missing'

/** How each paper is made: one file `paper-<name>.ts` a paper, entered here by whoever writes it. */
export const PAPER_MAKERS: { [Name in DossierPaperName]?: PaperMaker<Name> } = {
  loose: loosePapers,
  'missing-letter': missingLetterPapers,
  'missing-list': missingListPapers,
  handover: handoverPapers,
}
