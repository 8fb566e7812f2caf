import type { OpenDatabase } from '../database/open-database'
import type { Trx } from '../database/schema'
import type { TaskRun } from '../ipc/task-run'
import type { DerivationCost } from '../security/key-derivation'

export type VaultOptions = {
  /** This computer's own folder: the list of recent files and the demonstration county. */
  dataFolder: string
  appVersion: string
  clock: () => Date
  /** The path behind a ticket from a dialog. */
  resolvePath: (grantId: string) => Promise<string>
  makeDemonstration: (database: OpenDatabase, run: TaskRun) => Promise<void>
  /** Brings records that an older program wrote up to the rules of this one, in the transaction given. */
  bringUpToDate: (trx: Trx, now: Date) => Promise<unknown>
  /** Told when the vault closes by itself. */
  notify: () => void
  /** Begins what goes on in the background while a database is open; answers with what ends it. */
  whileOpen?: (database: OpenDatabase) => () => Promise<void>
  /** Called before a database closes: stops what is still running on it. */
  beforeClose?: () => void
  /** Cost of a password's key; lower in tests only. */
  kdf?: DerivationCost
}
