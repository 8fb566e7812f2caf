import type { Trx } from '#electron/platform/database/schema'
import { type Author, record, type Stage } from '#electron/platform/vault/demonstration-stage'
import { departments } from './demonstration.repository'
import { makeDoubleStar } from './double-star'
import { makeShortage } from './shortage'
import { makeTopTalent } from './top-talent'

/** Fewer departments than that cannot nominate in twelve categories. */
const FEWEST = 24

/**
 * Awards of the demonstration county, in the transaction that makes it: 双星十奖 held last year and running now, 拔尖人才
 * whose term ends soon, the shortage catalogue. Everything goes through the services of the module but the scores.
 */
export async function makeAwards(trx: Trx, author: Author): Promise<void> {
  const stage: Stage = { trx, author, year: author.now.getUTCFullYear(), notes: [] }
  const units = await departments(trx)
  if (units.length < FEWEST) return
  await makeDoubleStar(stage, units)
  await makeTopTalent(stage, units)
  await makeShortage(stage, units)
  await record(stage)
}
