import type { Kysely } from 'kysely'

/** Undo and redo across saves; merged people. Owned by platform/steps. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
