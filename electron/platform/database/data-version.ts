import { sql } from 'kysely'
import type { Trx } from './schema'

/**
 * A number that changes as soon as another connection has changed anything. Of use on the connection that only reads;
 * the one that writes does not see its own changes in it.
 */
export async function dataVersion(trx: Trx): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(trx)
  return rows[0]?.data_version ?? 0
}
