import type { Kysely } from 'kysely'

/** Spellings to search by, and the columns that conditions and orders read. Owned by the roster. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
