import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** Whether groups, a plan, a round or a visit stand under it; what lies in the bin counts. */
export async function isProgrammeUsed(trx: Trx, key: string): Promise<boolean> {
  const { rows } = await sql<{
    used: number
  }>`select exists (select 1 from inspection_group where programme = ${key})
    or exists (select 1 from inspection_plan where programme = ${key})
    or exists (select 1 from inspection_round where programme = ${key})
    or exists (select 1 from inspection_visit where programme = ${key}) as used`.execute(trx)
  return rows[0]?.used === 1
}
