import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { noteStep, rowChange } from '#electron/platform/steps/row-steps'
import { refuse } from '#shared/ipc/reply'
import type { indicators } from '#shared/modules/indicators/contract'
import type { Entry, EntryId, EntryInput } from '#shared/modules/indicators/indicators'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { OrganizationId } from '#shared/values/id'
import {
  type EntryRecord,
  findEntry,
  insertEntry,
  type ListedEntry,
  listEntries,
  updateEntry,
} from './entry.repository'
import { begun, changed, checkVersion } from './kept'
import { onePlaced } from './placed'

/** Records typed for one side of an indicator, each with its proof. */
export const entryService: Pick<Handlers<typeof indicators>, 'entries' | 'saveEntry' | 'removeEntry'> = {
  async entries({ trx }, { offset, limit, ...wanted }) {
    const { rows, ...rest } = await listEntries(trx, wanted, { offset, limit })
    return { ...rest, rows: rows.map(shown) }
  },

  async saveEntry(context, { id, version, ...input }) {
    await checkTyped(context, input)
    const before = id === null ? null : await findEntry(context.trx, id)
    const row: EntryRecord = { ...(before ?? begun(context)), ...columnsOf(input) }
    if (before === null) await insertEntry(context.trx, row)
    else {
      checkVersion(before, version, before.name)
      await updateEntry(context.trx, before.id, { ...columnsOf(input), ...changed(context, version) })
    }
    const after = await findEntry(context.trx, row.id)
    await note(context, after, before, after)
    return one(context, after)
  },

  async removeEntry(context, { id, version }) {
    const before = await findEntry(context.trx, id)
    checkVersion(before, version, before.name)
    await updateEntry(context.trx, id, { removed_at: context.now, ...changed(context, version) })
    await note(context, before, before, null)
    return {}
  },
}

/** Only a side that is typed takes records; what modules count is kept there. */
async function checkTyped({ trx }: Context, { system, key, side, on }: EntryInput): Promise<void> {
  const { indicator } = await onePlaced(trx, system, key, on)
  if (indicator[side]?.from === 'entries') return
  throw refuse('invalid-input', `“${indicator.label}”的这一项由台账记录统计，不能另行登记。`, {
    field: 'side',
    remedy: '到相应台账登记。',
  })
}

function columnsOf({ on, unitId, ...plain }: EntryInput) {
  return { ...plain, on_day: on, unit_id: unitId }
}

function shown({ id, on_day, unit_id, unit_name, ...row }: ListedEntry): Entry {
  return {
    id: id as EntryId,
    version: row.version,
    system: row.system,
    key: row.key,
    side: row.side,
    on: on_day,
    unitId: unit_id as OrganizationId | null,
    unitName: unit_name,
    name: row.name,
    amount: row.amount,
    note: row.note,
    proofs: row.proofs,
  }
}

async function one({ trx }: Context, { id, system, key, side, on_day }: EntryRecord): Promise<Entry> {
  const wanted = { system, key, side, from: on_day, to: on_day }
  const { rows } = await listEntries(trx, wanted, { offset: 0, limit: 500 })
  const found = rows.find((it) => it.id === id)
  if (!found) throw new Error(`no entry ${id}`)
  return shown(found)
}

/** A record is not taken back once it has proof. */
const PROOFS = { children: [['evidence', 'owner_id']] } as const

/** Writes what became of the record, and makes it a step that can be taken back. */
async function note(
  context: Context,
  { id, name, version }: EntryRecord,
  before: EntryRecord | null,
  after: EntryRecord | null,
): Promise<void> {
  const verb = before === null ? '登记' : after === null ? '删除' : '修改'
  const about = {
    targetKind: 'indicator-entry',
    targetId: id,
    targetName: name,
    changes: changesOf(before, after),
    recordVersion: version,
  }
  const rows = [rowChange('indicator_entry', before, after, PROOFS)]
  const step = { title: `${verb}“${name}”`, right: 'ledgers.edit', topics: ['indicators'], rows } as const
  await noteStep(context, about, step)
}

function changesOf(before: EntryRecord | null, after: EntryRecord | null): FieldChange[] {
  const fields = { 日期: 'on_day', 事项: 'name', 数量: 'amount', 备注: 'note' } as const
  return Object.entries(fields)
    .map(([field, column]) => ({
      field,
      before: String(before?.[column] ?? ''),
      after: String(after?.[column] ?? ''),
    }))
    .filter((it) => it.before !== it.after)
}
