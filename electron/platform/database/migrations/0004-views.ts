import type { Kysely } from 'kysely'

/** Saved queries, hand-made lists, sheets’ column memory. Owned by platform/views. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
