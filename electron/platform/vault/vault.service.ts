import { existsSync } from 'node:fs'
import { refuse } from '#shared/ipc/reply'
import type { RecoverySheet, VaultState, vault } from '#shared/platform/vault/contract'
import { listAccounts } from '../accounts/accounts.repository'
import type { AccountKeys } from '../accounts/accounts.service'
import { type Backup, beginBackup, endBackup, takeAlong } from '../database/backup'
import { checkFile } from '../database/check'
import type { Handlers, Session } from '../ipc/gate'
import type { TaskRun } from '../ipc/task-run'
import { logDefect } from '../log/log'
import { STANDARD_COST } from '../security/key-derivation'
import { KeyRing, type Unlocked } from '../security/key-ring'
import { Turns } from '../security/turns'
import type { BackupRun } from '../store/backup-pages'
import { admit, type Entrance } from './admit'
import { DEMONSTRATION, demonstrationPath } from './demonstration'
import { makeDatabaseFile } from './new-database'
import { RecentFiles } from './recent-files'
import { auditSession } from './session-audit'
import type { VaultOptions } from './vault-options'
import { type Chosen, describeVault } from './vault-state'

type Input<K extends keyof typeof vault> = Parameters<Handlers<typeof vault>[K]>[0]
type File = Chosen & { path: string; ring: KeyRing }
type Open = { session: Session; dataKey: Uint8Array; end: () => Promise<void> }

/**
 * Holds the one database that may be open, who has signed in, and the data key. The key leaves this class only as an
 * argument to what opens or copies the file; it is cleared on lock and sign-out.
 */
export class Vault implements AccountKeys {
  readonly #options: VaultOptions
  readonly #recent: RecentFiles
  readonly #turns = new Turns()
  #file: File | null = null
  #open: Open | null = null
  #touchedAt = 0

  constructor(options: VaultOptions) {
    this.#options = options
    this.#recent = new RecentFiles(options.dataFolder)
  }

  /** The contract's methods. All but `state` run one after another. */
  readonly handlers = {
    state: () => this.#state(),
    create: (input: Input<'create'>) => this.#turns.take(() => this.#create(input)),
    choose: ({ grant }: Input<'choose'>) =>
      this.#turns.take(async () => this.#choose(await this.#options.resolvePath(grant.id))),
    openRecent: ({ id }: Input<'openRecent'>) => this.#turns.take(() => this.#openRecent(id)),
    openDemonstration: (_: Input<'openDemonstration'>, run: TaskRun) =>
      this.#turns.take(() => this.#openDemonstration(run)),
    signIn: (input: Input<'signIn'>) => this.#turns.take(() => this.#signIn(input)),
    lock: ({ reason }: Input<'lock'>) => this.#turns.take(() => this.#lock(reason)),
    signOut: (_: Input<'signOut'>) => this.#turns.take(() => this.#signOut()),
    recover: (input: Input<'recover'>) => this.#turns.take(() => this.#recover(input)),
  } satisfies Handlers<typeof vault>

  /** The session that calls run in; the same object until it ends, null while nobody has signed in. */
  session(): Session | null {
    return this.#open?.session ?? null
  }

  /** Key of the open database's audit chain. */
  auditKey(): Uint8Array {
    return this.#opened().session.database.auditKey
  }

  /** Notes that the user did something. */
  touch(): void {
    this.#touchedAt = this.#options.clock().getTime()
  }

  /** Milliseconds since then. */
  idleFor(): number {
    return this.#options.clock().getTime() - this.#touchedAt
  }

  /** Locks when nobody has touched anything for the minutes of the settings; says whether it did. */
  async lockIfIdle(): Promise<boolean> {
    if (!this.#open) return false
    const { idleLockMinutes } = await this.#state()
    if (this.idleFor() < idleLockMinutes * 60_000) return false
    await this.handlers.lock({ reason: 'idle' })
    this.#options.notify()
    return true
  }

  async addAccountKey(account: { accountId: string; name: string; password: string }): Promise<void> {
    const { dataKey } = this.#opened()
    await this.#chosen().ring.add(account, dataKey)
  }

  async changePassword(account: { accountId: string; name: string; current: string; next: string }) {
    const file = this.#chosen()
    if (file.demonstration) {
      throw refuse('forbidden', '演示库的口令是固定的。', { remedy: '在自己的库里修改口令。' })
    }
    const { dataKey } = this.#opened()
    const { accountId, name, current, next } = account
    const checked = await file.ring.unlock(name, current, this.#options.clock(), '现口令')
    checked.dataKey.fill(0)
    await file.ring.setPassword({ accountId, name, password: next }, dataKey)
  }

  /**
   * Copies the open database, its key ring and its page files to a path. Locking waits until the copy is verified, not
   * for the page files: it ends a backup that is still copying them, and the next one goes on from there.
   */
  async backupTo(path: string, run: BackupRun): Promise<Backup> {
    const now = this.#options.clock()
    const begun = await this.#turns.take(async () => {
      const { session, dataKey } = this.#opened()
      return beginBackup(session.database, dataKey, withSuffix(path))
    })
    const taken = await takeAlong(begun, now, run)
    return this.#turns.take(() => endBackup(begun, taken, now))
  }

  #state(): Promise<VaultState> {
    return this.#recent.list().then((recent) => describeVault(this.#file, this.session(), recent))
  }

  async #create(input: Input<'create'>): Promise<{ state: VaultState; recovery: RecoverySheet }> {
    const path = withSuffix(await this.#options.resolvePath(input.grant.id))
    const { accountName, section, password, databaseName } = input
    const { accountId, dataKey, groups } = await makeDatabaseFile({
      ...this.#common(),
      path,
      name: databaseName,
      demonstration: false,
      account: { name: accountName.normalize('NFC'), section, password },
    })
    await this.#take(path)
    await this.#enter({ accountId, dataKey }, accountName)
    return { state: await this.#state(), recovery: this.#sheet(accountName, groups) }
  }

  async #choose(path: string): Promise<VaultState> {
    await checkFile(path)
    await this.#take(path)
    return this.#state()
  }

  async #openRecent(id: string): Promise<VaultState> {
    const path = await this.#recent.pathOf(id)
    if (!path) throw refuse('not-found', '最近打开的库里没有这一项。', { remedy: '按“打开库”另选。' })
    return this.#choose(path)
  }

  async #openDemonstration(run: TaskRun): Promise<VaultState> {
    const path = demonstrationPath(this.#options.dataFolder)
    if (!existsSync(path)) await this.#makeDemonstration(path, run)
    await checkFile(path)
    const { ring } = await this.#take(path)
    await ring.clearAttempts(DEMONSTRATION.accountName)
    return this.#signIn(DEMONSTRATION)
  }

  async #makeDemonstration(path: string, run: TaskRun): Promise<void> {
    const { dataKey } = await makeDatabaseFile({
      ...this.#common(),
      path,
      name: DEMONSTRATION.name,
      demonstration: true,
      account: { ...DEMONSTRATION, name: DEMONSTRATION.accountName },
      fill: (database) => this.#options.makeDemonstration(database, run),
    })
    dataKey.fill(0)
  }

  async #signIn({ accountName, password }: Input<'signIn'>): Promise<VaultState> {
    const unlocked = await this.#chosen().ring.unlock(accountName, password, this.#options.clock())
    await this.#enter(unlocked, accountName)
    return this.#state()
  }

  async #recover(input: Input<'recover'>): Promise<{ state: VaultState; recovery: RecoverySheet }> {
    const { ring } = this.#chosen()
    const { accountName, code, password } = input
    const now = this.#options.clock()
    const dataKey = await ring.unlockByCode(code, accountName, now)
    let groups: string[] = []
    await this.#enter({ dataKey }, accountName, async (accountId) => {
      groups = await ring.renew({ accountId, name: accountName, password }, dataKey, now)
    })
    return { state: await this.#state(), recovery: this.#sheet(accountName, groups) }
  }

  async #lock(reason: Input<'lock'>['reason']): Promise<VaultState> {
    await this.#close('vault.lock', LOCK_ACTIONS[reason])
    return this.#state()
  }

  async #signOut(): Promise<VaultState> {
    await this.#close('vault.signOut', '退出')
    this.#file = null
    return this.#state()
  }

  /** Makes a file the chosen one; what was open before is closed. */
  async #take(path: string): Promise<File> {
    const ring = new KeyRing(path, this.#options.kdf)
    const chosen = await chosenFrom(ring)
    await this.#close('vault.signOut', '退出')
    this.#file = { path, ring, ...chosen }
    return this.#file
  }

  async #enter(
    unlocked: Partial<Unlocked> & { dataKey: Uint8Array },
    accountName: string,
    renew?: Entrance['renew'],
  ): Promise<void> {
    await this.#close('vault.signOut', '退出')
    const { path, ring, demonstration } = this.#chosen()
    const { appVersion, clock, bringUpToDate } = this.#options
    const opening = { path, ring, appVersion, bringUpToDate, now: clock() }
    const entrance = { ...opening, accountName: accountName.trim(), ...unlocked }
    const session = await admit(renew ? { ...entrance, renew } : entrance)
    const end = this.#options.whileOpen?.(session.database) ?? (async () => {})
    this.#open = { session, dataKey: unlocked.dataKey, end }
    this.touch()
    if (!demonstration) await this.#remember(path, session.database.name)
  }

  /** A list that cannot be written must not keep anyone out of the records. */
  async #remember(path: string, name: string): Promise<void> {
    try {
      await this.#recent.remember(path, name)
    } catch (error) {
      logDefect('vault.recent', error)
    }
  }

  /** Ends the session. The keys go whatever happens; a row that cannot be written must not keep the vault open. */
  async #close(method: string, action: string): Promise<void> {
    const [open, file] = [this.#open, this.#file]
    if (!open || !file) return
    this.#open = null
    open.dataKey.fill(0)
    this.#options.beforeClose?.()
    await open.end()
    const { database, caller, memory } = open.session
    memory.clear()
    try {
      const at = this.#options.clock().toISOString()
      await database.writer
        .transaction()
        .execute((trx) => auditSession(trx, database, caller, { at, method, action }))
      await file.ring.settle(new Set((await listAccounts(database.writer)).map((row) => row.id)))
      Object.assign(file, await chosenFrom(file.ring))
    } catch (error) {
      logDefect(method, error)
    } finally {
      await database.close()
    }
  }

  #common() {
    const { appVersion, clock, kdf: cost = STANDARD_COST } = this.#options
    return { appVersion, now: clock(), cost }
  }

  #sheet(accountName: string, groups: string[]): RecoverySheet {
    const createdAt = this.#options.clock().toISOString()
    return { databaseName: this.#chosen().databaseName, createdAt, accountName, groups }
  }

  #chosen(): File {
    if (!this.#file) throw refuse('not-found', '还没有选库。', { remedy: '打开一个库，或新建一个。' })
    return this.#file
  }

  #opened(): Open {
    if (!this.#open) throw refuse('signed-out', '已锁定或未登录。', { remedy: '登录后再试。' })
    return this.#open
  }
}

const LOCK_ACTIONS = { asked: '锁定', idle: '闲置锁定', suspend: '休眠锁定' } as const

async function chosenFrom(ring: KeyRing): Promise<Chosen> {
  const { databaseName, demonstration, entries } = await ring.read()
  return { databaseName, demonstration, accountNames: entries.map((entry) => entry.name) }
}

function withSuffix(path: string): string {
  return path.toLowerCase().endsWith('.juanzong') ? path : `${path}.juanzong`
}
