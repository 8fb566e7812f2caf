import type { Trx } from '#electron/platform/database/schema'
import { refuse } from '#shared/ipc/reply'
import { childrenOf, countPeopleOf, findOrganization, type OrganizationRow } from './organizations.repository'

/** @file What must hold for any change of a unit, whether made by hand or by taking a step back. */

/** The unit above, null at the top; refused when it is no more. */
export async function requireParent(trx: Trx, parentId: string | null): Promise<OrganizationRow | null> {
  if (parentId === null) return null
  const parent = await findOrganization(trx, parentId)
  if (!parent) throw refuse('not-found', '找不到上级单位，可能已被撤销。', { field: 'parentId' })
  return parent
}

/** Refuses a second unit of one name under the same unit. */
export async function requireSingle(
  trx: Trx,
  { id, name, parent_id }: { id: string | null; name: string; parent_id: string | null },
): Promise<void> {
  const siblings = await childrenOf(trx, parent_id)
  if (siblings.some((it) => it.name === name && it.id !== id))
    throw refuse('invalid-input', `同一上级下已有“${name}”。`, {
      field: 'name',
      remedy: '换一个名称，或直接用已有的单位。',
    })
}

/** Refuses to remove a unit that units or people stand under. */
export async function requireEmpty(trx: Trx, { id, name }: OrganizationRow): Promise<void> {
  const children = await childrenOf(trx, id)
  if (children.length > 0)
    throw refuse('conflict', `“${name}”下还有 ${children.length} 个单位。`, {
      remedy: '先移走或撤销下级单位。',
    })
  const people = await countPeopleOf(trx, id)
  if (people > 0)
    throw refuse('conflict', `“${name}”名下还有 ${people} 人。`, {
      remedy: '先把这些人改列到别的单位。',
    })
}
