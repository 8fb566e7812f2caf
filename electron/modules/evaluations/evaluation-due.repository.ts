import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

export type DueRound = { id: string; title: string; heldOn: string; state: 'draft' | 'open' | 'closed' }

/** Rounds held by an ISO day whose ballots are not all counted and confirmed, the earliest first. */
export async function dueRounds(trx: Trx, until: string, most: number): Promise<DueRound[]> {
  const { rows } = await sql<DueRound>`select id, title, held_on as "heldOn", state from evaluation_round
    where removed_at is null and state in ('draft', 'open', 'closed') and held_on <> ''
      and replace(held_on, '.', '-') <= ${until}
    order by held_on, id limit ${most}`.execute(trx)
  return rows
}

export type EndingCase = { kind: string; ends: string; count: number; name: string }

/** Effects of cases that end between two ISO days, by kind and day. */
export async function endingCases(
  trx: Trx,
  [from, until]: readonly [string, string],
  most: number,
): Promise<EndingCase[]> {
  const { rows } = await sql<EndingCase>`select it.kind, it.effective_to as ends, count(*) as count,
      coalesce(min(person.name), min(unit.name), '') as name
    from evaluation_case as it left join person on person.id = it.person_id
      left join organization as unit on unit.id = it.organization_id
    where it.removed_at is null and replace(it.effective_to, '.', '-') between ${from} and ${until}
    group by it.kind, it.effective_to order by it.effective_to limit ${most}`.execute(trx)
  return rows
}
