import type { Trx } from '#electron/platform/database/schema'
import { oncePerState } from '#electron/platform/database/snapshot'
import type { Context } from '#electron/platform/ipc/context'
import { readSettings } from '#electron/platform/settings/settings.service'
import { refuse } from '#shared/ipc/reply'
import type { PersonFilter } from '#shared/modules/people/contract-list'
import type { PersonId } from '#shared/values/id'
import { type PartialDate, parsePartialDate } from '#shared/values/partial-date'
import { findPeople, idsOf } from './people-list.repository'
import { todayOf } from './person-state'
import { type Asked, checkSort } from './roster-query.repository'
import { loadUnits } from './units.repository'

type Asking = Pick<Context, 'trx' | 'now'>

/** The filter with what its query depends on: the units, and the one date of the list. */
export async function asked(context: Asking, filter: PersonFilter): Promise<Asked> {
  checkSort(filter.sort)
  return { filter, units: await loadUnits(context.trx), at: await rosterDate(context, filter.at) }
}

/** Ids of everyone the filter finds in the list's order: what exports, prints and statistics of a list go by. */
export async function rosterIds(context: Asking, filter: PersonFilter): Promise<PersonId[]> {
  return idsOf(context.trx, await findPeople(context.trx, await asked(context, filter)))
}

/** The date that ages, years and ranks of a list are counted at: the one asked for, else the setting, else today. */
export async function rosterDate(context: Asking, at: string): Promise<PartialDate> {
  const date = parsePartialDate(at)
  if (at !== '' && !date)
    throw refuse('invalid-input', `“计算年龄时间”应为年月，如 2026.11。现为 ${at}。`, { field: 'at' })
  return date ?? parsePartialDate(await settledDate(context.trx)) ?? todayOf(context)
}

function settledDate(trx: Trx): Promise<string> {
  return oncePerState(trx, 'age reference', async () => (await readSettings(trx)).ageReferenceOn)
}
