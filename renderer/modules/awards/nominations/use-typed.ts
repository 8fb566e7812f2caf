import { useCallback, useState } from 'react'
import type { CandidateFacts, Nomination, NominationDraft } from '#shared/modules/awards/nomination'
import { contentOf, isSame, type Typed } from './nomination-content'

/** What is typed of a nomination beside what is stored of it, and the version that was read. */
export function useTyped(stored: Nomination | null, blank: () => Typed, draft: NominationDraft | null) {
  const [base, setBase] = useState<Typed>(() => (stored ? contentOf(stored) : blank()))
  const [version, setVersion] = useState(draft ? draft.baseVersion : (stored?.version ?? 0))
  const [content, setContent] = useState<Typed>(draft?.content ?? base)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const change = useCallback((part: Partial<Typed>) => {
    setContent((now) => ({ ...now, ...part }))
    setErrors({})
  }, [])
  const changeFacts = useCallback((part: Partial<CandidateFacts>) => {
    setContent((now) => ({ ...now, facts: { ...now.facts, ...part } }))
    setErrors({})
  }, [])
  return {
    base,
    content,
    version,
    errors,
    setErrors,
    changed: !isSame(content, base),
    change,
    changeFacts,
    /** Takes what is stored now for what was read, and shows it. */
    take: (now: Nomination) => {
      setBase(contentOf(now))
      setContent(contentOf(now))
      setVersion(now.version)
    },
    /** A step moved the stored version on; what was typed stays. */
    follow: (now: Nomination) => setVersion(now.version),
    /** What was typed and not saved is let go. */
    dropTyped: () => {
      setContent(base)
      setVersion(stored?.version ?? 0)
    },
  }
}
