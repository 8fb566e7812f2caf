import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { people } from '#shared/modules/people/contract'
import { findPeople, rowsOf } from './people-list.repository'
import { asked, rosterIds } from './roster'
import { arrangePeople } from './roster-arrange'
import { columnsOf } from './roster-columns.repository'
import { findListed } from './roster-listed'

/** The roster: lists, counts, pasted names, places in the unit. */
export const rosterService: Pick<
  Handlers<typeof people>,
  'list' | 'ids' | 'counts' | 'findListed' | 'arrange'
> = {
  async list(context, { offset, limit, columns: keys, ...filter }) {
    const question = await asked(context, filter)
    const columns = columnsOf(keys, question.units, question.at)
    const found = await findPeople(context.trx, question)
    const slice = found.slice(offset, offset + limit)
    return {
      total: found.length,
      rows: await rowsOf(context.trx, slice, { units: question.units, columns }),
    }
  },

  ids: rosterIds,

  async counts(context, { filters }) {
    const counts: number[] = []
    for (const filter of filters) {
      counts.push((await findPeople(context.trx, await asked(context, filter))).length)
      // A list that is waited for comes before the next figure of the side bar.
      await othersFirst()
    }
    return counts
  },

  findListed,
  arrange: arrangePeople,
}
