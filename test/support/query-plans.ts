import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createQueryId, type RootOperationNode } from 'kysely'
import { type Connection, openConnection } from '#electron/platform/database/connection'
import { migrateToLatestOrThrow } from '#electron/platform/database/migrate'
import { MIGRATIONS } from '#electron/platform/database/migrations/index'
import type { Trx } from '#electron/platform/database/schema'

/** A database of its own with many rows, whose queries are looked at without being asked. */
export type PlanDesk = {
  /** The plans of what `work` asks of the database, one a query. */
  plansOf(work: (db: Trx) => Promise<unknown>): Promise<string[]>
  close(): Promise<void>
}

/** `fill` is SQL that writes the rows; foreign keys are not minded. */
export async function openPlanDesk(fill: string): Promise<PlanDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'juanzong-plans-'))
  const connection = openConnection(join(folder, 'plans.juanzong'), new Uint8Array(32).fill(7), {
    foreignKeys: false,
  })
  await migrateToLatestOrThrow(connection.db, MIGRATIONS)
  connection.raw.exec(fill)
  return {
    plansOf: (work) => plansOf(connection, work),
    async close() {
      await connection.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function plansOf({ db, raw }: Connection, work: (db: Trx) => Promise<unknown>): Promise<string[]> {
  const asked: RootOperationNode[] = []
  const listening = db.withPlugin({
    transformQuery({ node }) {
      asked.push(node)
      return node
    },
    transformResult: async () => ({ rows: [] }),
  })
  await work(listening as Trx)
  return asked.map((node) => {
    const { sql: text, parameters } = db.getExecutor().compileQuery(node, createQueryId())
    const rows = raw.prepare(`explain query plan ${text}`).all(...parameters) as { detail: string }[]
    return rows.map((it) => it.detail).join('\n')
  })
}
