import type { PersonContent } from '#shared/modules/people/schema'
import { CONTENT_KEYS, type ContentKey, sameField } from './content'

/**
 * What is being edited. `base` is what is stored as `baseVersion`; `past` and `future` are whole contents. They hold
 * what is typed and not saved: a save is a step of the record, which the window's undo takes back.
 */
export type EditorState = {
  base: PersonContent
  baseVersion: number
  content: PersonContent
  past: readonly PersonContent[]
  future: readonly PersonContent[]
  /** The field in work: typing on in it is one step of undo. */
  mark: string
  /** `base` is what was stored as `baseVersion`. Not so for a draft older than the record: its ground is not known. */
  grounded: boolean
}

const MOST_STEPS = 200

export function startEditing(base: PersonContent, baseVersion: number): EditorState {
  return { base, baseVersion, content: base, past: [], future: [], mark: '', grounded: true }
}

/** A change made in the field `mark`; '' makes it a step of its own. */
export function edited(state: EditorState, part: Partial<PersonContent>, mark: string): EditorState {
  const content = { ...state.content, ...part }
  const goesOn = mark !== '' && mark === state.mark
  const past = goesOn ? state.past : [...state.past, state.content].slice(-MOST_STEPS)
  return { ...state, content, past, future: [], mark }
}

/** The focus left the field: what comes next is a new step. */
export function settled(state: EditorState): EditorState {
  return state.mark === '' ? state : { ...state, mark: '' }
}

export function undone(state: EditorState): EditorState {
  const last = state.past.at(-1)
  if (!last) return state
  const future = [state.content, ...state.future]
  return { ...state, content: last, past: state.past.slice(0, -1), future, mark: '' }
}

export function redone(state: EditorState): EditorState {
  const [next, ...future] = state.future
  if (!next) return state
  return { ...state, content: next, past: [...state.past, state.content], future, mark: '' }
}

/**
 * `saved` now stands as `version`. What was typed since stays unsaved; where nothing was, the page shows `saved`.
 */
export function stored(state: EditorState, saved: PersonContent, version: number): EditorState {
  const unsaved = isChanged(state) && isChanged({ ...state, base: saved })
  const typed = unsaved ? {} : { content: saved, past: [], future: [] }
  return { ...state, ...typed, base: saved, baseVersion: version, mark: '', grounded: true }
}

export function isChanged({ base, content }: EditorState): boolean {
  return content !== base && CONTENT_KEYS.some((key) => !sameField(key, base, content))
}

export type Side = 'mine' | 'theirs'
/** One field in which what is typed here and what is stored now are not the same. */
export type Clash = {
  key: ContentKey
  /** Null where both sides changed the field since it was read: a person has to say. */
  proposed: Side | null
}

/** What a save against an older version has to settle. `base` is null when the common ground is not known. */
export function clashesBetween(
  base: PersonContent | null,
  mine: PersonContent,
  theirs: PersonContent,
): Clash[] {
  return CONTENT_KEYS.filter((key) => !sameField(key, mine, theirs)).map((key) => {
    if (base && sameField(key, base, mine)) return { key, proposed: 'theirs' }
    if (base && sameField(key, base, theirs)) return { key, proposed: 'mine' }
    return { key, proposed: null }
  })
}

/** What is stored now, with the fields chosen to be mine put in. */
export function settledContent(
  mine: PersonContent,
  theirs: PersonContent,
  choices: ReadonlyMap<ContentKey, Side>,
): PersonContent {
  const kept = [...choices].filter(([, side]) => side === 'mine').map(([key]) => [key, mine[key]])
  return { ...theirs, ...Object.fromEntries(kept) }
}
