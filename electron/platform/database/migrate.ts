import { type Migration, Migrator, sql } from 'kysely'
import type { Db } from './schema'

export type Migrations = Record<string, Migration>

/** Runs every migration that is still to come. Kysely reports an error instead of throwing it; this throws. */
export async function migrateToLatestOrThrow(db: Db, migrations: Migrations): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? ''
  throw new Error(`Migration ${failed} failed`, { cause: error })
}

/** Names of the migrations the file has been through; empty when it holds no database of ours. */
export async function executedMigrations(db: Db): Promise<string[]> {
  const table =
    await sql`select 1 from sqlite_schema where type = 'table' and name = 'kysely_migration'`.execute(db)
  if (table.rows.length === 0) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map((row) => row.name)
}

export async function pendingMigrations(db: Db, migrations: Migrations): Promise<string[]> {
  const executed = new Set(await executedMigrations(db))
  return Object.keys(migrations)
    .sort()
    .filter((name) => !executed.has(name))
}
