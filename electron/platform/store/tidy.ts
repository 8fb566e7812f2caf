import { rm } from 'node:fs/promises'
import type { OpenDatabase } from '../database/open-database'
import { damagedHashes, dropUnreferenced, objectsAfter, unreferenced } from './store.repository'
import { type Findings, recordFindings, verifyObjects } from './verify'

/** Files that no row knows are kept so long, in case an older database stands in for a newer one only for a while. */
const ASIDE_DAYS = 30
const SLICE = 2000

export type Tidied = { orphans: number; missing: number; back: number }

/**
 * Brings files and rows together, once after a database was opened at `opened`: what a crash left half written is
 * removed, rows that nothing uses are dropped, files without a row are set aside, rows without a file are marked, and damaged ones looked at again. What
 * this session has put is never touched. `goOn` lets other calls run, and stops the work by saying no.
 */
export async function tidyStore(
  database: OpenDatabase,
  opened: Date,
  goOn: () => Promise<boolean> = async () => true,
): Promise<Tidied> {
  const { store, writer, reader } = database
  const at = opened.toISOString()
  const readable = await store.files.readable()
  const { names, halves } = await store.files.list()
  const here = new Set(names)
  for (const half of halves) await rm(half, { force: true })
  const missing: Findings = new Map()
  const unused: string[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    if (!(await goOn())) return { orphans: 0, missing: 0, back: 0 }
    const slice = await objectsAfter(reader, after, SLICE)
    unused.push(
      ...(await unreferenced(
        reader,
        slice.map((it) => it.hash),
        at,
      )),
    )
    for (const { hash } of slice) {
      const name = store.nameOf(hash)
      names.delete(name)
      if (!readable.has(name) && !store.isPinned(name)) missing.set(hash, await store.verify(hash))
    }
    after = slice.at(-1)?.hash
  }
  await store.files.dropSetAside(new Date(opened.getTime() - ASIDE_DAYS * 86_400_000))
  const { dropped, lost } = await writer.transaction().execute(async (trx) => ({
    dropped: await dropUnreferenced(trx, unused),
    lost: await recordFindings(trx, missing, at),
  }))
  for (const name of dropped.map((it) => store.nameOf(it))) if (here.has(name)) names.add(name)
  const orphans = setAside(database, names, opened)
  return { orphans, missing: lost, back: await lookAgain(database, at, goOn) }
}

/** Moves files that no row knows; asks once more right before, for one may have been put meanwhile. */
function setAside({ store }: OpenDatabase, names: ReadonlySet<string>, now: Date): number {
  let moved = 0
  for (const name of names) {
    if (store.isPinned(name)) continue
    store.files.setAside(name, now)
    moved += 1
  }
  return moved
}

/** Files once found damaged may have come back: a folder that was left behind, a disk that was read anew. */
async function lookAgain(
  { store, reader, writer }: OpenDatabase,
  at: string,
  goOn: () => Promise<boolean>,
): Promise<number> {
  const hashes = await damagedHashes(reader)
  if (hashes.length === 0 || !store.files.exists()) return 0
  const findings = await verifyObjects(store, hashes, goOn)
  const still = await writer.transaction().execute((trx) => recordFindings(trx, findings, at))
  return findings.size - still
}
