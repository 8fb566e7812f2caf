import { newId } from '#electron/platform/database/id'
import type { AuditNote, Context } from '#electron/platform/ipc/context'
import type { PartyContent } from '#shared/modules/organizations/party'
import {
  findParty,
  insertParty,
  type PartyRecord,
  partyColumns,
  partyContent,
  updateParty,
} from './party.repository'
import { partyDifferences } from './party-changes'
import { freshParty, placed, requireAbove, requireSoleName } from './party-rules'
import { changed } from './stamps'

/**
 * Registers a party organization or changes what is on record of it, and says what the audit is told. Where it stands
 * in the tree is worked out by the caller, once for all that were kept.
 */
export async function keepParty(
  context: Context,
  { before, content: given }: { before: PartyRecord | null; content: PartyContent },
): Promise<{ id: string; about: AuditNote }> {
  const { trx } = context
  const content = await placed(trx, given)
  await requireSoleName(trx, content.name, before?.id ?? null)
  await requireAbove(trx, content.parentId, before)
  const id = before?.id ?? newId()
  if (before) await updateParty(trx, id, { ...partyColumns(content), ...changed(context, before) })
  else await insertParty(trx, await freshParty(context, id, content))
  const after = await findParty(trx, id)
  if (!after) throw new Error('party organization vanished inside its own transaction')
  const about = {
    targetKind: 'party',
    targetId: id,
    targetName: after.name,
    changes: partyDifferences(before && partyContent(before), partyContent(after)),
    recordVersion: after.version,
  }
  return { id, about }
}
