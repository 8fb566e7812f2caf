import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { awards } from '#shared/modules/awards/contract'
import { awardStandardChanges, awardStandardProblem } from '#shared/modules/awards/standards-changes'
import { readAwardStandards, storeAwardStandards } from './standard.repository'

export const standardService: Pick<Handlers<typeof awards>, 'awardStandards' | 'saveAwardStandards'> = {
  awardStandards: ({ trx }) => readAwardStandards(trx),

  async saveAwardStandards({ trx, note }, wanted) {
    const before = await readAwardStandards(trx)
    if (before.version !== wanted.version)
      throw refuse('conflict', '评选规则已被他人改过。', { remedy: '重新打开后再改。', current: before })
    const problem = awardStandardProblem(wanted)
    if (problem) throw refuse('invalid-input', problem.message, problem)
    const after = {
      ...wanted,
      version: before.version + 1,
      calendar: wanted.calendar.toSorted((a, b) => a.year - b.year),
      taxes: wanted.taxes.toSorted((a, b) => a.from.localeCompare(b.from)),
      notices: wanted.notices.toSorted((a, b) => a.from.localeCompare(b.from)),
    }
    await storeAwardStandards(trx, after)
    note({
      targetKind: 'standards',
      targetId: 'awards',
      targetName: '评选规则',
      changes: awardStandardChanges(before, after),
      recordVersion: after.version,
    })
    return after
  },
}
