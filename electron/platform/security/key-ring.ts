import { randomBytes } from 'node:crypto'
import { refuse } from '#shared/ipc/reply'
import { type Attempts, NO_ATTEMPTS, refuseEarly, withFailure, wrongSecret } from './attempts'
import { type DerivationCost, deriveKey, isBelow, SALT_BYTES, STANDARD_COST } from './key-derivation'
import {
  type FailedTry,
  type RingContent,
  type RingEntry,
  readRing,
  writeCounts,
  writeKeys,
} from './key-ring-file'
import { codeOf, newRecoveryCode, parseRecoveryCode } from './recovery-code'
import { Turns } from './turns'
import { unwrapKey, wrapKey } from './wrapped-key'

/** The seal of the recovery code is bound to this in place of an account. */
const RECOVERY = 'recovery'
const MOST_FAILED_TRIES = 200

export type NewAccountKey = { accountId: string; name: string; password: string }

export type Unlocked = { accountId: string; dataKey: Uint8Array }

export type NewRing = {
  databaseId: string
  databaseName: string
  demonstration: boolean
  dataKey: Uint8Array
  account: NewAccountKey
  now: Date
}

/**
 * The key ring of one database file: the data key, wrapped once for each account and once for the recovery code.
 * Reads the file for each act, so that what another process counted is not overwritten; acts run one after another.
 */
export class KeyRing {
  readonly #path: string
  readonly #cost: DerivationCost
  readonly #turns = new Turns()

  /** `path` is the database file's. */
  constructor(path: string, cost: DerivationCost = STANDARD_COST) {
    this.#path = path
    this.#cost = cost
  }

  /** Writes a new ring; answers with the recovery code's groups, which are kept nowhere. */
  async create(made: NewRing): Promise<string[]> {
    const { databaseId, databaseName, demonstration, dataKey, account, now } = made
    const groups = newRecoveryCode()
    await writeKeys(this.#path, {
      databaseId,
      databaseName,
      demonstration,
      entries: [{ ...(await this.#entry(databaseId, dataKey, account)), pending: false }],
      recovery: await this.#recovery(databaseId, dataKey, groups, now),
      strangers: NO_ATTEMPTS,
      failedTries: [],
    })
    return groups
  }

  read(): Promise<RingContent> {
    return readRing(this.#path)
  }

  /**
   * The data key by name and password; the caller clears it. A wrong name and a wrong password are refused alike,
   * after the same work, and are counted before the work is done: ending the program in between wins no try.
   * `what` replaces the words for what was wrong.
   */
  unlock(name: string, password: string, now: Date, what?: string): Promise<Unlocked> {
    return this.#turns.take(async () => {
      const ring = await this.read()
      const entry = ring.entries.find((one) => one.name === plainName(name))
      const before = entry?.attempts ?? ring.strangers
      refuseEarly(before, now)
      const failed = withFailure(before, now)
      const tried: FailedTry = {
        at: now.toISOString(),
        accountId: entry?.accountId ?? '',
        name,
        kind: 'password',
      }
      await writeCounts(this.#path, withTry(withAttempts(ring, entry, failed), tried))
      const dataKey = await this.#open(ring, entry, password)
      if (!entry || !dataKey) throw wrongSecret(failed, now, what)
      await this.#succeed(ring, entry, dataKey, password)
      return { accountId: entry.accountId, dataKey }
    })
  }

  /** The data key by the recovery code as typed; the caller clears it. */
  unlockByCode(typed: string, name: string, now: Date): Promise<Uint8Array> {
    return this.#turns.take(async () => {
      const parsed = parseRecoveryCode(typed)
      if (!parsed.ok)
        throw refuse('invalid-input', parsed.message, { field: 'code', remedy: '对照封存单逐组核对。' })
      const ring = await this.read()
      const { recovery } = ring
      refuseEarly(recovery.attempts, now)
      const attempts = withFailure(recovery.attempts, now)
      const tried: FailedTry = { at: now.toISOString(), accountId: '', name, kind: 'recovery' }
      await writeCounts(this.#path, withTry({ ...ring, recovery: { ...recovery, attempts } }, tried))
      const owner = { databaseId: ring.databaseId, accountId: RECOVERY }
      const dataKey = await unwrapKey(recovery.key, parsed.code, owner)
      if (!dataKey) throw wrongSecret(attempts, now, '恢复密钥')
      await writeCounts(this.#path, { ...ring, recovery: { ...recovery, attempts: NO_ATTEMPTS } })
      return dataKey
    })
  }

  /** Adds a key for an account whose row is still to be written; it opens nothing until that row exists. */
  add(account: NewAccountKey, dataKey: Uint8Array): Promise<void> {
    return this.#turns.take(async () => {
      const ring = await this.read()
      const entry = await this.#entry(ring.databaseId, dataKey, account)
      const others = ring.entries.filter((one) => one.name !== entry.name)
      await writeKeys(this.#path, { ...ring, entries: [...others, entry] })
    })
  }

  /** Confirms added keys whose account exists and drops those whose account was never written. */
  settle(accountIds: ReadonlySet<string>): Promise<void> {
    return this.#turns.take(async () => {
      const ring = await this.read()
      if (ring.entries.every((entry) => !entry.pending)) return
      const entries = ring.entries
        .filter((entry) => !entry.pending || accountIds.has(entry.accountId))
        .map((entry) => ({ ...entry, pending: false }))
      await writeKeys(this.#path, { ...ring, entries })
    })
  }

  /** Wraps the key under a new password; the old one then opens neither the ring nor its previous copy. */
  setPassword(account: NewAccountKey, dataKey: Uint8Array): Promise<void> {
    return this.#turns.take(async () => {
      const ring = await this.read()
      const entry = { ...(await this.#entry(ring.databaseId, dataKey, account)), pending: false }
      await writeKeys(this.#path, replaceEntry(ring, entry))
    })
  }

  /** After a recovery: a new password for the account and a new recovery code, in one write. */
  renew(account: NewAccountKey, dataKey: Uint8Array, now: Date): Promise<string[]> {
    return this.#turns.take(async () => {
      const ring = await this.read()
      const groups = newRecoveryCode()
      const entry = { ...(await this.#entry(ring.databaseId, dataKey, account)), pending: false }
      const recovery = await this.#recovery(ring.databaseId, dataKey, groups, now)
      await writeKeys(this.#path, { ...replaceEntry(ring, entry), recovery })
      return groups
    })
  }

  /** Forgets wrong tries, once they are in the audit trail. */
  forgetTries(written: readonly FailedTry[]): Promise<void> {
    return this.#turns.take(async () => {
      if (written.length === 0) return
      const ring = await this.read()
      await writeCounts(this.#path, { ...ring, failedTries: ring.failedTries.slice(written.length) })
    })
  }

  /** Ends the wait of an account whose password is no secret, as the demonstration's. */
  clearAttempts(name: string): Promise<void> {
    return this.#turns.take(async () => {
      const ring = await this.read()
      const entry = ring.entries.find((one) => one.name === plainName(name))
      if (entry) await writeCounts(this.#path, withAttempts(ring, entry, NO_ATTEMPTS))
    })
  }

  async #entry(databaseId: string, dataKey: Uint8Array, account: NewAccountKey): Promise<RingEntry> {
    const { accountId, password } = account
    const key = await wrapKey(dataKey, password, { databaseId, accountId }, this.#cost)
    return { accountId, name: plainName(account.name), key, attempts: NO_ATTEMPTS, pending: true }
  }

  async #recovery(databaseId: string, dataKey: Uint8Array, groups: string[], now: Date) {
    const owner = { databaseId, accountId: RECOVERY }
    const key = await wrapKey(dataKey, codeOf(groups), owner, this.#cost)
    return { key, attempts: NO_ATTEMPTS, createdAt: now.toISOString() }
  }

  /** An unknown name costs the same time as a wrong password. */
  async #open(ring: RingContent, entry: RingEntry | undefined, password: string): Promise<Uint8Array | null> {
    if (entry) return unwrapKey(entry.key, password, { ...ring, accountId: entry.accountId })
    const wasted = await deriveKey(password, randomBytes(SALT_BYTES), this.#cost)
    wasted.fill(0)
    return null
  }

  /** Nothing counts after a success; the key is wrapped anew when the standard cost has risen since. */
  async #succeed(ring: RingContent, entry: RingEntry, dataKey: Uint8Array, password: string): Promise<void> {
    const cleared = { ...entry, attempts: NO_ATTEMPTS }
    if (!isBelow(entry.key, this.#cost)) return writeCounts(this.#path, replaceEntry(ring, cleared))
    const { key } = await this.#entry(ring.databaseId, dataKey, { ...entry, password })
    await writeKeys(this.#path, replaceEntry(ring, { ...cleared, key }))
  }
}

function plainName(name: string): string {
  return name.trim().normalize('NFC')
}

function withAttempts(ring: RingContent, entry: RingEntry | undefined, attempts: Attempts): RingContent {
  return entry ? replaceEntry(ring, { ...entry, attempts }) : { ...ring, strangers: attempts }
}

/** Puts an entry in the place of the account's old one, or at the end. */
function replaceEntry(ring: RingContent, entry: RingEntry): RingContent {
  const at = ring.entries.findIndex((one) => one.accountId === entry.accountId)
  const entries = at < 0 ? [...ring.entries, entry] : ring.entries.with(at, entry)
  return { ...ring, entries }
}

function withTry(ring: RingContent, tried: FailedTry): RingContent {
  return { ...ring, failedTries: [...ring.failedTries, tried].slice(-MOST_FAILED_TRIES) }
}
