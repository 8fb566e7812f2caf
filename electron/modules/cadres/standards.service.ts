import type { Trx } from '#electron/platform/database/schema'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { cadres } from '#shared/modules/cadres/contract'
import { DEFAULT_STANDARDS, Standards, standardsProblem } from '#shared/modules/cadres/standards'
import { standardChanges } from '#shared/modules/cadres/standards-changes'
import { findStandards, storeStandards } from './standards.repository'

/** Bands and lines in force: the department's, else those that come with the program. */
export async function readStandards(trx: Trx): Promise<Standards> {
  const row = await findStandards(trx)
  return row ? Standards.parse({ ...JSON.parse(row.value), version: row.version }) : DEFAULT_STANDARDS
}

export const standardsService: Pick<Handlers<typeof cadres>, 'standards' | 'saveStandards'> = {
  standards: ({ trx }) => readStandards(trx),

  async saveStandards(context, wanted) {
    const before = await readStandards(context.trx)
    if (before.version !== wanted.version)
      throw refuse('conflict', '口径已被他人改过。', { remedy: '重新打开后再改。', current: before })
    const problem = standardsProblem(wanted)
    if (problem) throw refuse('invalid-input', problem.message, problem)
    const after = { ...wanted, version: before.version + 1 }
    const { version, ...value } = after
    await storeStandards(context.trx, version, JSON.stringify(value))
    context.note({
      targetKind: 'standards',
      targetId: '1',
      targetName: '结构与预警口径',
      changes: standardChanges(before, after),
      recordVersion: version,
    })
    return after
  },
}
