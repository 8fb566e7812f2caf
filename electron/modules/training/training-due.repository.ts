import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** Years with grades that nobody has confirmed: how many, and since which day the first waits. */
export async function waitingMarks(trx: Trx): Promise<{ year: number; since: string; n: number }[]> {
  const { rows } = await sql<{ year: number; since: string; n: number }>`select year,
      substr(min(changed_at), 1, 10) as since, count(*) as n
    from study_mark where removed_at is null and confirmed_at is null group by year order by year`.execute(
    trx,
  )
  return rows
}
