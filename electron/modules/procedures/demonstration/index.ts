import type { Trx } from '#electron/platform/database/schema'
import { type Author, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { makeAdmissions } from './admissions'
import { branchesOfVillages, peopleOutside } from './demonstration.repository'
import { makeMatters } from './matters'
import { makeReviews } from './reviews'

/** Fewer branches than that have nothing to show. */
const FEWEST = 6

/**
 * Cases of the demonstration county through the services of the module: admissions in every stage, joint reviews with
 * replies that are out, important matters of villages.
 */
export async function makeProcedures(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const branches = await branchesOfVillages(trx)
  if (branches.length < FEWEST) return
  const people = await peopleOutside(trx)
  await makeAdmissions(stage, { branches, people })
  await makeReviews(stage, { branches, people: people.slice(-6) })
  await makeMatters(stage, branches)
  await record(stage)
}
