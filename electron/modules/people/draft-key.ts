import type { DraftKey } from '#electron/platform/drafts/draft.repository'
import type { Context } from '#electron/platform/ipc/context'

/** Where the caller's unsaved text of one person lies. */
export function draftKey({ caller }: Pick<Context, 'caller'>, personId: string): DraftKey {
  return { account_id: caller.accountId, record_kind: 'person', record_id: personId }
}
