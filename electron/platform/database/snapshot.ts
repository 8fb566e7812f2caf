import { sql } from 'kysely'
import type { Trx } from './schema'

type Snapshot = { version: number; values: Map<string, Promise<unknown>> }

const snapshots = new WeakMap<Trx, Snapshot>()

/** Values kept of one state of the database; the one made first goes first. */
const MOST_VALUES = 40

/**
 * A value that follows from the database alone, worked out once for each state of it: the read connection's
 * `data_version` changes with every commit of the writer. A transaction sees its own changes, so in it nothing is
 * kept. Callers must not change what they are given.
 */
export async function oncePerState<T>(trx: Trx, key: string, make: () => Promise<T>): Promise<T> {
  if (trx.isTransaction) return make()
  const { values } = await snapshotOf(trx)
  const known = values.get(key)
  if (known) return known as Promise<T>
  const made = make()
  values.set(key, made)
  made.catch(() => values.delete(key))
  const [oldest] = values.keys()
  if (values.size > MOST_VALUES && oldest !== undefined) values.delete(oldest)
  return made
}

async function snapshotOf(trx: Trx): Promise<Snapshot> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(trx)
  const version = rows[0]?.data_version ?? 0
  const known = snapshots.get(trx)
  if (known?.version === version) return known
  const made: Snapshot = { version, values: new Map() }
  snapshots.set(trx, made)
  return made
}
