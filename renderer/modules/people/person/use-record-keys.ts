import { useRecordTab } from '../../../app/record-tabs'
import { clockOf } from '../../../app/when'
import { useShortcut } from '../../../components'
import type { Editing } from './editor-context'
import { text } from './person.text'
import { pathOf } from './record-view'
import type { DraftState } from './use-draft'

/** What holds in every view of a record: its tab, saving, undo, and the words on what is unsaved. */
export function useRecordKeys(editing: Editing, draft: DraftState) {
  const { opened, view, changed, canUndo, canRedo, readOnly, act, save } = editing
  const { id, name } = opened.person
  useRecordTab({ id, path: pathOf(id, view), title: name, unsaved: changed })
  useShortcut('ctrl+s', save, { label: text.save, enabled: !readOnly })
  // What is typed and not saved comes first; then the window's own undo takes whole saves back.
  useShortcut('ctrl+z', () => act({ do: 'undo' }), {
    label: text.undoKey,
    enabled: !readOnly && canUndo,
    own: true,
  })
  useShortcut('ctrl+shift+z', () => act({ do: 'redo' }), {
    label: text.redoKey,
    enabled: !readOnly && canRedo,
  })
  return { draftWords: draftWords(changed, draft) }
}

function draftWords(changed: boolean, draft: DraftState): string[] {
  if (draft.failed) return [text.draftFailed]
  if (!changed) return []
  return draft.savedAt === '' ? [text.unsaved] : [text.draftKept(clockOf(draft.savedAt))]
}
