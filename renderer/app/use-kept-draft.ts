import { useEffect, useRef, useState } from 'react'
import type { Reply } from '#shared/ipc/reply'
import { onBeforeLock } from './session'

const PAUSE_MS = 600

/** What the records have confirmed of the draft; '' where none stands. */
export type DraftState = { savedAt: string; failed: boolean }

type Drafted<Content> = {
  content: Content
  /** The content is what is stored. */
  same: boolean
  /** The content differs from what is stored, however it came to. */
  changed: boolean
  hadDraft: boolean
  enabled: boolean
  keep: (content: Content) => Promise<Reply<{ savedAt: string }>>
  drop: () => Promise<unknown>
}

/**
 * Keeps what is unsaved as a draft a moment after each change, and at once when the page is left or the window locks.
 * A content that is back to what is stored drops its draft.
 */
export function useKeptDraft<Content>(given: Drafted<Content>) {
  const { content, same, hadDraft, enabled } = given
  const [kept, setKept] = useState<DraftState>({ savedAt: '', failed: false })
  const latest = useRef(given)
  latest.current = given
  const pending = useRef(false)
  const stands = useRef(hadDraft)
  const flush = useRef(async () => {})
  flush.current = async () => {
    if (!pending.current) return
    pending.current = false
    const { content: now, changed: unsaved, keep, drop } = latest.current
    if (!unsaved && !stands.current) return
    stands.current = unsaved
    if (!unsaved) {
      await drop()
      setKept({ savedAt: '', failed: false })
      return
    }
    const reply = await keep(now)
    setKept(reply.ok ? { savedAt: reply.value.savedAt, failed: false } : { savedAt: '', failed: true })
  }

  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new content is due again.
  useEffect(() => {
    const first = !begun.current
    begun.current = true
    if (first || !enabled || (same && !stands.current)) return
    pending.current = true
    const timer = setTimeout(() => void flush.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [content, same, enabled])
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
