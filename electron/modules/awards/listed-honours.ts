import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { Honour } from '#shared/modules/awards/honour'
import { findCycle } from './cycle.repository'
import { awardListOf, toHonour } from './honour.repository'

/** The award list as it stands, for what is printed of it; refuses a cycle that has none. */
export async function listedHonours(
  trx: Trx,
  cycleId: string,
): Promise<{ title: string; honours: Honour[] }> {
  const { title } = await findCycle(trx, cycleId)
  const honours = (await awardListOf(trx, cycleId)).map(toHonour)
  if (honours.length === 0)
    throw refuse('conflict', `“${title}”还没有表彰名单。`, { remedy: '先确认最后一个阶段。' })
  return { title, honours }
}
