import { refuse } from '#shared/ipc/reply'
import type { FieldChange } from '#shared/platform/audit/contract'
import type { evidence } from '#shared/platform/evidence/contract'
import type { Evidence, EvidenceOwnerRef } from '#shared/platform/evidence/schema'
import type { EvidenceId } from '#shared/values/id'
import type { Trx } from '../database/schema'
import type { Context } from '../ipc/context'
import type { Handlers } from '../ipc/gate'
import {
  deleteEvidence,
  type EvidenceRecord,
  evidenceOf,
  findEvidence,
  updateEvidenceNote,
} from './evidence.repository'
import type { EvidenceOwner } from './evidence-owner'
import { keepEvidence } from './keep-evidence'
import { contentOf, sealFiles } from './seal-files'

const FIELD = '佐证材料'

type Owned = EvidenceOwnerRef & { owner: EvidenceOwner; name: string; open: boolean }

/** 佐证材料 of the records that modules registered. */
export function evidenceServiceWith(owners: readonly EvidenceOwner[]): Handlers<typeof evidence> {
  const load = (trx: Trx, place: EvidenceOwnerRef) => loadOwner(owners, trx, place)

  return {
    async list(context, place) {
      const owned = await load(context.trx, place)
      const open = owned.open && context.caller.rights.has(owned.owner.right)
      return { open, rows: (await evidenceOf(context.trx, place)).map((it) => shown(it, open)) }
    },

    async add(context, { grants, ...place }) {
      requireTaking(context, await load(context.trx, place))
      const { sealed, refused } = await sealFiles(context, grants)
      return context.write(async (trx) => {
        const owned = await load(trx, place)
        requireTaking(context, owned)
        const by = context.caller.accountId
        const { names, left } = await keepEvidence(trx, place, sealed, { now: context.now, by })
        const words = names.join('、')
        note(context, owned, words === '' ? [] : [{ field: FIELD, before: '', after: words }])
        return { added: names.length, refused: [...refused, ...left] }
      })
    },

    async describe(context, { id, before, note: after }) {
      await describeFile(context, await withOwner(owners, context.trx, id), { before, after })
      return {}
    },

    async remove(context, { id }) {
      const { record, owned } = await withOwner(owners, context.trx, id)
      requireTaking(context, owned)
      await deleteEvidence(context.trx, id)
      note(context, owned, [{ field: FIELD, before: record.name, after: '' }])
      return {}
    },

    async open(context, { id }) {
      const { record, owned } = await withOwner(owners, context.trx, id)
      const name = `${owned.name}：${record.name}`
      note(context, { ...owned, name }, [])
      return contentOf(context, record, name)
    },
  }
}

async function describeFile(
  context: Context,
  { record, owned }: { record: EvidenceRecord; owned: Owned },
  { before, after }: { before: string; after: string },
): Promise<void> {
  requireTaking(context, owned)
  if (record.note !== before)
    throw refuse('conflict', `“${record.name}”的说明已被他人改为“${record.note}”。`, {
      remedy: '看过后再填写。',
    })
  await updateEvidenceNote(context.trx, record.id, after)
  note(context, owned, [{ field: `${FIELD}说明：${record.name}`, before, after }])
}

async function loadOwner(
  owners: readonly EvidenceOwner[],
  trx: Trx,
  { kind, id }: EvidenceOwnerRef,
): Promise<Owned> {
  const owner = owners.find((it) => it.kind === kind)
  if (!owner) throw refuse('not-found', `没有“${kind}”这类记录的佐证材料。`, { remedy: '刷新后再看。' })
  return { kind, id, owner, ...(await owner.called(trx, id)) }
}

async function withOwner(
  owners: readonly EvidenceOwner[],
  trx: Trx,
  id: string,
): Promise<{ record: EvidenceRecord; owned: Owned }> {
  const record = await findEvidence(trx, id)
  if (!record) throw refuse('not-found', '找不到这份佐证材料，可能已被删除。', { remedy: '刷新后再看。' })
  return { record, owned: await loadOwner(owners, trx, { kind: record.owner_kind, id: record.owner_id }) }
}

/** Refuses who may not change the record, and a record that is closed: its decision rests on what was there. */
function requireTaking({ caller }: Context, { owner, name, open }: Owned): void {
  if (!caller.rights.has(owner.right))
    throw refuse('forbidden', '没有这项权限。', { remedy: '由系统管理员在“设置－账号”中授予。' })
  if (open) return
  throw refuse('conflict', `${name}已经办结，佐证材料不能再变动。`, { remedy: '需要时先恢复办理。' })
}

function shown(
  { id, name, mime, size, pages, note, added_at, adder }: Awaited<ReturnType<typeof evidenceOf>>[number],
  removable: boolean,
): Evidence {
  return { id: id as EvidenceId, name, mime, size, pages, note, addedAt: added_at, addedBy: adder, removable }
}

function note(context: Context, { kind, id, name, owner }: Owned, changes: FieldChange[]): void {
  context.touch(['evidence', 'store', ...(owner.topics ?? [])])
  context.note({ targetKind: kind, targetId: id, targetName: name, changes })
}
