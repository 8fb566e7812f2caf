import { isDeepStrictEqual } from 'node:util'
import { newId } from '#electron/platform/database/id'
import { dropDraft, keepDraft } from '#electron/platform/drafts/draft.repository'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { people } from '#shared/modules/people/contract'
import { elementTexts, personChanges } from '#shared/modules/people/rules'
import type { PersonContent } from '#shared/modules/people/schema'
import type { PersonId } from '#shared/values/id'
import { contentColumns } from './describe'
import { draftKey } from './draft-key'
import {
  findHeads,
  insertPeople,
  lastPosition,
  markRemoved,
  type PersonHead,
  updatePeople,
} from './people.repository'
import { type PersonState, stateToChange, todayOf } from './person-state'
import { soundContent } from './sound-content'
import { movePatch, type PersonPatch } from './undo-patch'
import { listed, recordPeopleStep, recordSave } from './undo-step'
import { loadUnits } from './units.repository'

type Editing = 'create' | 'save' | 'remove' | 'restore' | 'keepDraft' | 'dropDraft'

/** Changes by hand. */
export const editingService: Pick<Handlers<typeof people>, Editing> = {
  async create(context, given) {
    const { trx, now, caller } = context
    const units = await loadUnits(trx)
    const content = soundContent(given, units, todayOf(context))
    const id = newId()
    const texts = elementTexts(content, units.name)
    const columns = contentColumns(content, {
      unitName: units.name,
      hasPhoto: false,
      accepted: [],
      today: todayOf(context),
      texts,
    })
    const row = {
      id,
      version: 1,
      created_at: now,
      created_by: caller.accountId,
      changed_at: now,
      changed_by: caller.accountId,
      removed_at: null,
      ...columns,
      position: (await lastPosition(trx, content.organizationId)) + 1,
      photo_hash: null,
      photo_crop: '',
      batch_id: null,
    }
    await insertPeople(trx, [{ row, content }])
    const changes = personChanges(null, { content, texts }, units.name)
    context.note({ ...target(row), changes, recordVersion: 1 })
    await recordPeopleStep(context, `新增${row.name}`, [createdPatch(row)])
    return { id: id as PersonId, version: 1 }
  },

  async save(context, { id, version, content: given }) {
    const state = await stateToChange(context, id, version, given)
    const content = soundContent(given, state.units, todayOf(context))
    if (isDeepStrictEqual(content, state.content)) {
      await dropDraft(context.trx, draftKey(context, id))
      return { version, changes: [] }
    }
    const changes = await writeContent(context, state, content)
    await dropDraft(context.trx, draftKey(context, id))
    return { version: version + 1, changes }
  },

  async remove(context, { ids }) {
    const heads = (await headsOf(context, ids)).filter((it) => it.removed_at === null)
    await move(context, heads, context.now, '移入回收站')
    return { removed: heads.length }
  },

  async restore(context, { ids }) {
    const heads = (await headsOf(context, ids)).filter((it) => it.removed_at !== null)
    await move(context, heads, null, '从回收站恢复')
    return { restored: heads.length }
  },

  async keepDraft(context, { id, baseVersion, content }) {
    await keepDraft(context.trx, {
      ...draftKey(context, id),
      base_version: baseVersion,
      content: JSON.stringify(content),
      saved_at: context.now,
    })
    return { savedAt: context.now }
  },

  async dropDraft(context, { id }) {
    await dropDraft(context.trx, draftKey(context, id))
    return {}
  },
}

/** Writes new content over the stored state and notes what became different. */
async function writeContent(context: Context, state: PersonState, content: PersonContent) {
  const { row, units } = state
  const texts = elementTexts(content, units.name)
  const columns = contentColumns(content, {
    unitName: units.name,
    hasPhoto: row.photo_hash !== null,
    accepted: state.accepted,
    today: todayOf(context),
    texts,
  })
  const moved = content.organizationId !== row.organization_id
  const position = moved ? (await lastPosition(context.trx, content.organizationId)) + 1 : row.position
  const stamp = {
    version: row.version + 1,
    changed_at: context.now,
    changed_by: context.caller.accountId,
    position,
  }
  await updatePeople(context.trx, [{ id: row.id, columns: { ...columns, ...stamp }, content }])
  const changes = personChanges(state, { content, texts }, units.name)
  context.note({ ...target({ ...row, name: content.name }), changes, recordVersion: stamp.version })
  await recordSave(context, state, { content, position, labels: changes.map((it) => it.field) })
  return changes
}

function target(row: { id: string; name: string }) {
  return { targetKind: 'person', targetId: row.id, targetName: row.name }
}

async function headsOf(context: Context, ids: readonly string[]): Promise<PersonHead[]> {
  const heads = await findHeads(context.trx, ids)
  if (heads.length === 0)
    throw refuse('not-found', '找不到所选的人，可能已被清除。', { remedy: '刷新名单后重选。' })
  return heads
}

/** A record made by hand: undoing it puts it into the recycle bin. */
function createdPatch({ id, name }: { id: string; name: string }): PersonPatch {
  return { id, name, version: { was: 0, is: 1 }, removedAt: { was: '', is: null } }
}

async function move(
  context: Context,
  heads: readonly PersonHead[],
  at: string | null,
  what: string,
): Promise<void> {
  if (heads.length === 0) return
  await markRemoved(
    context.trx,
    heads.map((it) => it.id),
    at,
    { changed_at: context.now, changed_by: context.caller.accountId },
  )
  for (const head of heads) context.note({ ...target(head), recordVersion: head.version + 1 })
  const names = heads.map((it) => it.name)
  await recordPeopleStep(
    context,
    `${what}：${listed(names, 3, '人')}`,
    heads.map((head) => movePatch(head, at)),
  )
}
