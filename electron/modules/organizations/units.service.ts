import { newId } from '#electron/platform/database/id'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import type { Organization } from '#shared/modules/organizations/schema'
import { differences } from './organization-changes'
import { requireEmpty, requireParent, requireSingle } from './organization-rules'
import { recordUnitStep } from './organization-steps'
import {
  childrenOf,
  findOrganization,
  insertOrganization,
  listTree,
  type OrganizationRow,
  placeSiblings,
  renumberTree,
  toColumns,
  toContent,
  toOrganization,
  updateOrganization,
} from './organizations.repository'
import { begun, changed } from './stamps'

/** 单位: the tree that people stand under. */
export const unitsService: Pick<
  Handlers<typeof organizations>,
  'tree' | 'create' | 'save' | 'move' | 'remove'
> = {
  tree: ({ trx }) => listTree(trx),

  async create(context, content) {
    const { trx } = context
    const siblings = await childrenOf(trx, content.parentId)
    await requireParent(trx, content.parentId)
    await requireSingle(trx, { id: null, name: content.name, parent_id: content.parentId })
    const id = newId()
    await insertOrganization(trx, {
      id,
      ...begun(context),
      ...toColumns(content),
      position: siblings.length,
      tree_order: 0,
      path: '',
    })
    await renumberTree(trx)
    return reply(context, id, null)
  },

  async save(context, { id, version, ...content }) {
    const row = await current(context, id, version)
    if (content.parentId !== row.parent_id)
      throw refuse('invalid-input', '改上级单位用“移动”。', { field: 'parentId' })
    await requireSingle(context.trx, { id, name: content.name, parent_id: row.parent_id })
    await updateOrganization(context.trx, id, { ...toColumns(content), ...changed(context, row) })
    return reply(context, id, row)
  },

  async move(context, { id, version, parentId, position }) {
    const { trx } = context
    const row = await current(context, id, version)
    const parent = await requireParent(trx, parentId)
    if (parent?.path.startsWith(row.path))
      throw refuse('invalid-input', `“${row.name}”不能移到它自己的下级“${parent.name}”之下。`, {
        field: 'parentId',
      })
    const siblings = (await childrenOf(trx, parentId)).filter((it) => it.id !== id)
    if (parentId !== row.parent_id) await requireSingle(trx, { id, name: row.name, parent_id: parentId })
    await updateOrganization(trx, id, { parent_id: parentId, ...changed(context, row) })
    const order = siblings.map((it) => it.id)
    order.splice(position, 0, id)
    await placeSiblings(trx, order)
    await renumberTree(trx)
    const was = Object.fromEntries([...siblings, row].map((it) => [it.id, it.position]))
    const is = Object.fromEntries(order.map((it, place) => [it, place]))
    return reply(context, id, row, { was, is })
  },

  async remove(context, { id, version }) {
    const row = await current(context, id, version)
    await requireEmpty(context.trx, row)
    await updateOrganization(context.trx, id, { removed_at: context.now, ...changed(context, row) })
    context.note({
      targetKind: 'organization',
      targetId: id,
      targetName: row.name,
      recordVersion: row.version + 1,
    })
    await recordUnitStep(context, `撤销单位“${row.name}”`, row, { ...row, removed_at: context.now })
    return {}
  },
}

async function current(context: Context, id: string, version: number): Promise<OrganizationRow> {
  const row = await findOrganization(context.trx, id)
  if (!row) throw refuse('not-found', '找不到这个单位，可能已被撤销。', { remedy: '刷新单位树。' })
  if (row.version !== version)
    throw refuse('conflict', `“${row.name}”已被他人改过。`, {
      remedy: '看过现在的内容后再改。',
      current: toOrganization(row),
    })
  return row
}

async function reply(
  context: Context,
  id: string,
  before: OrganizationRow | null,
  positions?: Parameters<typeof recordUnitStep>[4],
): Promise<Organization> {
  const row = await findOrganization(context.trx, id)
  if (!row) throw new Error('organization vanished inside its own transaction')
  context.note({
    targetKind: 'organization',
    targetId: id,
    targetName: row.name,
    changes: differences(before ? toContent(before) : null, toContent(row)),
    recordVersion: row.version,
  })
  const what = positions ? '移动' : before ? '修改' : '新增'
  await recordUnitStep(context, `${what}单位“${row.name}”`, before, row, positions)
  return toOrganization(row)
}
