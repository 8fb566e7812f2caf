import { type AuditEntry, appendAudit } from '#electron/platform/audit/chain'
import type { Trx } from '#electron/platform/database/schema'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import type { PageStore } from '#electron/platform/store/page-store'
import { rightsOf } from '#shared/security/roles'

/** For whom and when the demonstration county is written. */
export type Author = {
  auditKey: Uint8Array
  store: PageStore
  accountId: string
  accountName: string
  now: Date
}

/** What a module's part of the demonstration is made with. */
export type Stage = {
  trx: Trx
  author: Author
  /** The year in which the county stands. */
  year: number
  notes: AuditNote[]
}

const METHOD = 'vault.openDemonstration'
const ACTION = '生成演示县'
const ROLES_THERE = ['officer', 'archivist'] as const

/**
 * A call as the officer, who keeps the dossiers too, would have made it on that day (`2025-12-10`), never later than now. The services do the rest,
 * so that what the demonstration shows went through the same gates as anything else.
 */
export function on({ trx, author, notes }: Stage, day: string): Context {
  const asked = `${day}T02:00:00.000Z`
  const now = author.now.toISOString()
  return {
    trx,
    caller: {
      accountId: author.accountId,
      name: author.accountName,
      section: '',
      roles: ROLES_THERE,
      rights: rightsOf(ROLES_THERE),
    },
    now: asked < now ? asked : now,
    note: (note) => notes.push(note),
    touch: () => undefined,
    onCommit: () => undefined,
    host: NO_WINDOW,
    store: author.store,
    session: new Map(),
    changes: new Map(),
  }
}

const absent = () => Promise.reject(new Error('the demonstration is made without a window'))
const NO_WINDOW: Context['host'] = {
  pathOf: absent,
  renderPages: absent,
  printPages: absent,
  resolveFonts: absent,
  missingGlyphs: absent,
  characterWidths: absent,
  drawPdfPage: absent,
}

/** Puts on the trail what was made. */
export async function record({ trx, author, notes }: Stage): Promise<void> {
  await appendAudit(
    trx,
    author.auditKey,
    notes.map((note) => entryOf(author, note)),
  )
}

function entryOf({ accountId, accountName, now }: Author, note: AuditNote): AuditEntry {
  return {
    at: now.toISOString(),
    accountId,
    accountName,
    method: METHOD,
    outcome: 'done',
    action: note.action ?? ACTION,
    targetKind: note.targetKind,
    targetId: note.targetId,
    targetName: note.targetName,
    changes: note.changes ?? [],
    batchId: note.batchId ?? null,
    recordVersion: note.recordVersion ?? null,
  }
}
