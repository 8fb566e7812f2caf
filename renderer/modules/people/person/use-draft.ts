import { useEffect, useRef, useState } from 'react'
import type { PersonId } from '#shared/values/id'
import { api } from '../../../api/client'
import { onBeforeLock } from '../../../app/session'
import type { EditorState } from './editor-state'

const PAUSE_MS = 600

export type DraftState = { savedAt: string; failed: boolean }

/**
 * Keeps what is unsaved as a draft a moment after each change, and at once when the page is left or the window locks.
 * A content that is back to what is stored drops its draft.
 */
export function useDraft(
  id: PersonId,
  state: EditorState,
  changed: boolean,
  opened: { hadDraft: boolean; enabled: boolean },
) {
  const [kept, setKept] = useState<DraftState>({ savedAt: '', failed: false })
  const latest = useRef({ state, changed })
  latest.current = { state, changed }
  const pending = useRef(false)
  const stands = useRef(opened.hadDraft)
  const flush = useRef(async () => {})
  flush.current = async () => {
    if (!pending.current) return
    pending.current = false
    const { state: now, changed: unsaved } = latest.current
    if (!unsaved && !stands.current) return
    stands.current = unsaved
    if (!unsaved) {
      await api.people.dropDraft({ id })
      setKept({ savedAt: '', failed: false })
      return
    }
    const reply = await api.people.keepDraft({ id, baseVersion: now.baseVersion, content: now.content })
    setKept(reply.ok ? { savedAt: reply.value.savedAt, failed: false } : { savedAt: '', failed: true })
  }

  const { content, base } = state
  const begun = useRef(false)
  useEffect(() => {
    const first = !begun.current
    begun.current = true
    if (first || !opened.enabled || (content === base && !stands.current)) return
    pending.current = true
    const timer = setTimeout(() => void flush.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [content, base, opened.enabled])
  useEffect(() => {
    const now = () => void flush.current()
    window.addEventListener('pagehide', now)
    const forget = onBeforeLock(() => flush.current())
    return () => {
      now()
      forget()
      window.removeEventListener('pagehide', now)
    }
  }, [])

  /** The record was saved: the records side has dropped the draft with it. */
  const settled = () => {
    pending.current = false
    stands.current = false
    setKept({ savedAt: '', failed: false })
  }
  return { kept, settled }
}
