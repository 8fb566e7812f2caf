import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import type { OpenedPerson } from '#shared/modules/people/contract'
import type { PersonContent } from '#shared/modules/people/schema'
import { type ContentKey, contentOf } from './content'
import {
  type EditorState,
  edited,
  isChanged,
  redone,
  type Side,
  settled,
  settledContent,
  startEditing,
  stored,
  undone,
} from './editor-state'

export type EditorAct =
  | { do: 'edit'; part: Partial<PersonContent>; mark: string }
  | { do: 'settle' | 'undo' | 'redo' }
  | { do: 'stored'; content: PersonContent; version: number }
  | { do: 'version'; version: number }
  | { do: 'choose'; theirs: PersonContent; version: number; choices: ReadonlyMap<ContentKey, Side> }

function reduce(state: EditorState, act: EditorAct): EditorState {
  switch (act.do) {
    case 'edit':
      return edited(state, act.part, act.mark)
    case 'settle':
      return settled(state)
    case 'undo':
      return undone(state)
    case 'redo':
      return redone(state)
    case 'stored':
      return stored(state, act.content, act.version)
    case 'version':
      return { ...state, baseVersion: act.version }
    case 'choose': {
      const content = settledContent(state.content, act.theirs, act.choices)
      return stored(edited(state, content, ''), act.theirs, act.version)
    }
  }
}

/** A draft goes on where it stopped, against the version it was written on. */
function begin(opened: OpenedPerson): EditorState {
  const base = contentOf(opened.person)
  const start = startEditing(base, opened.person.version)
  const { draft } = opened
  if (!draft) return start
  const known = draft.baseVersion === opened.person.version
  return { ...edited(start, draft.content, ''), baseVersion: draft.baseVersion, grounded: known }
}

/** The content in work on one person's page. */
export function useEditor(opened: OpenedPerson) {
  const [state, act] = useReducer(reduce, opened, begin)
  const changed = isChanged(state)
  const { person } = opened
  const newer = person.version > state.baseVersion
  useEffect(() => {
    if (newer && !changed) act({ do: 'stored', content: contentOf(person), version: person.version })
  }, [newer, changed, person])
  const change = useCallback((part: Partial<PersonContent>, mark = '') => act({ do: 'edit', part, mark }), [])
  const canUndo = state.past.length > 0
  const canRedo = state.future.length > 0
  return { state, act, change, changed, canUndo, canRedo, newer: newer && changed }
}

type Found = { errors: Readonly<Record<string, string>>; content: PersonContent }

/** Errors by field path, each as long as that field stands as it did when the error was found. */
export function useFieldErrors(content: PersonContent) {
  const [found, setFound] = useState<Found | null>(null)
  const errors = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(found?.errors ?? {}).filter(
          ([path]) => found && valueAt(found.content, path) === valueAt(content, path),
        ),
      ),
    [found, content],
  )
  const setErrors = (next: Found['errors'], of: PersonContent) => setFound({ errors: next, content: of })
  return { errors, setErrors }
}

/** What stands at `birth` or `career.3.endedOn`. */
function valueAt(content: PersonContent, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], content)
}
