import type { Handlers } from '#electron/platform/ipc/gate'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { later } from './later'

export const completenessService: Pick<Handlers<typeof dossiers>, 'completeness' | 'judgeCompleteness'> = {
  completeness: async () => later(),
  judgeCompleteness: async () => later(),
}
