import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** Whether anything was recorded under a system of members. */
export async function usesOfSystem(trx: Trx, key: string): Promise<boolean> {
  const { rows } = await sql<{
    used: number
  }>`select (exists (select 1 from member_rating where system_key = ${key})
    or exists (select 1 from admission_warning where system_key = ${key})) as used`.execute(trx)
  return rows[0]?.used === 1
}
