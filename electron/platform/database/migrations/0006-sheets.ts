import type { Kysely } from 'kysely'

/** Column mappings remembered per sender, and sheets that are about nobody. */
export async function up(_db: Kysely<unknown>): Promise<void> {}
