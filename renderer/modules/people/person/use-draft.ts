import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useKeptDraft } from '../../../app/use-kept-draft'
import type { EditorState } from './editor-state'

export type { DraftState } from '../../../app/use-kept-draft'

/** Keeps what is typed of a person and not saved as a draft of whoever types it. */
export function useDraft(
  id: PersonId,
  state: EditorState,
  changed: boolean,
  opened: { hadDraft: boolean; enabled: boolean },
) {
  const { content, base, baseVersion } = state
  return useKeptDraft({
    content,
    same: content === base,
    changed,
    ...opened,
    keep: (now) => api.people.keepDraft({ id, baseVersion, content: now }),
    drop: () => api.people.dropDraft({ id }),
  })
}
