import { useSession } from './session'
import { createStore } from './store'

/** @file Unsaved changes of what is edited as a whole; they stay while one looks at other pages, until saved or dropped. */

type Kept<Content> = { id: string; version: number; content: Content }

type Edit<Content> = {
  /** The version that the changes began with. */
  version: number
  content: Content
  past: readonly Content[]
  future: readonly Content[]
}

const MOST_STEPS = 100

/** Edits of one kind of thing, by its id. Another account or database begins with none. */
export function contentEdits<Content>() {
  type Edits = { owner: string; byId: ReadonlyMap<string, Edit<Content>> }
  const edits = createStore<Edits>({ owner: '', byId: new Map() })

  /** The content as it stands on the page, with the steps back and forth. */
  function useEdit(thing: Kept<Content>) {
    const owner = useOwner()
    const all = edits.use()
    const edit = all.owner === owner ? all.byId.get(thing.id) : undefined
    const put = (next: Edit<Content> | undefined) => {
      const now = edits.get()
      const byId = new Map(now.owner === owner ? now.byId : [])
      if (next) byId.set(thing.id, next)
      else byId.delete(thing.id)
      edits.set({ owner, byId })
    }
    const now: Edit<Content> = edit ?? {
      version: thing.version,
      content: thing.content,
      past: [],
      future: [],
    }
    return {
      content: now.content,
      version: now.version,
      changed: edit !== undefined && edit.content !== thing.content,
      set: (content: Content) =>
        put({ ...now, content, past: [...now.past, now.content].slice(-MOST_STEPS), future: [] }),
      undo: () => {
        const before = now.past.at(-1)
        if (before !== undefined)
          put({ ...now, content: before, past: now.past.slice(0, -1), future: [now.content, ...now.future] })
      },
      redo: () => {
        const [after, ...future] = now.future
        if (after !== undefined) put({ ...now, content: after, past: [...now.past, now.content], future })
      },
      drop: () => put(undefined),
    }
  }

  /** Ids of what has unsaved changes, for a list. */
  function useChanged(): ReadonlySet<string> {
    const owner = useOwner()
    const all = edits.use()
    return new Set(all.owner === owner ? all.byId.keys() : [])
  }

  return { useEdit, useChanged }
}

function useOwner(): string {
  const { state, caller } = useSession()
  return `${state.databaseName} ${caller.accountId}`
}
