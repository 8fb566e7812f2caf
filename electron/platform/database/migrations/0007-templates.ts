import type { Kysely } from 'kysely'

/** Departments’ own variants of the forms. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
