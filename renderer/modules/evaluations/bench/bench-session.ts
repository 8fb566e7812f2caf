import type { Refusal, Reply } from '#shared/ipc/reply'
import type { Ballot, BallotContent, OpenedBallot } from '#shared/modules/evaluations/ballot'
import { createStore, type Store } from '../../../app/store'
import { type Act, press } from './bench-keys'
import { type BenchState, contentOf, openState } from './bench-state'
import { createDraftKeeper, type KeptDraft } from './draft-keeper'
import type { Sheet } from './sheet'

/** What the bench asks of the records; one entry of one box. */
export type BenchCalls = {
  open(number: number | null): Promise<Reply<OpenedBallot>>
  store(ballot: BallotContent, version: number | null): Promise<Reply<Ballot>>
  keep(ballot: BallotContent, version: number | null): Promise<Reply<{ savedAt: string }>>
  drop(number: number): Promise<Reply<unknown>>
}

export type BenchView = {
  opened: OpenedBallot | null
  state: BenchState | null
  /** Why the last paper could not be opened or stored. */
  refusal: Refusal | null
  draft: KeptDraft | null
  /** Keys typed for a paper that is not open: they go on it as soon as it is. */
  held: Held | null
  /** Every paper of this entry is stored. */
  finished: boolean
}

export type Held = { number: number; keys: readonly string[] }
export type BenchSession = ReturnType<typeof createBenchSession>

const NOTHING: BenchView = {
  opened: null,
  state: null,
  refusal: null,
  draft: null,
  held: null,
  finished: false,
}

/**
 * The bench behind its page: keys in their order, one paper at a time. While a paper is on its way to the records and
 * the next one on its way here, keys wait and then go on the paper they were meant for, so that nobody has to wait for
 * the computer. A paper leaves the screen only when it is stored.
 */
export function createBenchSession(sheet: Sheet, calls: BenchCalls) {
  const view: Store<BenchView> = createStore(NOTHING)
  const change = (next: Partial<BenchView>) => view.set({ ...view.get(), ...next })
  const drafts = createDraftKeeper(calls.keep, (draft) => change({ draft }))
  let queue: string[] = []
  let busy = false

  const apply = (state: BenchState) => {
    const before = view.get().state
    change({ state })
    if (state.changed && !sameContent(before, state)) drafts.changed(contentOf(sheet, state), state.version)
  }

  const pump = () => {
    while (!busy && queue.length > 0) {
      const { opened, state } = view.get()
      const [key, ...rest] = queue
      if (!opened || !state || key === undefined) return
      queue = rest
      const { state: next, act } = press({ sheet, opened }, state, key)
      change({ refusal: null, finished: false })
      apply(next)
      if (next.halted && !state.halted) hold(opened.next)
      if (act) void run(act)
    }
  }

  /** What was typed ahead is meant for this paper and no other. */
  const hold = (number: number | null) => {
    const { held } = view.get()
    const keys = held?.number === number ? [...held.keys, ...queue] : queue
    queue = []
    if (number !== null && keys.length > 0) change({ held: { number, keys } })
  }

  const run = async (act: Act) => {
    busy = true
    try {
      if (act.do === 'store') await store()
      else if (act.do === 'discard') await discard()
      else await open(act.number)
    } finally {
      busy = false
      pump()
    }
  }

  const open = async (number: number | null) => {
    await drafts.flush()
    const reply = await calls.open(number)
    if (!reply.ok) return refused(reply)
    const opened = reply.value
    drafts.forget()
    change({ opened, state: openState({ sheet, opened }), refusal: null, draft: keptOf(opened) })
    if (opened.ballot) return hold(opened.number)
    const { held } = view.get()
    if (held?.number !== opened.number) return
    queue = [...held.keys, ...queue]
    change({ held: null })
  }

  const refused = (refusal: Refusal) => {
    const { state, opened } = view.get()
    hold(opened?.next ?? null)
    change({ refusal, ...(state ? { state: { ...state, halted: true } } : {}) })
    void drafts.flush()
  }

  const store = async () => {
    const { state, opened } = view.get()
    if (!state || !opened) return
    if (state.changed) {
      await drafts.rest()
      const reply = await calls.store(contentOf(sheet, state), state.version)
      if (!reply.ok) return refused(reply)
      drafts.forget()
      change({ state: { ...state, changed: false, version: reply.value.version } })
    }
    await open(opened.next)
    if (opened.next === null && view.get().opened?.ballot) change({ finished: true })
  }

  const discard = async () => {
    const { state } = view.get()
    if (!state) return
    await drafts.rest()
    drafts.forget()
    const reply = await calls.drop(state.number)
    if (!reply.ok) return refused(reply)
    await open(state.number)
  }

  return {
    view,
    press: (key: string) => {
      queue.push(key)
      pump()
    },
    /** The words of the reason 其他. */
    note: (voidNote: string, done: boolean) => {
      const { state } = view.get()
      if (state) apply({ ...state, voidNote, changed: true, mode: done ? 'mark' : 'note' })
    },
    /** The cell that was clicked. */
    goTo: (at: number) => {
      const { state } = view.get()
      if (!state || busy || state.mode !== 'mark') return
      const reached = Math.max(state.reached, at)
      apply({ ...state, at, typed: '', halted: false, hint: null, reached })
    },
    open: (number: number | null) => run({ do: 'open', number }),
    /** Everything typed is kept: called before the page goes or the window locks. */
    flush: () => drafts.flush(),
  }
}

function keptOf({ draft }: OpenedBallot): KeptDraft | null {
  return draft && { savedAt: draft.savedAt, failed: false, filled: draft.ballot.marks.length }
}

function sameContent(before: BenchState | null, after: BenchState): boolean {
  return (
    before !== null &&
    before.number === after.number &&
    before.marks === after.marks &&
    before.void === after.void &&
    before.voidNote === after.voidNote
  )
}
