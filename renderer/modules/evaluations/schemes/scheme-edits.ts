import type { Scheme, SchemeContent } from '#shared/modules/evaluations/scheme'
import { useSession } from '../../../app/session'
import { createStore } from '../../../app/store'

/** @file Unsaved changes of schemes; they stay while one looks at other pages, until they are saved or dropped. */

type Edit = {
  /** The version that the changes began with. */
  version: number
  content: SchemeContent
  past: readonly SchemeContent[]
  future: readonly SchemeContent[]
}

const MOST_STEPS = 100
const edits = createStore<{ owner: string; byId: ReadonlyMap<string, Edit> }>({ owner: '', byId: new Map() })

/** The scheme as it stands on the page, with the steps back and forth. Another account begins with none. */
export function useSchemeEdit(scheme: Scheme) {
  const { state, caller } = useSession()
  const owner = `${state.databaseName} ${caller.accountId}`
  const all = edits.use()
  const edit = all.owner === owner ? all.byId.get(scheme.id) : undefined
  const put = (next: Edit | undefined) => {
    const now = edits.get()
    const byId = new Map(now.owner === owner ? now.byId : [])
    if (next) byId.set(scheme.id, next)
    else byId.delete(scheme.id)
    edits.set({ owner, byId })
  }
  const now: Edit = edit ?? { version: scheme.version, content: scheme.content, past: [], future: [] }
  return {
    content: now.content,
    version: now.version,
    changed: edit !== undefined && edit.content !== scheme.content,
    set: (content: SchemeContent) =>
      put({ ...now, content, past: [...now.past, now.content].slice(-MOST_STEPS), future: [] }),
    undo: () => {
      const before = now.past.at(-1)
      if (before)
        put({ ...now, content: before, past: now.past.slice(0, -1), future: [now.content, ...now.future] })
    },
    redo: () => {
      const [after, ...future] = now.future
      if (after) put({ ...now, content: after, past: [...now.past, now.content], future })
    },
    drop: () => put(undefined),
  }
}

export type SchemeEdit = ReturnType<typeof useSchemeEdit>

/** Ids of schemes with unsaved changes, for the list. */
export function useChangedSchemes(): ReadonlySet<string> {
  const { state, caller } = useSession()
  const { owner, byId } = edits.use()
  return new Set(owner === `${state.databaseName} ${caller.accountId}` ? byId.keys() : [])
}
