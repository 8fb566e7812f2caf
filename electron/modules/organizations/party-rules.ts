import type { Trx } from '#electron/platform/database/schema'
import type { Context } from '#electron/platform/ipc/context'
import { refuse } from '#shared/ipc/reply'
import type { PartyContent } from '#shared/modules/organizations/party'
import { findParty, namesake, nextPosition, type PartyRecord, partyColumns } from './party.repository'
import { begun } from './stamps'
import { homeOf } from './village.repository'

/** @file What must hold for any change of a party organization. */

/** Refuses a second organization that exists under one name. */
export async function requireSoleName(trx: Trx, name: string, id: string | null): Promise<void> {
  if (await namesake(trx, name, id))
    throw refuse('invalid-input', `已有名称为“${name}”的党组织。`, {
      field: 'name',
      remedy: '换一个名称，或直接用已有的党组织。',
    })
}

/** The organization above; refused where it is no more or stands below the one that asks. */
export async function requireAbove(
  trx: Trx,
  parentId: string | null,
  own: Pick<PartyRecord, 'path' | 'name'> | null,
): Promise<void> {
  if (parentId === null) return
  const parent = await findParty(trx, parentId)
  if (parent?.ended_on !== '')
    throw refuse('not-found', '上级党组织已撤销或已删除。', { field: 'parentId', remedy: '另选上级党组织。' })
  if (own && parent.path.startsWith(own.path))
    throw refuse('invalid-input', `“${own.name}”不能归到它自己的下级“${parent.name}”之下。`, {
      field: 'parentId',
      remedy: '另选上级党组织。',
    })
}

/** The content with the unit that it is counted under: of a village its town, of a firm the firm's unit. */
export async function placed(trx: Trx, content: PartyContent): Promise<PartyContent> {
  if (content.villageId !== null && content.enterpriseId !== null)
    throw refuse('invalid-input', '一个党组织不能既属于村（社区）又属于两新组织。', {
      field: 'enterpriseId',
      remedy: '只保留一项。',
    })
  const home = await homeOf(trx, content)
  const parent = content.parentId === null ? undefined : await findParty(trx, content.parentId)
  const unitId = home ?? content.unitId ?? (parent?.unit_id as PartyContent['unitId'] | undefined) ?? null
  return { ...content, unitId }
}

/** A party organization's row as it begins, last among those of the same parent. */
export async function freshParty(context: Context, id: string, content: PartyContent): Promise<PartyRecord> {
  return {
    id,
    ...begun(context),
    ...partyColumns(content),
    position: await nextPosition(context.trx, content.parentId),
    tree_order: 0,
    path: '',
    ended_on: '',
    elected_on: '',
    term_ends_on: '',
  }
}
