import type { Db, Trx } from '../database/schema'
import { DAMAGE, type Damage, type PageStore } from './page-store'
import { markChecked, markDamaged } from './store.repository'

/** What was found of each file; null is sound. */
export type Findings = Map<string, Damage | null>

/** Decrypts these files one after another and says what is wrong with which; stops early once `goOn` says no. */
export async function verifyObjects(
  store: PageStore,
  hashes: readonly string[],
  goOn: () => boolean | Promise<boolean> = () => true,
): Promise<Findings> {
  const findings: Findings = new Map()
  for (const hash of hashes) {
    if (!(await goOn())) break
    findings.set(hash, await store.verify(hash))
  }
  return findings
}

/** Puts findings on record; answers how many files are damaged. */
export async function recordFindings(trx: Trx | Db, findings: Findings, at: string): Promise<number> {
  const hashesWith = (damage: Damage | null) =>
    [...findings].filter(([, it]) => it === damage).map(([hash]) => hash)
  await markChecked(trx, hashesWith(null), at)
  let damaged = 0
  for (const kind of ['missing', 'broken'] as const) {
    const hashes = hashesWith(kind)
    await markDamaged(trx, hashes, { at, damage: DAMAGE[kind] })
    damaged += hashes.length
  }
  return damaged
}
