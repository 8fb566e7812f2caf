import { type DraftKey, dropDraft, findDraft, keepDraft } from '#electron/platform/drafts/draft.repository'
import type { Context } from '#electron/platform/ipc/context'
import type { Handlers } from '#electron/platform/ipc/gate'
import type { awards } from '#shared/modules/awards/contract'
import { ReviewerDraft } from '#shared/modules/awards/review'

/** What is typed of a reviewer and not saved, so that a power cut loses nothing. */
export const reviewerDraftService: Pick<
  Handlers<typeof awards>,
  'reviewerDraft' | 'keepReviewerDraft' | 'dropReviewerDraft'
> = {
  async reviewerDraft(context, { id }) {
    const draft = await findDraft(context.trx, reviewerDraftKey(context, id))
    if (!draft) return null
    const read = ReviewerDraft.safeParse({
      content: JSON.parse(draft.content),
      baseVersion: draft.base_version,
      savedAt: draft.saved_at,
    })
    return read.success ? read.data : null
  },

  async keepReviewerDraft(context, { id, content, baseVersion }) {
    const { trx, now } = context
    await keepDraft(trx, {
      ...reviewerDraftKey(context, id),
      base_version: baseVersion,
      content: JSON.stringify(content),
      saved_at: now,
    })
    return { savedAt: now }
  },

  async dropReviewerDraft(context, { id }) {
    await dropDraft(context.trx, reviewerDraftKey(context, id))
    return {}
  },
}

/** Where the caller's unsaved text of one reviewer lies, or of a new one. */
export function reviewerDraftKey({ caller }: Pick<Context, 'caller'>, id: string | null): DraftKey {
  return { account_id: caller.accountId, record_kind: 'reviewer', record_id: id ?? 'new' }
}
