import type { OpenDatabase } from '../database/open-database'
import { logDefect } from '../log/log'
import { hashesDue } from './store.repository'
import { tidyStore } from './tidy'
import { recordFindings, verifyObjects } from './verify'

export type KeeperOptions = {
  /** Nobody is working: no call for a while, no task under way. */
  idle: () => boolean
  /** Told when what is known of the files has changed. */
  tell: () => void
  clock: () => Date
}

/** A file is looked at again after so many days. */
const VERIFY_AFTER_DAYS = 30
const AT_ONCE = 100
/** Signing in and the first page come first. */
const TIDY_AFTER_MS = 3_000
const LOOK_EVERY_MS = 2_000

/**
 * Looks after the page files while a database is open: brings files and rows together once, then verifies file after
 * file whenever nobody is working. Answers with what ends it, which waits for the file in hand.
 */
export function keepStore(database: OpenDatabase, options: KeeperOptions): () => Promise<void> {
  let stopped = false
  let wake = () => {}
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const goOn = async () => {
    await new Promise<void>((resolve) => setImmediate(resolve))
    return !stopped
  }
  const work = async () => {
    await pause(TIDY_AFTER_MS)
    if (!(await goOn())) return
    const { missing, back } = await tidyStore(database, options.clock(), goOn)
    if (missing + back > 0) options.tell()
    while (!stopped) {
      const looked = options.idle() ? await verifySome(database, options, goOn) : 0
      if (looked < AT_ONCE) await pause(LOOK_EVERY_MS)
    }
  }
  const running = work().catch((error: unknown) => {
    if (!stopped) logDefect('store', error)
  })
  return async () => {
    stopped = true
    wake()
    await running
  }
}

/** Some of the files looked at longest ago, those first that a reader found damaged; answers how many. */
async function verifySome(
  { store, reader, writer }: OpenDatabase,
  { idle, tell, clock }: KeeperOptions,
  goOn: () => Promise<boolean>,
): Promise<number> {
  const now = clock()
  const before = new Date(now.getTime() - VERIFY_AFTER_DAYS * 86_400_000).toISOString()
  const suspects = [...store.suspects]
  store.suspects.clear()
  const due = [...suspects, ...(await hashesDue(reader, before, AT_ONCE))]
  const findings = await verifyObjects(store, due, async () => (await goOn()) && idle())
  if (findings.size === 0) return 0
  const damaged = await writer
    .transaction()
    .execute((trx) => recordFindings(trx, findings, now.toISOString()))
  if (damaged > 0) tell()
  return findings.size
}
