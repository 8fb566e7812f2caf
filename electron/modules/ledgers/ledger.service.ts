import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { ledgers } from '#shared/modules/ledgers/contract'
import type { Ledger, LedgerContent } from '#shared/modules/ledgers/ledger'
import { ledgerChanges } from '#shared/modules/ledgers/ledger-changes'
import { contentProblems } from '#shared/modules/ledgers/rules-content'
import type { LedgerId } from '#shared/values/id'
import { findLedger, insertLedger, type LedgerRecord, listLedgers, updateLedger } from './ledger.repository'
import { rowsAfter, updateRow } from './ledger-row.repository'
import { derivedColumns } from './ledger-rows'

type Job = 'ledgers' | 'ledger' | 'create' | 'save' | 'remove' | 'removed' | 'restore'

/** Rows read anew at a time when columns change. */
const SLICE = 500

/** Ledgers and their columns. */
export const ledgerService: Pick<Handlers<typeof ledgers>, Job> = {
  ledgers: ({ trx, now }) => listLedgers(trx, now.slice(0, 10)),

  ledger: (context, { id }) => shown(context, id),

  async create(context, { content }) {
    const record = await keepLedger(context, content, '')
    return shown(context, record.id)
  },

  async save(context, { id, version, content }) {
    const before = await current(context, id, version)
    requireSound(content)
    await updateLedger(context.trx, id, {
      ...changed(context, version),
      title: content.title,
      content: JSON.stringify(content),
    })
    await readRowsAnew(context, id, content)
    const changes = ledgerChanges(before.content, content)
    context.note({ ...target(before, content.title), changes, recordVersion: version + 1 })
    return shown(context, id)
  },

  async remove(context, { id, version }) {
    const before = await current(context, id, version)
    await updateLedger(context.trx, id, { ...changed(context, version), removed_at: context.now })
    context.note({ ...target(before, before.title), changes: [], recordVersion: version + 1 })
    return {}
  },

  removed: ({ trx, now }) => listLedgers(trx, now.slice(0, 10), true),

  async restore(context, { id }) {
    const before = await findLedger(context.trx, id)
    await updateLedger(context.trx, id, { ...changed(context, before.version), removed_at: null })
    context.note({ ...target(before, before.title), changes: [], recordVersion: before.version + 1 })
    return shown(context, id)
  },
}

/** Puts a ledger on record; `source` names the file and sheet it is taken from. */
export async function keepLedger(
  context: Context,
  content: LedgerContent,
  source: string,
): Promise<LedgerRecord> {
  requireSound(content)
  const { trx, now, caller } = context
  const record: LedgerRecord = {
    id: newId(),
    version: 1,
    created_at: now,
    created_by: caller.accountId,
    changed_at: now,
    changed_by: caller.accountId,
    removed_at: null,
    title: content.title,
    content,
    source,
  }
  await insertLedger(trx, record)
  const changes = [
    { field: '台账名称', before: '', after: content.title },
    { field: '栏目', before: '', after: `${content.columns.length} 列` },
  ]
  context.note({ ...target(record, content.title), changes, recordVersion: 1 })
  return record
}

/** A ledger with its figures. */
export async function shown(context: Context, id: string): Promise<Ledger> {
  const { version, content, source } = await findLedger(context.trx, id)
  const listed = await listLedgers(context.trx, context.now.slice(0, 10))
  const { rows = 0, troubled = 0 } = listed.find((it) => it.id === id) ?? {}
  return { id: id as LedgerId, version, content, source, rows, troubled }
}

async function current({ trx }: Context, id: string, version: number): Promise<LedgerRecord> {
  const record = await findLedger(trx, id)
  if (record.removed_at !== null)
    throw refuse('conflict', `台账“${record.title}”已删除。`, { remedy: '先从“已删除的台账”恢复。' })
  if (record.version === version) return record
  throw refuse('conflict', `台账“${record.title}”已被他人改过。`, { remedy: '重新打开后再改。' })
}

function requireSound(content: LedgerContent): void {
  const problems = contentProblems(content)
  if (problems.length === 0) return
  throw refuse('invalid-input', problems.join(''), { field: 'content', remedy: '逐条改正后再保存。' })
}

function changed({ now, caller }: Context, version: number) {
  return { version: version + 1, changed_at: now, changed_by: caller.accountId }
}

/** What a cell means follows from its column: each row is read once more, nothing in it is lost. */
async function readRowsAnew({ trx }: Context, id: string, content: LedgerContent): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await rowsAfter(trx, id, after, SLICE)
    for (const row of rows) await updateRow(trx, row.id, derivedColumns(content, JSON.parse(row.cells)))
    const last = rows.at(-1)
    if (!last || rows.length < SLICE) return
    after = last.id
  }
}

function target({ id }: LedgerRecord, title: string) {
  return { targetKind: 'ledger', targetId: id, targetName: title }
}
