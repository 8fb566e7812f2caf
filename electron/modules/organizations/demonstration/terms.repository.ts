import { sql } from 'kysely'
import type { Trx } from '#electron/platform/database/schema'

/** Keeps beside each organization what its one term says. */
export async function presentTerms(trx: Trx): Promise<void> {
  await sql`update party_organization set elected_on = term.elected_on, term_ends_on = term.ends_on
    from party_term as term where term.party_id = party_organization.id`.execute(trx)
}
