import { newId } from '#electron/platform/database/id'
import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import { refuse } from '#shared/ipc/reply'
import type { organizations } from '#shared/modules/organizations/contract'
import type { Organization, OrganizationContent } from '#shared/modules/organizations/schema'
import type { FieldChange } from '#shared/platform/audit/contract'
import {
  childrenOf,
  countPeopleOf,
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

const LABELS: Record<keyof OrganizationContent, string> = {
  parentId: '上级单位',
  name: '名称',
  shortName: '简称',
  code: '机构编码',
  kind: '类型',
  level: '级别',
  affiliation: '隶属关系',
  category: '类别',
}

export const organizationsService: Handlers<typeof organizations> = {
  tree: ({ trx }) => listTree(trx),

  async create(context, content) {
    const { trx, now, caller } = context
    const siblings = await childrenOf(trx, content.parentId)
    await requireParent(trx, content.parentId)
    refuseTwin(siblings, content.name)
    const id = newId()
    const stamp = {
      created_at: now,
      created_by: caller.accountId,
      changed_at: now,
      changed_by: caller.accountId,
      removed_at: null,
    }
    await insertOrganization(trx, {
      id,
      version: 1,
      ...stamp,
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
    refuseTwin(
      (await childrenOf(context.trx, row.parent_id)).filter((it) => it.id !== id),
      content.name,
    )
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
    if (parentId !== row.parent_id) refuseTwin(siblings, row.name)
    await updateOrganization(trx, id, { parent_id: parentId, ...changed(context, row) })
    const order = siblings.map((it) => it.id)
    order.splice(position, 0, id)
    await placeSiblings(trx, order)
    await renumberTree(trx)
    return reply(context, id, row)
  },

  async remove(context, { id, version }) {
    const row = await current(context, id, version)
    const children = await childrenOf(context.trx, id)
    if (children.length > 0)
      throw refuse('conflict', `“${row.name}”下还有 ${children.length} 个单位。`, {
        remedy: '先移走或撤销下级单位。',
      })
    const people = await countPeopleOf(context.trx, id)
    if (people > 0)
      throw refuse('conflict', `“${row.name}”名下还有 ${people} 人。`, {
        remedy: '先把这些人改列到别的单位。',
      })
    await updateOrganization(context.trx, id, { removed_at: context.now, ...changed(context, row) })
    context.note({
      targetKind: 'organization',
      targetId: id,
      targetName: row.name,
      recordVersion: row.version + 1,
    })
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

async function requireParent(trx: Trx, parentId: string | null): Promise<OrganizationRow | null> {
  if (parentId === null) return null
  const parent = await findOrganization(trx, parentId)
  if (!parent) throw refuse('not-found', '找不到上级单位，可能已被撤销。', { field: 'parentId' })
  return parent
}

function refuseTwin(siblings: readonly OrganizationRow[], name: string): void {
  if (siblings.some((it) => it.name === name))
    throw refuse('invalid-input', `同一上级下已有“${name}”。`, {
      field: 'name',
      remedy: '换一个名称，或直接用已有的单位。',
    })
}

function changed({ now, caller }: Context, row: OrganizationRow) {
  return { version: row.version + 1, changed_at: now, changed_by: caller.accountId }
}

async function reply(context: Context, id: string, before: OrganizationRow | null): Promise<Organization> {
  const row = await findOrganization(context.trx, id)
  if (!row) throw new Error('organization vanished inside its own transaction')
  context.note({
    targetKind: 'organization',
    targetId: id,
    targetName: row.name,
    changes: differences(before ? toContent(before) : null, toContent(row)),
    recordVersion: row.version,
  })
  return toOrganization(row)
}

function differences(before: OrganizationContent | null, after: OrganizationContent): FieldChange[] {
  return (Object.keys(LABELS) as (keyof OrganizationContent)[])
    .map((key) => ({ field: LABELS[key], before: before?.[key] ?? '', after: after[key] ?? '' }))
    .filter((it) => it.before !== it.after)
}
