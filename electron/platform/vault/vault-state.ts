import { basename } from 'node:path'
import { Settings } from '#shared/platform/settings/contract'
import type { VaultState } from '#shared/platform/vault/contract'
import { readFacts } from '../database/facts'
import type { OpenDatabase } from '../database/open-database'
import type { Session } from '../ipc/gate'
import { readSettings } from '../settings/settings.service'
import { keepsAnything } from '../store/store.repository'
import { DEMONSTRATION } from './demonstration'
import type { RecentFile } from './recent-files'

/** A database file the user has chosen, as its key ring describes it. */
export type Chosen = { databaseName: string; demonstration: boolean; accountNames: string[] }

/** What the window may know of the vault. */
export async function describeVault(
  chosen: Chosen | null,
  session: Session | null,
  recent: RecentFile[],
): Promise<VaultState> {
  return {
    phase: session ? 'open' : chosen ? 'locked' : 'none',
    databaseName: chosen?.databaseName ?? '',
    accountNames: chosen?.accountNames ?? [],
    demonstration: chosen?.demonstration ?? false,
    ...(chosen?.demonstration ? { demonstrationPassword: DEMONSTRATION.password } : {}),
    recent,
    ...(session ? await describeSession(session) : CLOSED),
  }
}

const CLOSED = {
  caller: null,
  lastBackupAt: null,
  idleLockMinutes: Settings.shape.idleLockMinutes.parse(undefined),
  missingPages: '',
}

async function describeSession({ database, caller }: Session) {
  const [facts, { idleLockMinutes }] = [await readFacts(database.reader), await readSettings(database.reader)]
  return {
    caller: { ...caller, roles: [...caller.roles], rights: [...caller.rights] },
    lastBackupAt: facts.last_backup_at ?? null,
    idleLockMinutes,
    missingPages: await missingPages(database),
  }
}

/** A database that was moved without its page files; one that never had any lacks nothing. */
async function missingPages({ store, reader }: OpenDatabase): Promise<string> {
  if (store.files.exists()) return ''
  return (await keepsAnything(reader)) ? basename(store.files.folder) : ''
}
