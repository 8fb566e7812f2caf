import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const transferService: Pick<
  Handlers<typeof dossiers>,
  | 'transfers'
  | 'transfer'
  | 'createTransfer'
  | 'saveTransfer'
  | 'moveTransfer'
  | 'transferFacts'
  | 'checkList'
> = {
  transfers: async () => later(),
  transfer: async () => later(),
  createTransfer: async () => later(),
  saveTransfer: async () => later(),
  moveTransfer: async () => later(),
  transferFacts: async () => later(),
  checkList: async () => later(),
}
