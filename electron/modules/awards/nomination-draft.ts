import { type DraftKey, findDraft } from '#electron/platform/drafts/draft.repository'
import type { Context } from '#electron/platform/ipc/context'
import { NominationDraft } from '#shared/modules/awards/nomination'

type Place = { cycleId: string; id: string | null }

/** Where the caller's unsaved text of one nomination lies, or of a new one of the cycle. */
export function nominationDraftKey({ caller }: Pick<Context, 'caller'>, { cycleId, id }: Place): DraftKey {
  return {
    account_id: caller.accountId,
    record_kind: 'nomination',
    record_id: `${cycleId}/${id ?? 'new'}`,
  }
}

/** What the caller typed and has not saved; one that an older program left and this one cannot read is passed over. */
export async function readNominationDraft(context: Context, place: Place): Promise<NominationDraft | null> {
  const draft = await findDraft(context.trx, nominationDraftKey(context, place))
  if (!draft) return null
  const read = NominationDraft.safeParse({
    content: JSON.parse(draft.content),
    baseVersion: draft.base_version,
    savedAt: draft.saved_at,
  })
  return read.success ? read.data : null
}
