import { membersOfStanding } from '#electron/modules/people/index'
import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import type { MedalRow } from '#shared/modules/awards/overview'
import { joinedBy, joinedSince, standingAt } from '#shared/modules/awards/rules'
import type { PersonId } from '#shared/values/id'
import { parsePartialDate } from '#shared/values/partial-date'

export type MedalAsk = {
  on: string
  /** Only those who reach it on this day or later; '' for all. */
  from: string
  years: number
  personIds: readonly PersonId[]
  offset: number
  limit: number
}

/** Members whose standing reaches so many years by a day, the longest first. */
export async function medalRows(
  trx: Trx,
  { on, from, years, personIds, offset, limit }: MedalAsk,
): Promise<{ total: number; rows: MedalRow[] }> {
  const day = parsePartialDate(on)
  if (!day)
    throw refuse('invalid-input', `截止日期“${on}”认不出。`, { field: 'on', remedy: '写成 2026.07.01。' })
  const since = from === '' ? null : parsePartialDate(from)
  if (from !== '' && !since)
    throw refuse('invalid-input', `起算日期“${from}”认不出。`, {
      field: 'from',
      remedy: '写成 2025.07.02，或清空。',
    })
  const { total, rows } = await membersOfStanding(trx, {
    from: joinedSince(since, years),
    until: joinedBy(day, years),
    personIds,
    offset,
    limit,
  })
  return {
    total,
    rows: rows.map((it) => ({
      ...it,
      personId: it.personId as PersonId,
      ...standingAt(it.partyJoinedOn, day, years),
    })),
  }
}
