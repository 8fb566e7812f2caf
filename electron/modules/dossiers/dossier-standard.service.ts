import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { dossiers } from '#shared/modules/dossiers/contract'
import { dossierStandardChanges, dossierStandardProblem } from '#shared/modules/dossiers/standards-changes'
import { storeStandards } from './standard.repository'
import { readDossierStandards } from './standards'

export const dossierStandardService: Pick<
  Handlers<typeof dossiers>,
  'dossierStandards' | 'saveDossierStandards'
> = {
  dossierStandards: ({ trx }) => readDossierStandards(trx),

  async saveDossierStandards({ trx, note }, wanted) {
    const before = await readDossierStandards(trx)
    if (before.version !== wanted.version)
      throw refuse('conflict', '档案标准已被他人改过。', { remedy: '重新打开后再改。', current: before })
    const problem = dossierStandardProblem(wanted)
    if (problem) throw refuse('invalid-input', problem.message, problem)
    const after = { ...wanted, version: before.version + 1 }
    await storeStandards(trx, after)
    note({
      targetKind: 'standards',
      targetId: 'dossiers',
      targetName: '档案标准',
      changes: dossierStandardChanges(before, after),
      recordVersion: after.version,
    })
    return after
  },
}
