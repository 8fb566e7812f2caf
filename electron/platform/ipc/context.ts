import type { Progress, Topic } from '#shared/ipc/method'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { Right } from '#shared/security/rights'
import type { Role } from '#shared/security/roles'
import type { Trx } from '../database/schema'
import type { PageStore } from '../store/page-store'
import type { Host } from './host'

/** Who is calling. `rights` follow from the roles; a scope by unit will join them here. */
export type SignedIn = {
  accountId: string
  name: string
  section: string
  roles: readonly Role[]
  rights: ReadonlySet<Right>
}

/** One audit row a service asks for beyond, or in place of, the method's own. */
export type AuditNote = {
  targetKind: string
  targetId: string
  targetName: string
  changes?: readonly FieldChange[]
  /** Overrides the method's action word. */
  action?: string
  batchId?: string
  recordVersion?: number
}

/** What every service function is given. */
export type Context = {
  trx: Trx
  caller: SignedIn
  /** The moment of the call, ISO 8601 UTC: one moment for everything one call writes. */
  now: string
  /**
   * States what was changed. The rows are written in the same transaction when the service is done; without any
   * note the gate writes one row from the method's own audit declaration.
   */
  note(note: AuditNote): void
  /**
   * Names what this call touched, for a method whose topics are more than one call touches: then only these are shown
   * anew. Without any call all topics of the contract are.
   */
  touch(topics: readonly Topic[]): void
  /** Runs `work` once the call's transaction has been committed, never when it was rolled back. */
  onCommit(work: () => void): void
  host: Host
  /** Sealed files beside the database: what is put there before the transaction ends is kept by its rows. */
  store: PageStore
  /** Things that live as long as the session in memory (an open import preview); cleared on lock. */
  session: Map<string, unknown>
  /** How often each topic has been changed since the sign-in: what was worked out from them holds until then. */
  changes: ReadonlyMap<Topic, number>
}

/** What a task is given beside. */
export type TaskContext = Context & {
  progress(progress: Progress): void
  /** Lets other calls run, and throws the `cancelled` refusal once the user has asked to stop. */
  step(): Promise<void>
  signal: AbortSignal
  /**
   * For a task without its own transaction: runs `work` in one short one, with its audit notes.
   * In a task that is one transaction it simply runs in it.
   */
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>
  /**
   * Puts the notes made so far on record now. Called right before something leaves the program (a file, a page),
   * so that nothing can leave without its trace.
   */
  record(): Promise<void>
}
