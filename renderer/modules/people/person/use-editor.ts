import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
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

/** Errors by field path, kept until that field changes. */
export function useFieldErrors() {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const latest = useRef(errors)
  latest.current = errors
  const clear = useCallback((field: string) => {
    if (field in latest.current)
      setErrors((now) => Object.fromEntries(Object.entries(now).filter(([key]) => key !== field)))
  }, [])
  return { errors, setErrors, clear }
}
