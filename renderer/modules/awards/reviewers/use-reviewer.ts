import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Refusal } from '#shared/ipc/reply'
import type { Reviewer, ReviewerDraft } from '#shared/modules/awards/review'
import type { ReviewerId } from '#shared/values/id'
import { api } from '../../../api/client'
import { useCommand } from '../../../app/queries'
import { closeRecord } from '../../../app/record-tabs'
import { useRight } from '../../../app/session'
import { tellOperation } from '../../../app/status'
import { useKeptDraft } from '../../../app/use-kept-draft'
import { focusField, showToast } from '../../../components'
import { contentOf, isSame, type Typed, typedOf } from './reviewer-content'
import { text } from './reviewers.text'

/** One reviewer as it is edited: its content, its draft, and saving against the version read. */
export function useReviewer(reviewer: Reviewer | null, draft: ReviewerDraft | null) {
  const { typed, base, version, setVersion, type, take, drop } = useTyped(reviewer, draft)
  const refused = useRefusal()
  const readOnly = !useRight('awards.edit')
  const changed = !isSame(typed, base)
  const id = reviewer?.id ?? null
  const { kept, settled } = useKeptDraft({
    content: typed,
    same: typed === base,
    changed,
    hadDraft: draft !== null,
    enabled: !readOnly,
    keep: (now) => api.awards.keepReviewerDraft({ id, content: contentOf(now), baseVersion: version }),
    drop: () => api.awards.dropReviewerDraft({ id }),
  })
  const store = useCommand('awards.saveReviewer')
  const rest = useResting(reviewer, version, setVersion)
  const save = async () => {
    const reply = await store.run({ id, version, content: contentOf(typed) })
    if (!reply.ok) return refused.show(reply)
    settled()
    take(reply.value)
    tellOperation(text.saved)
    if (id === null) openStored(reply.value.id)
  }
  return {
    reviewer,
    typed,
    changed,
    readOnly,
    errors: refused.errors,
    kept,
    saving: store.running,
    change: (part: Partial<Typed>) => {
      type(part)
      refused.forget()
    },
    save,
    rest,
    dropTyped: drop,
  }
}

export type ReviewerEditing = ReturnType<typeof useReviewer>

/** What is typed beside what was read: it begins from the draft where there is one, with the version that it rests on. */
function useTyped(reviewer: Reviewer | null, draft: ReviewerDraft | null) {
  const [base, setBase] = useState(() => typedOf(reviewer))
  const [version, setVersion] = useState(draft?.baseVersion ?? reviewer?.version ?? 0)
  const [typed, setTyped] = useState(() => (draft ? typedOf(draft.content) : base))
  return {
    base,
    version,
    setVersion,
    typed,
    type: (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part })),
    /** Takes what is stored now for what was read. */
    take: (stored: Reviewer) => {
      const fresh = typedOf(stored)
      setBase(fresh)
      setTyped(fresh)
      setVersion(stored.version)
    },
    drop: () => {
      setTyped(base)
      setVersion(reviewer?.version ?? 0)
    },
  }
}

/** What a refused saving says, at the field that it names and in passing. */
function useRefusal() {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const show = ({ field, message, remedy }: Refusal) => {
    const place = field?.replace(/^content\./, '') ?? ''
    if (place !== '') {
      setErrors({ [place]: message })
      focusField(place)
    }
    showToast([message, remedy].filter(Boolean).join(''), { tone: 'failed' })
  }
  return { errors, show, forget: () => setErrors({}) }
}

/** Goes from the page of a new one to its own, whose tab takes the place of the other. */
function openStored(id: ReviewerId): void {
  navigate(`/awards/reviewers/${id}`, { replace: true })
  // Once the page of the new one is gone: it keeps its tab while it is drawn.
  requestAnimationFrame(() => closeRecord('reviewer/new', ''))
}

/** Sets a stored reviewer to rest or back into use; the version that then stands goes to `onVersion`. */
function useResting(reviewer: Reviewer | null, version: number, onVersion: (version: number) => void) {
  const move = useCommand('awards.restReviewer')
  return async (resting: boolean) => {
    if (!reviewer) return
    const reply = await move.run({ id: reviewer.id, version, resting })
    if (!reply.ok) return showToast([reply.message, reply.remedy].join(''), { tone: 'failed' })
    onVersion(reply.value.version)
    showToast(resting ? text.rested(reviewer.name) : text.restored(reviewer.name))
  }
}
