import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { later } from './later'

export const nominationService: Pick<
  Handlers<typeof awards>,
  | 'nominations'
  | 'nomination'
  | 'nominationProblems'
  | 'candidateFacts'
  | 'unitQuotas'
  | 'createNomination'
  | 'saveNomination'
  | 'moveNomination'
  | 'enterNominations'
  | 'removeNomination'
  | 'nominationDraft'
  | 'keepNominationDraft'
  | 'dropNominationDraft'
> = {
  nominations: () => later(),
  nomination: () => later(),
  nominationProblems: () => later(),
  candidateFacts: () => later(),
  unitQuotas: () => later(),
  createNomination: () => later(),
  saveNomination: () => later(),
  moveNomination: () => later(),
  enterNominations: () => later(),
  removeNomination: () => later(),
  nominationDraft: () => later(),
  keepNominationDraft: () => later(),
  dropNominationDraft: () => later(),
}
