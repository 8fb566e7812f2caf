import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** Whether a plan, a class or a test was ever made under the system; what lies in the bin counts. */
export async function isSystemUsed(trx: Trx, key: string): Promise<boolean> {
  const { rows } = await sql<{
    used: number
  }>`select exists (select 1 from training_class where system = ${key})
    or exists (select 1 from training_plan where system = ${key})
    or exists (select 1 from training_test where system = ${key}) as used`.execute(trx)
  return rows[0]?.used === 1
}
