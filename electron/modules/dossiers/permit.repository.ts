import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'
import { PermitContent } from '#shared/modules/dossiers/custody'
import type { PermitId } from '#shared/values/id'

/** Consulting permits that are open and name this account as a reader; of all of them, or the one asked for. */
export async function permitsOpenFor(
  trx: Trx,
  accountId: string,
  permitId: string | null,
): Promise<{ id: PermitId; content: PermitContent; secondsUsed: number }[]> {
  const { rows } = await sql<{ id: PermitId; content: string; secondsUsed: number }>`
    select permit.id, permit.content, permit.seconds_used as "secondsUsed" from dossier_permit as permit
    where permit.id in (select permit_id from dossier_permit_reader where account_id = ${accountId})
      and permit.kind = 'consult' and permit.state = 'open' and permit.removed_at is null
      and ${permitId === null ? sql`1` : sql`permit.id = ${permitId}`}
    order by permit.id`.execute(trx)
  return rows.map((it) => ({ ...it, content: PermitContent.parse(JSON.parse(it.content)) }))
}

/** Reading time used, in seconds. Not an edit: the version stays. */
export async function addSeconds(trx: Trx, id: string, seconds: number): Promise<void> {
  await sql`update dossier_permit set seconds_used = seconds_used + ${seconds} where id = ${id}`.execute(trx)
}
